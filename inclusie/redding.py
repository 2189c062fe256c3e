"""The rescue page: a POST that may not be executed comes back with its text, ready to be sent again.

Django itself loses the text: a redirect to the login drops the body, after logging in in another tab the old
form is refused, and a row that somebody took away meanwhile answers with a bare 404. Here nothing is executed
and nothing is dropped.
"""

import re
import sys
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.module_loading import import_string
from django.views.decorators.csrf import requires_csrf_token
from django.views.defaults import server_error

from inclusie import database
from inclusie.concepten.handelen import bewaar_voor_eigenaar
from inclusie.concepten.inhoud import VELD, is_geheim, laatste_deel
from inclusie.concepten.labels import labels
from inclusie.concepten.merk import merk_van
from inclusie.menu import Terugweg
from inclusie.systeemfout import is_vol
from inclusie.tijd import nu

SOORTEN = TEKST, KEUZE, VERBORGEN = "tekst", "keuze", "verborgen"
TECHNISCH = {"versie", "indien_id", "gezien", "gelezen", "sinds", VELD}

# The header of an answer that leaves the form as it is.
NAAST = "X-Naast"

UITGELOGD = "U bent uitgelogd."
TE_OUD = "De bladzijde was te oud."
WEG = "Dit is er niet meer. Misschien haalde iemand het weg terwijl u schreef."
PRULLENBAK = "Misschien staat het nog in de prullenbak. Een medewerker kan het dan terughalen."
VAN_EEN_ANDER = "Iemand anders schreef deze tekst. U bent nu ingelogd. Daarom deden wij er niets mee."
GEEN_RECHT = "U mag dit niet veranderen. Misschien kreeg u een andere rol terwijl u schreef."


def vanaf_deze_site(request) -> bool:
    """The browser says that our own page sent this; another site may not put words in our form."""
    if herkomst := request.headers.get("Sec-Fetch-Site"):
        return herkomst == "same-origin"
    herkomst = request.headers.get("Origin") or request.headers.get("Referer")
    if not herkomst:
        return False
    try:
        deel = urlsplit(herkomst)
    except ValueError:
        return False
    eigen = urlsplit(settings.PUBLIC_URL)
    return (deel.scheme, deel.netloc) in {(eigen.scheme, eigen.netloc), (request.scheme, request.get_host())}


def getoond(ingevuld, heten: dict[str, str]) -> list[dict]:
    """The posted fields as the rescue form shows them: what was written, what was chosen, what is ours.

    heten: what the form that they come from calls its fields, as far as that is known.
    """
    velden = []
    for naam, waarden in ingevuld.lists():
        if is_geheim(naam):
            continue
        for waarde in waarden:
            technisch = laatste_deel(naam) in TECHNISCH or naam.endswith("_FORMS")
            technisch |= naam.startswith("initial-")
            soort = VERBORGEN if technisch or waarde in {"", "on"} else soort_van(waarde)
            veld = {"naam": naam, "label": label(naam, heten), "waarde": waarde, "regels": regels(waarde)}
            velden.append(veld | {"soort": soort})
    return sorted(velden, key=lambda veld: SOORTEN.index(veld["soort"]))


def soort_van(waarde: str) -> str:
    """A choice is sent as a number or one small word. It says little, and only its form can change it."""
    return KEUZE if re.fullmatch(r"[a-z0-9][\w-]*", waarde) else TEKST


def label(naam: str, heten: dict[str, str]) -> str:
    veld = laatste_deel(naam)
    return heten.get(veld) or veld.replace("_", " ").strip().capitalize() or "Tekst"


def regels(waarde: str) -> int:
    """How high the box must be to show the text, on a phone too."""
    return min(waarde.count("\n") + len(waarde) // 28 + 1, 16)


def gegevens(request) -> dict:
    merk = merk_van(request)
    heten = labels(merk.vorm, [*request.POST, *request.FILES]) if merk else {}
    velden = getoond(request.POST, heten)
    bestanden = [
        {"naam": naam, "label": label(naam, heten), "bestand": bestand.name}
        for naam, bestanden in request.FILES.lists()
        for bestand in bestanden
    ]
    er_is_tekst = bool(bestanden) or any(veld["soort"] != VERBORGEN for veld in velden)
    return {
        "velden": velden,
        "bestanden": bestanden,
        "er_is_tekst": er_is_tekst,
        "adres": request.get_full_path(),
    }


def red(request, status: int, waarom: str, **context) -> HttpResponse:
    """The rescue page for a request from our own site; for htmx words beside the form as it stands there."""
    context = gegevens(request) | {"waarom": waarom} | context
    # Also for whoever loses this page: the words wait with the account that opened the form.
    context["bewaard"] = bewaar_voor_eigenaar(request, at=nu())
    if not request.headers.get("HX-Request"):
        return render(request, "redding.html", context, status=status)
    if context.get("vreemd"):
        return _in_plaats_van_alles(render(request, "redding.html", context, status=409))
    # Our script keeps the page as it is, and shows this where it tells what went wrong.
    response = render(request, "_redding_naast.html", context, status=status)
    response.headers[NAAST] = "formulier"
    return response


def _in_plaats_van_alles(response: HttpResponse) -> HttpResponse:
    """htmx shows an answer in the page for 401, 409 and 422 only."""
    response.headers["HX-Retarget"] = "body"
    response.headers["HX-Reswap"] = "innerHTML"
    response.headers["HX-Push-Url"] = "false"
    return response


def van_een_ander(request) -> HttpResponse:
    """Another person is logged in now than who opened this form: they do not read it, nor send it. So nothing
    of it stays on the page."""
    leeg = {"velden": [], "bestanden": [], "er_is_tekst": False, "geweigerd": True, "vreemd": True}
    return red(request, 403, VAN_EEN_ANDER, **leeg)


def geweigerd(request, fout: Exception) -> HttpResponse | None:
    """The row went away, or the right to change it, while somebody typed. None: nothing to rescue."""
    if request.method != "POST" or not vanaf_deze_site(request):
        return None
    if not (request.headers.get("HX-Request") or gegevens(request)["er_is_tekst"]):
        return None
    terug = {"geweigerd": True, "terugweg": _terugweg(request.resolver_match.kwargs)}
    if isinstance(fout, PermissionDenied):
        return red(request, 403, str(fout) or GEEN_RECHT, **terug)
    return red(request, 404, WEG, weg=PRULLENBAK if request.user.is_authenticated else "", **terug)


def _terugweg(plek: dict) -> Terugweg | None:
    """What an app says that this address is in; TERUGWEGEN joins them, and the first that knows it counts."""
    wegen = (import_string(naam)(plek) for naam in settings.TERUGWEGEN)
    return next(filter(None, wegen), None)


@requires_csrf_token
def csrf_mislukt(request, reason=""):
    """A form with an old token, mostly after logging in in another tab. Never from another site."""
    if vanaf_deze_site(request):
        merk = merk_van(request)
        if merk and request.user.is_authenticated and request.user.pk != merk.user:
            return van_een_ander(request)
        return red(request, 403, TE_OUD)
    melding = "Wij konden dit formulier niet aannemen. Open de bladzijde opnieuw en probeer het nog eens."
    return render(request, "403.html", {"exception": melding}, status=403)


@requires_csrf_token
def storing(request):
    """The answer to an error of ours (500), or when the database is away or the disk full (503); what was
    typed comes back with it."""
    fout = sys.exception()
    gaat_over = isinstance(fout, database.WEG) or (isinstance(fout, OSError) and is_vol(fout))
    status = 503 if gaat_over else 500
    try:
        context = gegevens(request) if request.method == "POST" and vanaf_deze_site(request) else {}
    except (RequestDataTooBig, TooManyFieldsSent, OSError):
        context = {}
    if status == 500 and not context:
        return server_error(request)
    # No request in the template's context: whatever asks for the user there would ask the database again.
    context["csrf_token"] = get_token(request) if context else ""
    response = HttpResponse(render_to_string("storing.html", context), status=status)
    if status == 503:
        response.headers["Retry-After"] = "30"
    return response

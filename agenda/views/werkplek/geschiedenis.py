"""What was changed, by whom and when, and putting one old text back as a new change.

One view for every row with a history of its own; DINGEN says how to get it and where it lives.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import historie
from agenda.historie.namen import HEET
from agenda.historie.woorden import in_titel, in_woorden, moment, onderdeel, wat
from agenda.models import (
    Agenda,
    Domein,
    Gemeente,
    Indexonderwerp,
    Organisatie,
    Routekaartstap,
    Thema,
    VNartikel,
    WettelijkPlan,
)
from agenda.permissions import (
    get_actie,
    get_actie_voor_bewerken,
    get_basisrij,
    get_doel,
    get_doel_voor_bewerken,
    get_evaluatie,
    get_evaluatie_voor_bewerken,
    get_jaarplan,
    get_jaarplan_voor_bewerken,
    get_obstakel_voor_bewerken,
    get_raadsstuk,
    get_raadsvergadering,
    mag_plan_bewerken,
)
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@dataclass(frozen=True)
class Ding:
    """A kind of row: who may read and who may change it, what its address holds, and the page it lives on."""

    lees: Callable
    bewerk: Callable
    # Word in the address -> where the row keeps it.
    sleutels: dict[str, str]
    # The name of the page, and the words in its address.
    thuis: tuple[str, ...]
    menu: str = "plan"


def _basis(model, thuis: str, *sleutels: str, menu: str = "basis", **mag) -> Ding:
    """Who may change it may read its history."""
    haal = partial(get_basisrij, model=model, **mag)
    return Ding(haal, haal, {naam: naam for naam in sleutels}, (thuis, *sleutels), menu)


DINGEN = {
    "actie": Ding(get_actie, get_actie_voor_bewerken, {"code": "code"}, ("actie_werkplek", "code")),
    "doel": Ding(
        get_doel, get_doel_voor_bewerken, {"jaar": "jaarplan.jaar", "code": "code"}, ("werkplek_plan", "jaar")
    ),
    "jaarplan": Ding(get_jaarplan, get_jaarplan_voor_bewerken, {"jaar": "jaar"}, ("werkplek_plan", "jaar")),
    "evaluatie": Ding(
        get_evaluatie,
        get_evaluatie_voor_bewerken,
        {"jaar": "jaarplan.jaar", "nummer": "nummer"},
        ("evaluatie_werkplek", "jaar", "nummer"),
    ),
    "agenda": _basis(Agenda, "agenda_edit", "pk", menu="plan", mag=mag_plan_bewerken),
    "thema": _basis(Thema, "thema_edit", "slug"),
    "domein": _basis(Domein, "domein_edit", "slug"),
    "indexonderwerp": _basis(Indexonderwerp, "onderwerp_edit", "slug"),
    "vnartikel": _basis(VNartikel, "vn_artikel_edit", "nummer"),
    "wettelijkplan": _basis(WettelijkPlan, "wettelijk_plan_edit", "slug"),
    "routekaartstap": _basis(
        Routekaartstap, "routekaart_stap", "nummer", menu="routekaart", mag=mag_plan_bewerken
    ),
    "organisatie": _basis(Organisatie, "organisatie_edit", "pk"),
    "gemeente": _basis(Gemeente, "gemeente_edit"),
    "raadsstuk": Ding(get_raadsstuk, get_raadsstuk, {"code": "code"}, ("raadsstuk_edit", "code"), "raad"),
    "raadsvergadering": Ding(
        get_raadsvergadering, get_raadsvergadering, {"pk": "pk"}, ("raadsvergadering_edit", "pk"), "raad"
    ),
    # It tells of each measurement, so only who writes those down reads it.
    "obstakel": Ding(
        get_obstakel_voor_bewerken,
        get_obstakel_voor_bewerken,
        {"slug": "slug"},
        ("obstakel_werkplek", "slug"),
        "obstakels",
    ),
}


def _adres(obj, naam: str = "geschiedenis") -> str:
    soort = obj._meta.model_name
    sleutels = {woord: attrgetter(waar)(obj) for woord, waar in DINGEN[soort].sleutels.items()}
    return reverse(naam, kwargs={"ding": soort} | sleutels)


def _context(obj, **rest) -> dict:
    ding = DINGEN[obj._meta.model_name]
    thuis, *woorden = ding.thuis
    return {
        "obj": obj,
        "wat": wat(obj),
        "in_titel": in_titel(obj),
        "url_terug": reverse(thuis, args=[attrgetter(ding.sleutels[woord])(obj) for woord in woorden]),
        "url_geschiedenis": _adres(obj),
        "url_terugzetten": _adres(obj, "terugzetten"),
        "menu": ding.menu,
    } | rest


def _mag_terug(user, obj) -> bool:
    plan = obj if obj._meta.model_name == "jaarplan" else getattr(obj, "jaarplan", None)
    return plan is None or (mag_plan_bewerken(user) and plan.is_bewerkbaar)


@read_only
def geschiedenis(request, ding, **sleutels):
    obj = DINGEN[ding].lees(request.user, **sleutels)
    # What one person said is only for who writes it down.
    mag_alles = mag_plan_bewerken(request.user)
    tijdlijn = historie.tijdlijn(obj, request.GET.get("blz", "1"), per_persoon=mag_alles)
    context = _context(obj, pagina=tijdlijn.pagina)
    # Only the texts of what lives on this page are put back here; the other parts have their own page.
    mag_terug = _mag_terug(request.user, obj)
    context["rijen"] = [
        (gebeurtenis, _link(gebeurtenis.bij, obj), mag_terug and gebeurtenis.bij == obj)
        for gebeurtenis in tijdlijn.gebeurtenissen
    ]
    return render_page(request, "agenda/geschiedenis.html", context)


def _link(bij, obj) -> tuple[str, str] | None:
    """Name and address of the history of the part itself, when that is another page."""
    if bij is None or bij == obj:
        return None
    naam = wat(bij)
    return naam[0].upper() + naam[1:], _adres(bij)


@require_http_methods(["GET", "HEAD", "POST"])
def terugzetten(request, ding, **sleutels):
    """GET asks: both texts stand on the page. POST makes the old text the text of now."""
    van = DINGEN[ding].bewerk(request.user, **sleutels)
    data = request.POST if request.method == "POST" else request.GET
    rij, veld, deel = (data.get(naam, "") for naam in ("rij", "veld", "deel"))
    nummer = int(rij) if rij.isdecimal() and len(rij) < 10 else 0
    try:
        obj = historie.vind_deel(van, deel, nummer)
        oud, toen = historie.oude_tekst(obj, veld, nummer)
    except ObjectDoesNotExist:
        raise Http404 from None
    context = _context(van, rij=rij, veld=veld, deel=deel, oud=oud, toen=moment(toen))
    context |= {
        "obj": obj,
        "wat_deel": wat(obj),
        "in_titel": in_titel(obj),
        "onderdeel": onderdeel(obj._meta.model_name, veld),
        "naam": HEET[obj._meta.model_name][veld],
        "nu": in_woorden(obj._meta.get_field(veld), getattr(obj, veld)),
    }
    if request.method == "POST":
        return _zet_terug(request, obj, veld, nummer, context)
    return render_page(request, "agenda/terugzetten.html", context)


def _zet_terug(request, obj, veld, rij, context):
    if request.POST.get("versie") != str(obj.versie):
        context["fout"] = (
            "Iemand wijzigde dit net. Hieronder staat de tekst van nu. Kijk of u hem nog wilt vervangen."
        )
        return render_page(request, "agenda/terugzetten.html", context, status=409)
    try:
        historie.zet_terug(obj, veld, rij, door=request.user, at=nu())
    except Conflict:
        obj.refresh_from_db()
        context["fout"] = "Iemand wijzigde dit net. Kijk het na en probeer het opnieuw."
        return render_page(request, "agenda/terugzetten.html", context, status=409)
    except ValidationError as fout:
        obj.refresh_from_db()
        context["fout"] = f"De oude tekst is niet teruggezet. {' '.join(fout.messages)}"
        return render_page(request, "agenda/terugzetten.html", context, status=422)
    messages.success(request, "De oude tekst is terug. De tekst van daarnet staat in de geschiedenis.")
    return redirect(context["url_geschiedenis"])

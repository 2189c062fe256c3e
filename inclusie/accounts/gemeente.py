"""Logging in with the account that somebody has at the municipality, connecting it, and taking that away.

Who is connected, did that themselves, within a login of ours: an unknown account makes nobody and opens
nothing.
"""

from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.accounts import aanbieder, bekend, koppelingen, sleutels
from inclusie.accounts.adapter import begin_sessie
from inclusie.accounts.doel import is_eigen_pad
from inclusie.accounts.gezegd import lees_antwoord
from inclusie.accounts.limieten import mag_gemeente_vragen
from inclusie.accounts.permissions import get_eigen_koppeling
from inclusie.accounts.sleutelvraag import TE_SNEL
from inclusie.accounts.sterk import BEVESTIGD, eerst_bevestigen, ook_zonder_sterk
from inclusie.context import thuis
from inclusie.logboek import meld
from inclusie.methoden import read_only

INLOGGEN, KOPPELEN, BEVESTIGEN = "inloggen", "koppelen", "bevestigen"
# What went wrong -> what somebody reads. {van}: whose account it is.
FOUTEN = {
    aanbieder.Onbereikbaar: "Inloggen bij {van} lukt nu niet. Probeer het later, of kies een andere manier.",
    aanbieder.Onzin: "Inloggen bij {van} ging mis. Probeer het nog eens, of kies een andere manier.",
    aanbieder.Verlopen: "Dit duurde te lang, of u deed het al. Begin opnieuw.",
    aanbieder.Gestopt: "U bent gestopt bij {van}. Probeer het nog eens, of kies een andere manier.",
    aanbieder.TeZwak: "U logde bij {van} niet sterk genoeg in. Gebruik daar ook uw tweede stap.",
    aanbieder.NietOpnieuw: "U moet opnieuw inloggen bij {van}. Dat gebeurde niet. Probeer het nog eens.",
}
ONBEKEND = (
    "Uw account van {van} is hier nog niet gekoppeld. Bent u uitgenodigd? Log dan eerst in met een code."
    " Kies daarna bij uw account: koppelen. Bent u niet uitgenodigd? Bel of mail ons."
)
MAG_NIET = "Met dit account van {van} kunt u hier niet inloggen. Bel of mail ons."
ANDER = "U logde in met een ander account van {van}. Gebruik het account dat u hier koppelde."


def _alleen_ingesteld(view):
    @wraps(view)
    def binnen(request, *args, **kwargs):
        if not settings.OIDC_ISSUER:
            raise Http404
        return view(request, *args, **kwargs)

    return binnen


@login_not_required
@require_POST
@_alleen_ingesteld
def inloggen_gemeente(request):
    if request.user.is_authenticated:
        return redirect(thuis(request.user).adres)
    return ga_naar(request, INLOGGEN, request.POST.get("next", ""))


def ga_naar(request, waarvoor: str, doel: str = ""):
    """To the provider; or back, when it cannot be asked. A connection, and showing again who one is, ask more
    than that a browser on this desk was logged in there."""
    doel = doel if is_eigen_pad(doel) else ""
    if not mag_gemeente_vragen(request):
        messages.error(request, TE_SNEL)
        return _terug(request, waarvoor, doel)
    try:
        return aanbieder.vraag(request, waarvoor=waarvoor, doel=doel, opnieuw=waarvoor != INLOGGEN)
    except aanbieder.Mislukt as fout:
        return _mislukt(request, fout, waarvoor, doel)


@login_not_required
@read_only
@_alleen_ingesteld
def inloggen_gemeente_terug(request):
    """Where the provider sends a browser back to. It writes, and is a GET: the standard has it so. What it
    does was asked by a form of ours, once, in this session."""
    try:
        antwoord = lees_antwoord(request)
    except aanbieder.Mislukt as fout:
        return _mislukt(request, fout, fout.waarvoor or _gok(request), fout.doel)
    if antwoord.waarvoor == INLOGGEN:
        return _log_in(request, antwoord)
    if not request.user.is_authenticated or request.user.pk != antwoord.wie:
        return _mislukt(request, aanbieder.Verlopen("een ander ingelogd"), _gok(request), "")
    doe = _koppel if antwoord.waarvoor == KOPPELEN else _bevestig
    return doe(request, antwoord)


@transaction.atomic
def _log_in(request, antwoord):
    koppeling = koppelingen.zoek(antwoord)
    if koppeling is None:
        return _weiger(request, "niet gekoppeld", ONBEKEND, antwoord)
    user = koppeling.user
    if not user.is_active or not koppelingen.mag_koppelen(user):
        return _weiger(request, "account mag niet", MAG_NIET, antwoord, door=user)
    request.session.flush()
    login(request, user)
    koppelingen.onthoud(request, koppeling)
    begin_sessie(request, f"koppeling {koppeling.pk}")
    return bekend.onthoud(redirect(antwoord.doel or thuis(user).adres), user)


def _koppel(request, antwoord):
    if not koppelingen.mag_koppelen(request.user):
        raise PermissionDenied
    try:
        nieuw = koppelingen.koppel(request, antwoord, at=timezone.now())
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        gekoppeld = "Uw account van {van} is gekoppeld. U kunt er nu mee inloggen."
        al = "Uw account van {van} was al gekoppeld."
        messages.success(request, _noem(gekoppeld if nieuw else al))
    return redirect("account")


@transaction.atomic
def _bevestig(request, antwoord):
    koppeling = koppelingen.zoek(antwoord)
    if koppeling is None or koppeling.user_id != request.user.pk:
        return _weiger(request, "een ander account", ANDER, antwoord, door=request.user)
    koppelingen.onthoud(request, koppeling, opnieuw=True)
    wat = f"koppeling {koppeling.pk}"
    meld("opnieuw bevestigd", wat=wat, resultaat="gelukt", door=request.user)
    messages.success(request, BEVESTIGD)
    return redirect(antwoord.doel or reverse("account"))


def _mislukt(request, fout: aanbieder.Mislukt, waarvoor: str, doel: str):
    return _weiger(request, fout.wat, FOUTEN[type(fout)], waarvoor=waarvoor, doel=doel)


def _weiger(request, wat: str, zin: str, antwoord=None, *, waarvoor: str = "", doel: str = "", door=None):
    """Back to where all ways of logging in stand, with what went wrong."""
    meld("inloggen bij de gemeente", wat=wat, resultaat="geweigerd", door=door)
    messages.error(request, _noem(zin))
    if antwoord:
        waarvoor, doel = antwoord.waarvoor, antwoord.doel
    return _terug(request, waarvoor, doel)


def _noem(zin: str) -> str:
    return zin.format(van=settings.OIDC_NAAM)


def _gok(request) -> str:
    """For what it was, when the session does not know any more."""
    return KOPPELEN if request.user.is_authenticated else INLOGGEN


def _terug(request, waarvoor: str, doel: str):
    if waarvoor == KOPPELEN:
        return redirect("account")
    adres = reverse("bevestigen" if waarvoor == BEVESTIGEN else "inloggen")
    return redirect(f"{adres}?{urlencode({'next': doel})}" if doel else adres)


@ook_zonder_sterk
@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def koppeling_nieuw(request):
    if not koppelingen.mag_koppelen(request.user):
        raise Http404
    if request.method == "POST":
        return ga_naar(request, KOPPELEN)
    return render(request, "accounts/koppeling_nieuw.html", {"van": settings.OIDC_NAAM})


@require_http_methods(["GET", "HEAD", "POST"])
@eerst_bevestigen
def koppeling_weghalen(request, pk):
    koppeling = get_eigen_koppeling(request.user, pk)
    naam = koppelingen.noem(koppeling)
    if request.method == "POST":
        hier = request.session.session_key
        elders = koppelingen.haal_weg(koppeling, hier=hier, door=request.user, at=timezone.now())
        uit = " Was u er ergens anders mee ingelogd? Daar bent u nu uitgelogd." if elders else ""
        messages.success(request, f"Uw {naam} is niet meer gekoppeld.{uit}")
        return redirect("account")
    is_laatste = not sleutels.heeft_sleutel(request.user)
    context = {"koppeling": koppeling, "naam": naam, "is_laatste": is_laatste}
    return render(request, "accounts/koppeling_weghalen.html", context)

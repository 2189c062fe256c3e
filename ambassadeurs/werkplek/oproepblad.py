"""What the workplace shows of calls and reactions, and what of them waits on the first page."""

from datetime import date, datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate

from agenda import woorden
from ambassadeurs.models import Oproep, OproepStatus, Reactie
from ambassadeurs.permissions import mag_oproepen_beheren
from inclusie.nu_doen import Taak, Werk
from inclusie.woorden import datum


def lijst(*, status: str = "", soort: str = "") -> list[Oproep]:
    """Proposals first, since somebody waits for them."""
    waar = {naam: waarde for naam, waarde in {"status": status, "soort": soort}.items() if waarde}
    rijen = Oproep.objects.aanwezig().filter(**waar).met_wie().met_telling()
    return sorted(rijen, key=lambda oproep: not wacht_op_ons(oproep))


def wacht_op_ons(oproep: Oproep) -> bool:
    return oproep.is_voorstel and oproep.status == OproepStatus.CONCEPT


def reacties(user, *, status: str = "", waarvoor: str = "", wie: str = "") -> list[Reactie]:
    waar = {naam: waarde for naam, waarde in {"status": status, "waarvoor": waarvoor}.items() if waarde}
    van = {"ik": Q(toegewezen_aan=user), "niemand": Q(toegewezen_aan=None)}.get(wie, Q())
    return list(Reactie.objects.filter(van, **waar).voor_werklijst())


def termijn(reactie: Reactie, vandaag: date) -> str:
    """By when somebody hears from us, or since when that is too late; nothing once they heard."""
    if not reactie.wacht:
        return ""
    if reactie.is_te_laat(vandaag):
        dagen = (vandaag - reactie.opvolgen_voor).days
        return f"Te laat: {woorden.aantal(dagen, 'dag', 'dagen')}"
    return "Vandaag" if reactie.opvolgen_voor == vandaag else f"Voor {datum(reactie.opvolgen_voor)}"


def nu_doen(user, at: datetime) -> Werk:
    """For who follows up: reactions that wait, and proposals of the network."""
    if not mag_oproepen_beheren(user):
        return Werk()
    wachten, laat = Reactie.objects.tel_wachtende(localdate(at))
    voorstellen = Oproep.objects.voorgesteld().count()
    taken = []
    if wachten:
        bij = f"{woorden.aantal(laat, 'reactie is', 'reacties zijn')} te laat" if laat else ""
        zin = woorden.aantal(wachten, "reactie wacht op ons", "reacties wachten op ons")
        taken.append(Taak(zin, reverse("reactie_lijst"), bij))
    if voorstellen:
        zin = woorden.aantal(voorstellen, "voorstel voor een oproep", "voorstellen voor een oproep")
        taken.append(Taak(zin, f"{reverse('oproep_lijst')}?status=concept"))
    return Werk(taken=taken)

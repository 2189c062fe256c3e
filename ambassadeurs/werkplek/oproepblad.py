"""What the workplace shows of calls and reactions, and what of them waits on the first page."""

from datetime import date, datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate

from agenda import woorden
from ambassadeurs.models import Oproep, Reactie
from ambassadeurs.permissions import mag_oproepen_beheren
from inclusie.nu_doen import Taak, Werk
from inclusie.woorden import datum

# The choice of the list: answered, and still to be told by hand.
BELLEN = "bellen"


def lijst(*, status: str = "", soort: str = "") -> list[Oproep]:
    """Proposals first, since somebody waits for them."""
    waar = {naam: waarde for naam, waarde in {"status": status, "soort": soort}.items() if waarde}
    rijen = Oproep.objects.aanwezig().filter(**waar).met_wie().met_telling()
    return sorted(rijen, key=lambda oproep: not oproep.wacht_op_ons)


def reacties(user, *, status: str = "", waarvoor: str = "", wie: str = "") -> list[Reactie]:
    rijen = Reactie.objects.te_horen() if status == BELLEN else Reactie.objects.all()
    if status and status != BELLEN:
        rijen = rijen.filter(status=status)
    if waarvoor:
        rijen = rijen.filter(waarvoor=waarvoor)
    van = {"ik": Q(toegewezen_aan=user), "niemand": Q(toegewezen_aan=None)}.get(wie, Q())
    return list(rijen.filter(van).voor_werklijst())


def termijn(reactie: Reactie, vandaag: date) -> str:
    """By when somebody hears from us, or since when that is too late; nothing once they heard."""
    if not reactie.wacht:
        return ""
    if reactie.is_te_laat(vandaag):
        return f"Te laat sinds {datum(reactie.opvolgen_voor + timedelta(days=1))}"
    return "Vandaag" if reactie.opvolgen_voor == vandaag else f"Uiterlijk {datum(reactie.opvolgen_voor)}"


def nu_doen(user, at: datetime) -> Werk:
    """For who follows up: reactions that wait, and proposals of the network."""
    if not mag_oproepen_beheren(user):
        return Werk()
    telling = Reactie.objects.tel_wachtende(localdate(at))
    voorstellen = Oproep.objects.voorgesteld().count()
    taken = []
    if wachten := telling["wachten"]:
        laat = telling["laat"]
        bij = f"{woorden.aantal(laat, 'reactie is', 'reacties zijn')} te laat" if laat else ""
        zin = woorden.aantal(wachten, "reactie wacht op ons", "reacties wachten op ons")
        taken.append(Taak(zin, reverse("reactie_lijst"), bij))
    if te_horen := telling["te_horen"]:
        zin = woorden.aantal(te_horen, "persoon wacht op een bericht", "mensen wachten op een bericht")
        taken.append(Taak(zin, f"{reverse('reactie_lijst')}?status={BELLEN}", "Bel of schrijf."))
    if voorstellen:
        zin = woorden.aantal(voorstellen, "voorstel voor een oproep", "voorstellen voor een oproep")
        taken.append(Taak(zin, f"{reverse('oproep_lijst')}?status=concept"))
    return Werk(taken=taken)

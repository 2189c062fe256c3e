"""Which moves an action can make now, and whose they are; the acts: `overgangen` and `doorschuiven`."""

from datetime import datetime
from functools import partial
from itertools import pairwise

from django.core.exceptions import ValidationError

from agenda.handelen import overgangen
from agenda.handelen.doorschuiven import bezwaar_tegen_terug, schuif_door, zet_terug
from agenda.handelen.overgangen import WEG_NAAR
from agenda.models import Actie, ActieStatus, Jaarplan, PlanStatus
from agenda.permissions import mag_actie_afsluiten, mag_plan_bewerken, mag_voortgang_schrijven
from inclusie.zet import Zet

S = ActieStatus
KLAAR = frozenset({S.GEREALISEERD, S.GESTOPT})


def _redactie(user, actie) -> bool:
    return mag_plan_bewerken(user)


def _afsluiter(user, actie) -> bool:
    return mag_actie_afsluiten(user)


def _schuif_door(actie: Actie, *, reden: str, door, at: datetime) -> Actie:
    if zin := _zonder_volgend_plan(actie, at):
        raise ValidationError(zin)
    return schuif_door(actie, volgend_plan(actie), reden=reden, door=door, at=at)


def volgend_plan(actie: Actie) -> Jaarplan | None:
    return Jaarplan.objects.filter(jaar=actie.jaar + 1, status=PlanStatus.CONCEPT).first()


def _zonder_volgend_plan(actie: Actie, at: datetime) -> str:
    if volgend_plan(actie):
        return ""
    return f"Er is nog geen jaarplan {actie.jaar + 1} dat concept is. Maak dat eerst."


def _naam(actie: Actie) -> str:
    return f"Actie {actie.code}"


def _doorgeschoven(actie: Actie, opvolger: Actie) -> str:
    stand = f"{_naam(actie)} is nu ‘{actie.get_status_display()}’."
    return f"{stand} In het plan van {opvolger.jaar} staat nu actie {opvolger.code}."


def _teruggezet(actie: Actie, opvolger: Actie | None) -> str:
    stand = f"{_naam(actie)} is nu ‘{actie.get_status_display()}’."
    if opvolger is None:
        return stand
    return f"{stand} Actie {opvolger.code} staat niet meer in het plan van {opvolger.jaar}."


def laatste_woorden(actie: Actie) -> tuple[object, str]:
    """Who brought the action in this state, and in which words; nobody and nothing when there are none."""
    for rij, eerder in pairwise(actie.history.select_related("history_user").order_by("-history_id")):
        if rij.status != eerder.status:
            is_terug = eerder.status in KLAAR | {S.DOORGESCHOVEN}
            # Going on after all takes the reason of the stop away; its own is in the trail.
            reden = rij.history_change_reason if is_terug else ""
            return rij.history_user, actie.resultaat or actie.reden or reden or ""
    return None, ""


def _is_terug(actie: Actie, *, reden: str) -> bool:
    """It goes on after all, with this reason."""
    return actie.status not in KLAAR | {S.DOORGESCHOVEN} and laatste_woorden(actie)[1] == reden


def _is_samengevoegd(actie: Actie, *, met: Actie, reden: str) -> bool:
    return (actie.status, actie.opgegaan_in, actie.reden) == (S.GESTOPT, met, reden)


def _zet(*woorden, naar: str = "", van=None, **meer) -> Zet:
    return Zet(*woorden, van=frozenset(van or WEG_NAAR[naar]), naar=naar, wat=_naam, **meer)


_sluit_af = partial(_zet, mag=_afsluiter)
ZETTEN = {
    "voorstellen": _zet(
        "Stel voor", "Wilt u deze actie voorstellen?", "De medewerker kan haar dan inplannen.",
        overgangen.stel_voor, naar=S.VOORGESTELD, mag=_redactie,
    ),
    "inplannen": _zet(
        "Plan in", "Wilt u deze actie inplannen?",
        "Dat kan als er een trekker is, een begin en eind, en een indicator.",
        overgangen.plan_in, naar=S.GEPLAND, mag=_redactie,
    ),
    "beginnen": _zet(
        "Begin", "Is deze actie begonnen?", "De actie is dan ‘bezig’.",
        overgangen.start, naar=S.IN_UITVOERING, van={S.GEPLAND}, mag=mag_voortgang_schrijven,
    ),
    "klaar": _sluit_af(
        "Zet op klaar", "Is deze actie klaar?", "Schrijf op wat er nu anders is.",
        overgangen.realiseer, naar=S.GEREALISEERD,
    ),
    "doorschuiven": _sluit_af(
        "Schuif door", "Gaat deze actie volgend jaar door?",
        "In het plan van volgend jaar komt dan een nieuwe actie. Titel, tekst, trekker en partners gaan mee.",
        _schuif_door, naar=S.DOORGESCHOVEN, eerst=_zonder_volgend_plan, gedaan=_doorgeschoven,
    ),
    "terug": _sluit_af(
        "Zet terug in dit jaar", "Blijft deze actie toch?",
        "Zij staat dan weer zoals voor het doorschuiven. In het plan van volgend jaar gaat zij weg.",
        zet_terug, van={S.DOORGESCHOVEN}, eerst=lambda actie, at: bezwaar_tegen_terug(actie),
        gedaan=_teruggezet, al_gedaan=_is_terug,
    ),
    "stoppen": _sluit_af(
        "Stop", "Wilt u deze actie stoppen?", "De actie blijft in het plan staan, met uw reden.",
        overgangen.stop, naar=S.GESTOPT,
    ),
    "samenvoegen": _sluit_af(
        "Voeg samen", "Voegt u deze actie samen?",
        "Deze actie stopt, met uw reden. De andere actie gaat verder. Bij allebei staat dat.",
        overgangen.voeg_samen, naar=S.GESTOPT, al_gedaan=_is_samengevoegd,
    ),
    "afwijzen": _sluit_af(
        "Wijs af", "Wilt u deze actie afwijzen?", "De actie komt dan niet in het plan.",
        overgangen.wijs_af, naar=S.AFGEWEZEN,
    ),
    "heropenen": _sluit_af(
        "Zet weer op bezig", "Gaat deze actie toch verder?", "De actie is dan weer ‘bezig’.",
        overgangen.heropen, naar=S.IN_UITVOERING, van=KLAAR, al_gedaan=_is_terug,
    ),
}  # fmt: skip

"""Which acts are possible for whom: on an action, in the words of their buttons, and on a whole plan."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from agenda.controle_publicatie import kan_beginnen
from agenda.handelen import overgangen
from agenda.handelen.doorschuiven import bezwaar_tegen_terug, schuif_door, zet_terug
from agenda.models import Actie, ActieStatus, Jaarplan, PlanStatus
from agenda.permissions import (
    mag_actie_afsluiten,
    mag_archiveren,
    mag_openbaar_maken,
    mag_plan_bewerken,
    mag_vaststellen,
    mag_voortgang_schrijven,
)

S = ActieStatus
REDEN = ("reden", "Waarom?", "Eén of twee zinnen. Iedereen kan dit lezen.")
RESULTAAT = ("resultaat", "Wat is het resultaat?", "Eén of twee zinnen. Iedereen kan dit lezen.")


@dataclass(frozen=True)
class Zet:
    """A way to another state, as a button and as a small page. vraag: (field, label, hint) or None.

    naar: empty when it leads back to where the action stood. bezwaar: what still stands in its way.
    """

    knop: str
    kop: str
    uitleg: str
    naar: str
    doe: Callable
    mag: Callable
    vraag: tuple[str, str, str] | None = None
    van: frozenset[str] = frozenset()
    bezwaar: Callable[[Actie], str] = lambda actie: ""
    # Among which actions somebody chooses one, when the move has two of them.
    kies_uit: Callable[[Actie], QuerySet] | None = None


def _redactie(user, actie) -> bool:
    return mag_plan_bewerken(user)


def _afsluiter(user, actie) -> bool:
    return mag_actie_afsluiten(user)


def _schuif_door(actie, *, reden, door, at):
    naar = volgend_plan(actie)
    if naar is None:
        raise ValidationError(f"Er is nog geen jaarplan {actie.jaar + 1} dat concept is. Maak dat eerst.")
    return schuif_door(actie, naar, reden=reden, door=door, at=at)


def volgend_plan(actie: Actie) -> Jaarplan | None:
    return Jaarplan.objects.filter(jaar=actie.jaar + 1, status=PlanStatus.CONCEPT).first()


# The last word of the address -> the move. The order is the order of the buttons.
ZETTEN = {
    "voorstellen": Zet(
        "Stel voor", "Wilt u deze actie voorstellen?", "De medewerker kan haar dan inplannen.",
        S.VOORGESTELD, overgangen.stel_voor, _redactie,
    ),
    "inplannen": Zet(
        "Plan in", "Wilt u deze actie inplannen?",
        "Dat kan als er een trekker is, een begin en eind, en een indicator.",
        S.GEPLAND, overgangen.plan_in, _redactie,
    ),
    "beginnen": Zet(
        "Begin", "Is deze actie begonnen?", "De actie is dan ‘bezig’.",
        S.IN_UITVOERING, overgangen.start, mag_voortgang_schrijven, van=frozenset({S.GEPLAND}),
    ),
    "klaar": Zet(
        "Zet op klaar", "Is deze actie klaar?", "Schrijf op wat er nu anders is.",
        S.GEREALISEERD, overgangen.realiseer, _afsluiter, RESULTAAT,
    ),
    "doorschuiven": Zet(
        "Schuif door", "Gaat deze actie volgend jaar door?",
        "In het plan van volgend jaar komt dan een nieuwe actie. Titel, tekst, trekker en partners gaan mee.",
        S.DOORGESCHOVEN, _schuif_door, _afsluiter, REDEN,
    ),
    "terug": Zet(
        "Zet terug in dit jaar", "Blijft deze actie toch?",
        "Zij staat dan weer zoals voor het doorschuiven. In het plan van volgend jaar gaat zij weg.",
        "", zet_terug, _afsluiter, REDEN, frozenset({S.DOORGESCHOVEN}), bezwaar_tegen_terug,
    ),
    "stoppen": Zet(
        "Stop", "Wilt u deze actie stoppen?", "De actie blijft in het plan staan, met uw reden.",
        S.GESTOPT, overgangen.stop, _afsluiter, REDEN,
    ),
    "samenvoegen": Zet(
        "Voeg samen", "Voegt u deze actie samen?",
        "Deze actie stopt, met uw reden. De andere actie gaat verder. Bij allebei staat dat.",
        S.GESTOPT, overgangen.voeg_samen, _afsluiter, REDEN, kies_uit=Actie.objects.op_te_nemen_in,
    ),
    "afwijzen": Zet(
        "Wijs af", "Wilt u deze actie afwijzen?", "De actie komt dan niet in het plan.",
        S.AFGEWEZEN, overgangen.wijs_af, _afsluiter, REDEN,
    ),
    "heropenen": Zet(
        "Zet weer op bezig", "Gaat deze actie toch verder?", "De actie is dan weer ‘bezig’.",
        S.IN_UITVOERING, overgangen.heropen, _afsluiter, REDEN, frozenset({S.GEREALISEERD, S.GESTOPT}),
    ),
}  # fmt: skip


def kan(zet: Zet, actie: Actie) -> bool:
    if zet.naar and zet.naar not in overgangen.mogelijke_standen(actie):
        return False
    return not zet.van or actie.status in zet.van


def mogelijke_zetten(user, actie: Actie) -> dict[str, Zet]:
    """The moves that this person may make now."""
    if not actie.doel.jaarplan.is_bewerkbaar:
        return {}
    return {naam: zet for naam, zet in ZETTEN.items() if zet.mag(user, actie) and kan(zet, actie)}


# The acts on a whole plan, by the name of their page.
PLANZETTEN = {
    "openbaar_maken": mag_openbaar_maken,
    "vaststellen": mag_vaststellen,
    "archiveren": mag_archiveren,
}


def mogelijke_planzetten(user, plan: Jaarplan) -> list[str]:
    """The acts on the whole plan that this person may start now."""
    return [zet for zet, mag in PLANZETTEN.items() if mag(user) and kan_beginnen(zet, plan)]

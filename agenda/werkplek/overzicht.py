"""The plan as it is being worked on: the rows of the outline, and what waits for whom.

Reads live rows in a fixed number of queries; what the public reads comes from a Planversie instead.
"""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Prefetch

from agenda import plandocument, woorden
from agenda.controle_publicatie import KIES_FOCUS, MEESTE_FOCUS
from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    ActieStatus,
    Doel,
    Focus,
    Indicator,
    Jaarplan,
    Stand,
    Voortgang,
)
from agenda.permissions import mag_plan_bewerken, mag_voortgang_schrijven
from inclusie.woorden import op_naam, zonder_accenten

# An idea, a proposal and a refusal have no public word; in the workplace they are called by their name.
BINNEN = {
    ActieStatus.IDEE: "Idee",
    ActieStatus.VOORGESTELD: "Voorgesteld",
    ActieStatus.AFGEWEZEN: "Afgewezen",
}


@dataclass(frozen=True)
class Plaats:
    """Where a part stands among its siblings, from 1."""

    plek: int
    aantal: int

    @property
    def is_eerste(self) -> bool:
        return self.plek == 1

    @property
    def is_laatste(self) -> bool:
        return self.plek == self.aantal


@dataclass(frozen=True)
class ActieRij(Plaats):
    actie: Actie
    stand: str
    stand_woord: str
    trekker: str
    laatste_nieuws: date | None
    stil: str
    wacht: int
    mag_voortgang: bool


@dataclass(frozen=True)
class DoelRij(Plaats):
    doel: Doel
    themas: list[str]
    indicatoren: list[Indicator]
    acties: list[ActieRij]


@dataclass(frozen=True)
class FocusRij(Plaats):
    focus: Focus


def outline(jaarplan: Jaarplan, user, vandaag: date) -> dict:
    """What the outline and each of its parts need."""
    mag_bewerken = jaarplan.is_bewerkbaar and mag_plan_bewerken(user)
    return {
        "plan": jaarplan,
        "focus": focusrijen(jaarplan),
        "doelen": doelrijen(jaarplan, vandaag, user),
        "max_focus": MEESTE_FOCUS,
        "kies_focus": KIES_FOCUS,
        "mag_bewerken": mag_bewerken,
        "mag_ordenen": mag_bewerken,
    }


def focusrijen(jaarplan: Jaarplan) -> list[FocusRij]:
    rijen = list(jaarplan.focus.aanwezig().select_related("thema"))
    return [FocusRij(plek, len(rijen), focus) for plek, focus in enumerate(rijen, start=1)]


def doelrijen(jaarplan: Jaarplan, vandaag: date, user) -> list[DoelRij]:
    berichten = Voortgang.objects.defer("tekst_makkelijk", "oorzaak", "maatregel")
    acties = Actie.objects.aanwezig().met_nieuws()
    acties = acties.select_related("trekker_organisatie").defer("tekst", "waarom")
    doelen = jaarplan.doelen.aanwezig().prefetch_related(
        "themas",
        Prefetch("indicatoren", Indicator.objects.aanwezig()),
        Prefetch("acties", acties.prefetch_related(Prefetch("voortgang", berichten))),
    )
    rijen = list(doelen)
    return [
        DoelRij(
            doel=doel,
            themas=[thema.naam for thema in sorted(doel.themas.all(), key=op_naam)],
            indicatoren=list(doel.indicatoren.all()),
            acties=_actierijen(list(doel.acties.all()), jaarplan, user, vandaag),
            plek=plek,
            aantal=len(rijen),
        )
        for plek, doel in enumerate(rijen, start=1)
    ]


def _actierijen(acties: list[Actie], jaarplan: Jaarplan, user, vandaag: date) -> list[ActieRij]:
    return [
        _actierij(actie, plek, len(acties), jaarplan, user, vandaag)
        for plek, actie in enumerate(acties, start=1)
    ]


def _actierij(actie: Actie, plek: int, aantal: int, jaarplan: Jaarplan, user, vandaag: date) -> ActieRij:
    berichten = list(actie.voortgang.all())
    akkoord = [bericht for bericht in berichten if bericht.akkoord_op is not None]
    stand, woord = stand_binnen(actie, akkoord[0].licht if akkoord else None, jaarplan.jaar)
    return ActieRij(
        plek=plek,
        aantal=aantal,
        actie=actie,
        stand=stand,
        stand_woord=woord,
        trekker=actie.trekker_organisatie.naam if actie.trekker_organisatie else actie.trekker_functie,
        laatste_nieuws=actie.laatste_nieuws,
        stil=woorden.stilte(actie.stil_sinds(vandaag), actie.laatste_nieuws),
        wacht=len(berichten) - len(akkoord),
        mag_voortgang=jaarplan.is_bewerkbaar
        and mag_voortgang_schrijven(user, actie)
        and actie.status in OPENBARE_STATUSSEN,
    )


def stand_binnen(actie: Actie, licht: str | None, jaar: int) -> tuple[str, str]:
    """The state and its word, also of an action that the public does not see."""
    if actie.status not in OPENBARE_STATUSSEN:
        return actie.status, BINNEN[actie.status]
    stand = plandocument.stand_van(actie.status, licht)
    return stand, stand.woord(jaar)


def filter_doelen(doelen: list[DoelRij], *, stand: str = "", trekker: str = "") -> list[DoelRij]:
    """Only the actions with this state and this trekker, and the goals that still have any."""
    if not stand and not trekker:
        return doelen
    gekozen = []
    for rij in doelen:
        acties = [a for a in rij.acties if stand in ("", a.stand) and trekker in ("", a.trekker)]
        if acties:
            gekozen.append(replace(rij, acties=acties))
    return gekozen


def filterkeuzes(doelen: list[DoelRij]) -> dict:
    """What the filter of the outline can offer: only states and carriers that occur."""
    rijen = [rij for doel in doelen for rij in doel.acties]
    woorden = {rij.stand: rij.stand_woord for rij in rijen}
    return {
        "standen": [(stand, woorden[stand]) for stand in (*BINNEN, *Stand) if stand in woorden],
        "trekkers": sorted({rij.trekker for rij in rijen if rij.trekker}, key=zonder_accenten),
    }

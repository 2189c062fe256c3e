"""The acts on one obstacle: its birth, what people say of it, the moves of its state, and its actions.

That it is lower, or gone, is said by people: only new measurements make those moves possible.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.models import Actie, Hoogtemeting, Obstakel, ObstakelStatus, eis_bewerkbaar
from agenda.models.beoordelen import MINSTE_BEOORDELAARS
from agenda.models.obstakel import hoogtes
from inclusie.history import bewaar
from inclusie.nummers import vrije_slug

S = ObstakelStatus
# Words that stand for a page where an obstacle has its name.
BEZET = ("nieuw", "weggehaald")
ANTWOORD = (
    "antwoord",
    "Wie kan dit obstakel weghalen?",
    "Schrijf ook op wat u heeft gevraagd. Iedereen kan dit lezen.",
)


@dataclass(frozen=True)
class Stap:
    """A way to another state, as a button and as a small page. vraag: (field, label, hint) or None."""

    knop: str
    kop: str
    uitleg: str
    naar: str
    van: frozenset[str]
    vraag: tuple[str, str, str] | None = None


# The last word of the address -> the move. The order is the order of the buttons.
STAPPEN = {
    "erkennen": Stap(
        "Erken het obstakel", "Zien wij dit ook als obstakel?",
        "Wij zeggen dan: dit klopt, hier moet iets gebeuren.",
        S.ERKEND, frozenset({S.GEMELD, S.DOORVERWEZEN}),
    ),
    "aanpakken": Stap(
        "Zet op ‘in aanpak’", "Doen wij hier nu iets aan?",
        "Koppel ook de acties die het obstakel lager maken.",
        S.IN_AANPAK, frozenset({S.ERKEND, S.LAGER, S.WEG}),
    ),
    "lager": Stap(
        "Zet op ‘lager geworden’", "Is dit obstakel lager geworden?",
        "Dat zeggen de mensen die het meemaken.",
        S.LAGER, frozenset({S.IN_AANPAK, S.WEG}),
    ),
    "weg": Stap(
        "Zet op ‘weg’", "Is dit obstakel weg?", "Dat zeggen de mensen die het meemaken.",
        S.WEG, frozenset({S.IN_AANPAK, S.LAGER}),
    ),
    "doorverwijzen": Stap(
        "Verwijs door", "Kan een ander dit obstakel weghalen?",
        "Het obstakel blijft in de lijst, met uw antwoord.",
        S.DOORVERWEZEN, frozenset({S.GEMELD, S.ERKEND, S.IN_AANPAK}), ANTWOORD,
    ),
}  # fmt: skip


@transaction.atomic
def voeg_toe(obstakel: Obstakel, *, door, at: datetime, relaties: dict | None = None) -> None:
    """Save a new obstacle under a name in the address that nobody else has or had."""
    obstakel.slug = vrije_slug(Obstakel.objects, obstakel.titel, anders="obstakel", bezet=BEZET)
    bewaar(obstakel, door=door, at=at, relaties=relaties)


def mogelijke_stappen(obstakel: Obstakel) -> dict[str, Stap]:
    return {naam: stap for naam, stap in STAPPEN.items() if not bezwaar(obstakel, stap)}


def bezwaar(obstakel: Obstakel, stap: Stap) -> str:
    """Why this move is not possible now; empty when it is."""
    if obstakel.status not in stap.van:
        return f"Dit kan nu niet. Het obstakel is nu ‘{obstakel.get_status_display()}’."
    if stap.naar not in (S.LAGER, S.WEG):
        return ""
    eerst, nu = hoogtes(list(obstakel.hoogtemetingen.aanwezig()))
    if nu is None:
        return f"Dit kan na nieuwe metingen. Minstens {MINSTE_BEOORDELAARS} mensen moeten een hoogte geven."
    if stap.naar == S.WEG:
        return "" if nu == 0 else "Mensen zeggen nog niet ‘geen obstakel’. Het obstakel is dus niet weg."
    if eerst is None:
        return "Wij weten niet hoe hoog het obstakel eerst was. Voeg eerst die metingen toe."
    return "" if nu < eerst else "Mensen geven nu geen lagere hoogte dan eerst."


@transaction.atomic
def meet(meting: Hoogtemeting, *, door, at: datetime) -> bool:
    """Save what one person says, under the lock of its obstacle: see `zet`."""
    obstakel = Obstakel.objects.select_for_update(of=("self",)).get(pk=meting.obstakel_id)
    if obstakel.is_weggehaald:
        raise ValidationError("Iemand haalde dit obstakel weg. Haal het eerst terug.")
    return bewaar(meting, door=door, at=at)


@transaction.atomic
def zet(obstakel: Obstakel, stap: Stap, *, door, at: datetime, antwoord: str = "") -> Obstakel:
    # Who measures or takes a measurement away waits for this lock, so that no word of people goes meanwhile.
    Obstakel.objects.select_for_update().get(pk=obstakel.pk)
    if reden := bezwaar(obstakel, stap):
        raise ValidationError(reden)
    if stap.vraag and not antwoord.strip():
        raise ValidationError({"antwoord": "Schrijf op wie dit obstakel kan weghalen."})
    obstakel.status = stap.naar
    if stap.vraag:
        obstakel.antwoord_gemeente = antwoord
    bewaar(obstakel, door=door, at=at)
    return obstakel


@transaction.atomic
def koppel(obstakel: Obstakel, acties: Iterable[Actie], *, door, at: datetime) -> int:
    """Say of these actions that they lower the obstacle too. What they lowered already stays."""
    aantal = 0
    for actie in acties:
        eis_bewerkbaar(actie)
        samen = {*actie.obstakels.all(), obstakel}
        aantal += bewaar(actie, door=door, at=at, relaties={"obstakels": samen})
    return aantal

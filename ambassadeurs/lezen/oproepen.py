"""What a reader sees of a call: who asks, until when, what it brought, and what others answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from agenda import woorden
from agenda.models import GEEN_TELLING
from ambassadeurs.models import Oproep, OproepSoort, Reactie

S = OproepSoort
OPEN, DICHT = "open", "gesloten"
# To these everybody may read the answers; with the others somebody signs up.
MET_OPENBAAR_ANTWOORD = (S.DURF_TE_VRAGEN, S.THEMA, S.AANBOD)


@dataclass(frozen=True)
class Woorden:
    """uitleg: what this kind is. knop: how one answers. vraag, hint: what the form asks."""

    uitleg: str
    knop: str
    vraag: str
    hint: str


DOEN = "Bijvoorbeeld: meedenken, brieven nalezen of uw verhaal vertellen."
WOORDEN = {
    S.AMBASSADEUR: Woorden(
        "Een ambassadeur weet zelf hoe het is om niet zomaar mee te kunnen doen. Ambassadeurs denken mee.",
        "Meld u aan", "Wat wilt u doen?", DOEN,
    ),
    S.KOPLOPER: Woorden(
        "Een koploper geeft het goede voorbeeld en helpt anderen.",
        "Meld u aan", "Wat kunt u doen?", "Bijvoorbeeld: een plek delen of een collega helpen.",
    ),
    S.THEMA: Woorden(
        "Wij zoeken wat mensen meemaken. Of wat zij bedenken.",
        "Vertel het ons", "Wat wilt u vertellen?", "Een paar zinnen is genoeg.",
    ),
    S.DURF_TE_VRAGEN: Woorden(
        "Iemand stelt een open vraag. Weet u iets? Deel het.",
        "Geef antwoord", "Wat is uw antwoord?", "Een tip of een voorbeeld is genoeg.",
    ),
    S.AANBOD: Woorden(
        "Iemand biedt iets aan. U kunt erop reageren.",
        "Reageer op dit aanbod", "Wat wilt u zeggen of vragen?", "Een paar zinnen is genoeg.",
    ),
    S.STAGE: Woorden(
        "Loop een dag mee. Zo ziet u hoe het voor een ander is.",
        "Meld u aan", "Waarom wilt u meelopen?", "Schrijf ook op wanneer u kunt.",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Leesoproep:
    oproep: Oproep
    is_open: bool
    van: str

    @property
    def woorden(self) -> Woorden:
        return WOORDEN[self.oproep.soort]


def lees(oproep: Oproep, vandaag: date) -> Leesoproep:
    return Leesoproep(oproep, oproep.kan_antwoord(vandaag), van_wie(oproep))


def lijst(rijen: Iterable[Oproep], vandaag: date, *, soort: str = "", stand: str = "") -> list[Leesoproep]:
    gelezen = [lees(rij, vandaag) for rij in rijen if not soort or rij.soort == soort]
    return [rij for rij in gelezen if not stand or rij.is_open == (stand == OPEN)]


def groepen(rijen: list[Leesoproep]) -> list[tuple[str, str, list[Leesoproep]]]:
    """(heading, what it is, calls): what is open by kind, and last what is over."""
    per_soort = [
        (soort.label.capitalize(), van.uitleg, [r for r in rijen if r.is_open and r.oproep.soort == soort])
        for soort, van in WOORDEN.items()
    ]
    over = ("Gesloten oproepen", "Hier leest u wat zij opleverden.", [r for r in rijen if not r.is_open])
    return [groep for groep in (*per_soort, over) if groep[2]]


def van_wie(oproep: Oproep) -> str:
    """A person of the network is never named by a call, and an organisation only when it may be."""
    if oproep.van_organisatie and oproep.van_organisatie.openbaar:
        return oproep.van_organisatie.naam
    return "iemand uit ons netwerk" if oproep.is_voorstel else "de gemeente"


def antwoorden(oproep: Oproep) -> list[Reactie]:
    return list(oproep.reacties.getoond())


def hoeveel(oproep: Oproep) -> str:
    """How many people answered, also in private. A small number is never printed."""
    aantal = oproep.reacties.count()
    return f"Wij kregen {woorden.aantal(aantal, 'reactie', 'reacties')}." if aantal >= GEEN_TELLING else ""

"""The rows of a plan as its pages show them: an action, a goal, a theme, a count."""

from dataclasses import dataclass, field

from agenda import woorden
from agenda.lezen.cijfers import Cijfer
from agenda.models import keuzes

MEESTE_IN_ZIN = 2


@dataclass(frozen=True)
class Telling:
    """How many actions there are and stand where: in one sentence, or as a list when that would be long."""

    per_stand: dict[str, int]
    jaar: int

    @property
    def hoeveel(self) -> str:
        totaal = sum(self.per_stand.values())
        return woorden.aantal(totaal, "actie", "acties") if totaal else "Nog geen acties"

    @property
    def delen(self) -> list[tuple[str, str]]:
        """('bezig', '6 zijn bezig') of each state that is there."""
        return [
            (stand, woorden.standtelling({stand: self.per_stand[stand]}, jaar=self.jaar))
            for stand in keuzes.Stand
            if self.per_stand.get(stand)
        ]

    @property
    def zin(self) -> str:
        """'8 acties: 1 is klaar en 7 zijn bezig', or '8 acties zijn bezig'."""
        if len(self.delen) == 1:
            ((stand, hoeveel),) = self.per_stand.items()
            return f"{self.hoeveel} {woorden.standwoord(stand, hoeveel, jaar=self.jaar)}"
        telling = woorden.standtelling(self.per_stand, jaar=self.jaar)
        return f"{self.hoeveel}: {telling}" if telling else self.hoeveel

    @property
    def is_lang(self) -> bool:
        return len(self.delen) > MEESTE_IN_ZIN

    @property
    def kop(self) -> str:
        return self.hoeveel if self.is_lang else self.zin


@dataclass(frozen=True)
class Leesactie:
    bron: dict
    doel: dict
    url: str
    # 'Stil sinds 26 maart 2021' on the day of the version; nothing when there is news.
    stil: str = ""
    themas: list["Leesthema"] = field(default_factory=list)
    # (word, text) of everything that is known; filled for the full text only.
    feiten: list[tuple[str, str]] = field(default_factory=list)

    @property
    def stand(self) -> str:
        return self.bron["stand"]

    @property
    def bericht(self) -> dict | None:
        """The newest report."""
        return self.bron["voortgang"][0] if self.bron["voortgang"] else None

    @property
    def bericht_van_nu(self) -> dict | None:
        """The newest report when it tells how it goes; of what is over, the result or the reason tells."""
        return None if self.stand in keuzes.VOORBIJ else self.bericht

    @property
    def wanneer(self) -> str:
        return woorden.periode(self.bron["start"], self.bron["eind"])

    @property
    def gevoeld(self) -> str:
        """What the office says beside what people notice; nothing when too few people said so."""
        return woorden.gevoeld(self.bron["stand_woord"], self.bron["oordeel"]["merkbaar"])

    @property
    def wie_wanneer(self) -> str:
        return ", ".join(deel for deel in (self.bron["trekker"]["organisatie"], self.wanneer) if deel)


@dataclass
class Leesthema:
    slug: str
    naam: str
    soort: str
    zin: str
    tekst: str
    onderbouwing: str
    is_focus: bool
    url: str
    acties: list[Leesactie] = field(default_factory=list)
    telling: Telling | None = None

    @property
    def is_verdiepend(self) -> bool:
        return self.soort == keuzes.ThemaSoort.VERDIEPEND


@dataclass(frozen=True)
class Leesdoel:
    bron: dict
    acties: list[Leesactie]
    telling: Telling
    cijfers: list[Cijfer] = field(default_factory=list)

    @property
    def herkomst(self) -> str:
        return dict(keuzes.Herkomst.choices).get(self.bron["herkomst"], self.bron["herkomst"])

    @property
    def oordeel(self) -> str:
        return dict(keuzes.Doeloordeel.choices).get(self.bron["oordeel"], "")


@dataclass(frozen=True)
class Standtelling:
    """How many actions stand where: woord names the state, zin says it of this many ('gaan langzamer')."""

    stand: str
    woord: str
    zin: str
    aantal: int
    url: str

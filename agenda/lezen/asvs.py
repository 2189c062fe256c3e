"""What the OWASP Application Security Verification Standard 5.0 asks at levels 1 and 2, and how it is met.

The table is written by hand, in our own words; its numbers are those of the standard. A test holds it to the
list of numbers, and every proof to a test that exists.
"""

import csv
from collections import Counter
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.db.models import TextChoices

BESTAND = settings.BASE_DIR / "templates" / "over" / "asvs.csv"
HOOFDSTUKKEN = {
    1: "Tekst die erin en eruit gaat",
    2: "Invoer en regels",
    3: "Wat de browser mag",
    4: "Vraag en antwoord tussen computers",
    5: "Bestanden",
    6: "Laten zien wie u bent",
    7: "Ingelogd zijn",
    8: "Wie wat mag",
    9: "Bewijzen die een computer meestuurt",
    10: "Inloggen via een ander (OAuth en OpenID)",
    11: "Versleutelen en tekenen",
    12: "De verbinding",
    13: "Instellingen",
    14: "Gegevens beschermen",
    15: "Hoe het programma is gemaakt",
    16: "Logboek en fouten",
    17: "Bellen en beeld (WebRTC)",
}


class Stand(TextChoices):
    JA = "ja", "voldoet"
    DEELS = "deels", "voldoet deels"
    NEE = "nee", "voldoet nog niet"
    GEMEENTE = "gemeente", "regelt de gemeente"
    NVT = "nvt", "niet van toepassing"


@dataclass(frozen=True)
class Eis:
    """eis: what is asked, in a few words. waar: the module that does it. bewijs: tests, or a document.
    toelichting: why it does not apply, what remains to be done, or why no test can prove it."""

    id: str
    eis: str
    stand: Stand
    waar: str
    bewijs: tuple[str, ...]
    toelichting: str

    @property
    def plek(self) -> str:
        """For in an address: '6-5-2'."""
        return self.id.replace(".", "-")

    @property
    def hoofdstuk(self) -> int:
        return int(self.id.split(".")[0])


@dataclass(frozen=True)
class Hoofdstuk:
    nummer: int
    titel: str
    eisen: list[Eis]

    @property
    def telling(self) -> dict[str, int]:
        return _tel(self.eisen)


@cache
def eisen() -> list[Eis]:
    with BESTAND.open(encoding="utf-8", newline="") as bestand:
        return [_eis(rij) for rij in csv.DictReader(bestand)]


def _eis(rij: dict[str, str]) -> Eis:
    return Eis(**rij | {"stand": Stand(rij["stand"]), "bewijs": tuple(rij["bewijs"].split())})


def hoofdstukken() -> list[Hoofdstuk]:
    return [
        Hoofdstuk(nummer, titel, [eis for eis in eisen() if eis.hoofdstuk == nummer])
        for nummer, titel in HOOFDSTUKKEN.items()
    ]


def telling() -> dict[str, int]:
    return _tel(eisen())


def _tel(rijen: list[Eis]) -> dict[str, int]:
    """How many of each stand, under its words."""
    geteld = Counter(eis.stand for eis in rijen)
    return {stand.label.capitalize(): geteld[stand] for stand in Stand}

"""The statement about accessibility: what the municipality filled in, and what we know does not work yet."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.conf import settings

from ambassadeurs.termijnen import ANTWOORD

BESTAND = settings.BASE_DIR / "templates" / "over" / "bekende_problemen.toml"


@dataclass(frozen=True)
class Probleem:
    """Each in the words of the page; see the file."""

    wat: str
    wie: str
    omweg: str
    sinds: date
    wanneer: str


@cache
def bekende_problemen() -> list[Probleem]:
    """What does not work for everybody yet, in every portal of this version."""
    return [Probleem(**rij) for rij in tomllib.loads(BESTAND.read_text(encoding="utf-8"))["probleem"]]


def bladzijde(vandaag: date) -> dict:
    """vandaag: of the portal; in a demo that is before the program was made."""
    return {"problemen": bekende_problemen(), "vandaag": vandaag, "werkdagen": ANTWOORD}

"""Codes that people read aloud, copy and type: no signs that look or sound like another, and no words."""

import re
import secrets

TE_VAAK = "U probeerde te veel codes. Wacht 10 minuten, of bel of mail ons."
TEKENS = "23456789bcdfghjkmnpqrstvwxz"
GROEPEN, PER_GROEP = 3, 4


def maak_code() -> str:
    """'k7rs-9mwx-4tqd': 57 bits by chance, in groups."""
    return "-".join("".join(secrets.choice(TEKENS) for _ in range(PER_GROEP)) for _ in range(GROEPEN))


def lees_code(getypt: str) -> str:
    """A code as somebody types it, with capitals or spaces, in the one spelling that we keep."""
    kaal = re.sub(r"[^0-9a-z]", "", getypt.lower())[: GROEPEN * PER_GROEP]
    return "-".join(kaal[plek : plek + PER_GROEP] for plek in range(0, len(kaal), PER_GROEP))


def maak_beoordelaar_code() -> str:
    """'P-7KR4MW': under which a person scores, and which says nothing of who it is."""
    return "P-" + "".join(secrets.choice(TEKENS) for _ in range(6)).upper()

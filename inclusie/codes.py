"""Codes that people read aloud, copy and type: no signs that look or sound like another, and no words."""

import re
import secrets

TEKENS = "23456789bcdfghjkmnpqrstvwxz"
GROEPEN, PER_GROEP = 3, 4


def maak_code() -> str:
    """'k7rs-9mwx-4tqd': 57 bits by chance, in groups."""
    return "-".join(maak_groep(PER_GROEP) for _ in range(GROEPEN))


def maak_groep(tekens: int) -> str:
    return "".join(secrets.choice(TEKENS) for _ in range(tekens))


def lees_code(getypt: str) -> str:
    """A code as somebody types it, with capitals or spaces, in the one spelling that we keep."""
    kaal = re.sub(r"[^0-9a-z]", "", getypt.lower())[: GROEPEN * PER_GROEP]
    return "-".join(kaal[plek : plek + PER_GROEP] for plek in range(0, len(kaal), PER_GROEP))

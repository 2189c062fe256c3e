"""What stands on the screen of who made it for a quarter of an hour, and is kept nowhere: codes and links
that let somebody in.

A page is reloaded, and its answer may be lost on the way, so the words must be somewhere until then. They are
split in two halves that are chance each: the session has one, and so has every backup of it; the browser has
the other. Together they are the words.
"""

import secrets
from datetime import datetime

from inclusie.accounts import koekjes
from inclusie.accounts.links import GELDIG


def laat_zien(request, response, naam: str, woorden: str, *, at: datetime):
    """Return the response, which takes the half of the browser along."""
    inhoud = woorden.encode()
    hier = secrets.token_bytes(len(inhoud))
    request.session[naam] = {"helft": hier.hex(), "tot": (at + GELDIG).timestamp()}
    return koekjes.zet(response, naam, _samen(hier, inhoud).hex(), geldig=GELDIG, samesite="Strict")


def is_te_zien(request, naam: str, *, at: datetime) -> bool:
    """Whether something was made in this login, a short while ago."""
    return request.session.get(naam, {"tot": 0})["tot"] > at.timestamp()


def woorden(request, naam: str, *, at: datetime) -> str:
    """Empty when it was too long ago, or when the other half never came. A session may be of before there
    were halves."""
    if not is_te_zien(request, naam, at=at):
        return ""
    try:
        helften = request.session[naam]["helft"], koekjes.lees(request, naam)
        hier, daar = (bytes.fromhex(een) for een in helften)
        return _samen(hier, daar).decode()
    except (ValueError, KeyError):
        return ""


def _samen(een: bytes, ander: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(een, ander, strict=True))

"""What stands on the screen of who made it for a quarter of an hour, and is kept nowhere: codes and links
that let somebody in.

A page is reloaded, and its answer may be lost on the way, so the words must be somewhere until then. They are
split in two halves that are chance each: the session has one, and so has every backup of it; the browser has
the other. Together they are the words.
"""

import secrets
from datetime import datetime

from django.conf import settings

from inclusie.accounts.links import GELDIG


def laat_zien(request, response, naam: str, woorden: str, *, at: datetime):
    """Return the response, which takes the half of the browser along."""
    inhoud = woorden.encode()
    hier = secrets.token_bytes(len(inhoud))
    request.session[naam] = {"helft": hier.hex(), "tot": (at + GELDIG).timestamp()}
    response.set_cookie(
        _koek(naam),
        _samen(hier, inhoud).hex(),
        max_age=GELDIG,
        secure=settings.IS_HTTPS,
        httponly=True,
        samesite="Strict",
    )
    return response


def is_te_zien(request, naam: str, *, at: datetime) -> bool:
    """Whether something was made in this login, a short while ago."""
    return request.session.get(naam, {"tot": 0})["tot"] > at.timestamp()


def woorden(request, naam: str, *, at: datetime) -> str:
    """Empty when it was too long ago, or when the other half never came. A session may be of before there
    were halves."""
    if not is_te_zien(request, naam, at=at):
        return ""
    try:
        hier, daar = (bytes.fromhex(een) for een in (request.session[naam]["helft"], _daar(request, naam)))
        return _samen(hier, daar).decode()
    except (ValueError, KeyError):
        return ""


def _daar(request, naam: str) -> str:
    return request.COOKIES.get(_koek(naam), "")


def _koek(naam: str) -> str:
    return f"__Host-{naam}" if settings.IS_HTTPS else naam


def _samen(een: bytes, ander: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(een, ander, strict=True))

"""Where a published page is kept, and which one is found again, also while the database is away.

The key of a kept page names everything that it depends on: the stamp of its app, the release of the program,
where the portal stands, the address and the allowed parameters. So nothing is ever cleared: a changed world
has another key. Only who wipes a person clears all of it.
"""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest

from inclusie.database import WEG
from inclusie.deel import wil_deel

LAATSTE_STEMPELS, LAATSTE_BLADZIJDE, INHOUD = "laatste-stempels", "laatste-bladzijde:", "inhoud:"


def find(request: HttpRequest, van: Callable[[], tuple], namen: tuple[str, ...]):
    """What is kept for this address in the world of now; None when it is to be made."""
    request.van = van
    try:
        request.stempel = _stempel(van)
    except WEG:
        if (eerder := _eerder(request, van, namen)) is None:
            raise
        return eerder
    request.sleutel = key(request, namen)
    return _cache().get(request.sleutel)


def _stempel(van: Callable[[], tuple]) -> tuple[str, tuple]:
    """Whose stamp, and what it is now. It is kept for when the database is away."""
    stempel = van.__module__, van()
    laatste = _laatste()
    if laatste.get(van.__module__) != stempel:
        _cache().set(LAATSTE_STEMPELS, laatste | {van.__module__: stempel}, timeout=None)
    return stempel


def _laatste() -> dict[str, tuple]:
    """Of each app the stamp that was seen last on this machine."""
    return _cache().get(LAATSTE_STEMPELS) or {}


def vergeet_stempels() -> None:
    """Something was saved: what was seen last may be of an earlier world. Somebody who took words back must
    not find them again when the database goes away before anybody asks for a page."""
    _cache().delete(LAATSTE_STEMPELS)


def _eerder(request: HttpRequest, van: Callable[[], tuple], namen: tuple[str, ...]):
    """Without the database: what is kept of the world as it was last seen, else what was last shown here,
    when nobody can have taken it back since."""
    request.stempel = _laatste().get(van.__module__)
    gevonden = request.stempel and _cache().get(key(request, namen))
    if gevonden is None:
        sleutel = _cache().get(LAATSTE_BLADZIJDE + adres(request, namen))
        gevonden = sleutel and _cache().get(sleutel)
    return gevonden


def keep(request: HttpRequest, bladzijde, *, blijft: bool) -> None:
    """blijft: whether it may also be shown in a later world, while the database is away.

    What may not, is of people. When somebody was wiped while it was made, their words are on it, and whoever
    wiped has emptied this place already: nobody would be shown it, and it would lie here all the same.
    """
    _cache().set(request.sleutel, bladzijde, timeout=None)
    if blijft:
        _cache().set(LAATSTE_BLADZIJDE + request.adres, request.sleutel, timeout=None)
    elif not _is_nog_zo(request):
        _cache().delete(request.sleutel)


def _is_nog_zo(request: HttpRequest) -> bool:
    try:
        return _stempel(request.van) == request.stempel
    except WEG:
        return False


def keep_bytes(sha256: str, inhoud: bytes) -> bytes:
    _cache().set(INHOUD + sha256, inhoud, timeout=None)
    return inhoud


def inhoud(sha256: str) -> bytes | None:
    """The bytes of a file, when they are still what they were."""
    gevonden = _cache().get(INHOUD + sha256)
    return gevonden if gevonden and hashlib.sha256(gevonden).hexdigest() == sha256 else None


def key(request: HttpRequest, namen: tuple[str, ...] = ()) -> str:
    request.adres = adres(request, namen)
    return f"bladzijde:{_getal(request.stempel, request.adres)}"


def adres(request: HttpRequest, namen: tuple[str, ...]) -> str:
    """What is asked here, whatever the world is like. A page names the address of the portal itself."""
    gekozen = [(naam, request.GET[naam]) for naam in sorted(namen) if request.GET.get(naam)]
    return _getal(settings.RELEASE, settings.PUBLIC_URL, request.path_info, gekozen, wil_deel(request))


def _getal(*delen) -> str:
    return hashlib.sha256(repr(delen).encode()).hexdigest()


def _cache():
    return caches["paginas"]

"""Where a request stands, on the public site or in a room behind the login: error pages ask, too.

settings.KAMERS names the rooms, settings.THUIS in which of them a role is at home.
"""

from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from inclusie.bijdragen import openbaar_menu


@dataclass(frozen=True)
class Kamer:
    """url: name of its first page. kader: the template around its pages. woord: behind their titles."""

    url: str
    kader: str
    woord: str
    terug: str

    @property
    def adres(self) -> str:
        return reverse(self.url)


def kamers() -> list[Kamer]:
    return [Kamer(url, *rest) for url, rest in settings.KAMERS.items()]


def menu(request) -> dict:
    """Asked only by a page that shows the menu of the public site."""
    return {"openbaar_menu": SimpleLazyObject(openbaar_menu)}


def kamer(request) -> Kamer | None:
    """The room that this address is in, whoever asks."""
    return next((kamer for kamer in kamers() if request.path.startswith(kamer.adres)), None)


def thuis(user) -> Kamer:
    """Where this person arrives after logging in."""
    url = settings.THUIS.get(user.rol, settings.LOGIN_REDIRECT_URL)
    return next(kamer for kamer in kamers() if kamer.url == url)


def plek(request) -> dict:
    return {"kader": partial(_kader, request), "thuis": partial(_thuis, request)}


def _kader(request) -> str:
    """Whoever is logged in stays in the room. Elsewhere nobody asks for the session."""
    hier = kamer(request)
    return hier.kader if hier and _is_ingelogd(request) else "base.html"


def _thuis(request) -> Kamer | None:
    return thuis(request.user) if _is_ingelogd(request) else None


def _is_ingelogd(request) -> bool:
    """Nobody, as long as a request was refused before the door."""
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated

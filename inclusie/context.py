"""Where a request stands, in the workplace or on the public site: error pages ask, so templates may."""

from functools import partial

from django.conf import settings
from django.shortcuts import resolve_url


def in_werkplek(request) -> dict:
    return {"in_werkplek": partial(_in_werkplek, request)}


def _in_werkplek(request) -> bool:
    """Whoever is logged in stays in the workplace. Elsewhere nobody asks for the session."""
    return is_werkplek(request) and _is_ingelogd(request)


def is_werkplek(request) -> bool:
    """Below the address where whoever logs in arrives."""
    return request.path.startswith(resolve_url(settings.LOGIN_REDIRECT_URL))


def _is_ingelogd(request) -> bool:
    """Nobody, as long as a request was refused before the door."""
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated

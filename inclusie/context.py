"""What every template may use: whether an error page stands in the workplace."""

from functools import partial

from django.conf import settings


def in_werkplek(request) -> dict:
    return {"in_werkplek": partial(_in_werkplek, request)}


def _in_werkplek(request) -> bool:
    """Whoever is logged in stays in the workplace. Elsewhere nobody asks for the session."""
    return request.path.startswith(settings.LOGIN_REDIRECT_URL) and _is_ingelogd(request)


def _is_ingelogd(request) -> bool:
    """Nobody, as long as a request was refused before the door."""
    user = getattr(request, "user", None)
    return user is not None and user.is_authenticated

"""A cookie of a login: for this site alone, read by no script, and bound by its name to https if there is."""

from datetime import timedelta

from django.conf import settings


def zet(response, naam: str, inhoud: str, *, geldig: timedelta, samesite: str):
    """Return the response, which takes it along."""
    response.set_cookie(
        _volle_naam(naam),
        inhoud,
        max_age=geldig,
        secure=settings.IS_HTTPS,
        httponly=True,
        samesite=samesite,
    )
    return response


def lees(request, naam: str) -> str:
    """Empty when the browser sent none."""
    return request.COOKIES.get(_volle_naam(naam), "")


def _volle_naam(naam: str) -> str:
    return f"__Host-{naam}" if settings.IS_HTTPS else naam

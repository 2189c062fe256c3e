"""A browser in which somebody logged in before. What others try in that person's name or from the same place
does not count for it, so nobody can lock them out of it. It opens nothing."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing

GELDIG = timedelta(days=90)
ZOUT = "bekende browser"


def onthoud(response, user):
    """Return the response, after which this browser is known as theirs, by chance words of its own."""
    response.set_cookie(
        _koek(),
        signing.dumps([user.pk, secrets.token_urlsafe(9)], salt=ZOUT),
        max_age=GELDIG,
        secure=settings.IS_HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def merk(request, email: str = "") -> str:
    """By what this browser is counted; empty when nobody is known in it, or not who has this address."""
    try:
        pk, eigen = signing.loads(request.COOKIES.get(_koek(), ""), salt=ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        return ""
    if email and not get_user_model().objects.filter(pk=pk, email__iexact=email).exists():
        return ""
    return f"{pk} {eigen}"


def _koek() -> str:
    return "__Host-bekend" if settings.IS_HTTPS else "bekend"

"""A browser in which somebody logged in before. What others try in that person's name or from the same place
does not count for it, so nobody can lock them out of it. It opens nothing."""

import secrets
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core import signing

from inclusie.accounts import koekjes

NAAM, GELDIG = "bekend", timedelta(days=90)
ZOUT = "bekende browser"


def onthoud(response, user):
    """Return the response, after which this browser is known as theirs, by chance words of its own."""
    inhoud = signing.dumps([user.pk, secrets.token_urlsafe(9)], salt=ZOUT)
    return koekjes.zet(response, NAAM, inhoud, geldig=GELDIG, samesite="Lax")


def merk(request, email: str = "") -> str:
    """By what this browser is counted; empty when nobody is known in it, or not who has this address."""
    try:
        pk, eigen = signing.loads(koekjes.lees(request, NAAM), salt=ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        return ""
    if email and not get_user_model().objects.filter(pk=pk, email__iexact=email).exists():
        return ""
    return f"{pk} {eigen}"

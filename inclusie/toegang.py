"""What every `permissions.py` asks: a closed room answers 403, and what is hidden is not there."""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404


def eis(mag: bool) -> None:
    if not mag:
        raise PermissionDenied


def haal(rijen: models.QuerySet, **waar):
    """The one row of these that somebody may see; an address tells nobody what else exists."""
    gevonden = rijen.filter(**waar).first()
    if gevonden is None:
        raise Http404
    return gevonden

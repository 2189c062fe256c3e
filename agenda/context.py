"""What every template may use: the municipality. A page fetches it only when it shows it."""

from django.utils.functional import SimpleLazyObject

from agenda.models import Gemeente


def gemeente(request) -> dict:
    return {"gemeente": SimpleLazyObject(lambda: Gemeente.objects.first() or Gemeente(naam=""))}


def afzender() -> dict:
    """Of a mail; None when nobody filled in the municipality yet."""
    return {"gemeente": Gemeente.objects.first()}

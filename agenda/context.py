"""What every template may use: the municipality, fetched only when a page shows it."""

from django.utils.functional import SimpleLazyObject

from agenda.models import Gemeente


def gemeente(request) -> dict:
    return {"gemeente": SimpleLazyObject(lambda: Gemeente.objects.first() or Gemeente(naam=""))}

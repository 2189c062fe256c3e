"""The act on what the council asks."""

from datetime import datetime

from django.db import transaction

from agenda.models import Raadsstuk
from inclusie.history import bewaar
from inclusie.nummers import volgende_code


@transaction.atomic
def voeg_toe(stuk: Raadsstuk, *, door, at: datetime, relaties: dict | None = None) -> None:
    """Save a new raadsstuk under the next code; one that was taken away keeps its own."""
    stuk.code = volgende_code(Raadsstuk.objects, "R")
    bewaar(stuk, door=door, at=at, relaties=relaties)

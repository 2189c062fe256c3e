"""Consent: give it, and take it back. That unpublishes at once, since what is shown asks for the row."""

from datetime import datetime

from django.db import transaction

from ambassadeurs.models import HoeGegeven, Persoon, Toestemming
from ambassadeurs.toestemmingsteksten import huidige_versie
from inclusie.history import bewaar


@transaction.atomic
def geef(persoon: Persoon, doel: str, *, door, at: datetime, hoe: str = HoeGegeven.WEBSITE) -> Toestemming:
    """Give consent for one purpose, to the words of now; what stands already, stays as it is.

    hoe: in a talk or on paper, an employee (door) writes it down.
    """
    _vergrendel(persoon)
    if bestaand := persoon.toestemmingen.geldig().filter(doel=doel).first():
        return bestaand
    toestemming = Toestemming(
        persoon=persoon, doel=doel, hoe=hoe, gegeven_op=at, tekstversie=huidige_versie(doel)
    )
    if hoe != HoeGegeven.WEBSITE:
        toestemming.genoteerd_door = door
    bewaar(toestemming, door=door, at=at)
    return toestemming


@transaction.atomic
def trek_in(persoon: Persoon, doel: str, *, door, at: datetime) -> bool:
    """Withdraw a consent. Return whether there was one."""
    _vergrendel(persoon)
    toestemming = persoon.toestemmingen.geldig().filter(doel=doel).first()
    if toestemming is None:
        return False
    toestemming.ingetrokken_op = at
    return bewaar(toestemming, door=door, at=at)


def _vergrendel(persoon: Persoon) -> None:
    """The second of two clicks at one moment waits here for the first, and finds it done."""
    Persoon.objects.select_for_update().get(pk=persoon.pk)

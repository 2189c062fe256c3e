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
    toestemming = persoon.toestemmingen.geldig().filter(doel=doel).first()
    if toestemming is None:
        return False
    toestemming.ingetrokken_op = at
    return bewaar(toestemming, door=door, at=at)

"""The acts on one obstacle: its birth, what people say of it, its actions. Its moves: `obstakelzetten`."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.models import Actie, Hoogtemeting, Obstakel, eis_bewerkbaar
from inclusie.history import bewaar
from inclusie.nummers import vrije_slug

# Words that stand for a page where an obstacle has its name.
BEZET = ("nieuw", "weggehaald")


@transaction.atomic
def voeg_toe(obstakel: Obstakel, *, door, at: datetime, relaties: dict | None = None) -> None:
    """Save a new obstacle under a name in the address that nobody else has or had."""
    obstakel.slug = vrije_slug(Obstakel.objects, obstakel.titel, anders="obstakel", bezet=BEZET)
    bewaar(obstakel, door=door, at=at, relaties=relaties)


@transaction.atomic
def meet(meting: Hoogtemeting, *, door, at: datetime) -> bool:
    """Save what one person says, under the lock of its obstacle: see `obstakelzetten`."""
    obstakel = Obstakel.objects.select_for_update(of=("self",)).get(pk=meting.obstakel_id)
    if obstakel.is_weggehaald:
        raise ValidationError("Iemand haalde dit obstakel weg. Haal het eerst terug.")
    return bewaar(meting, door=door, at=at)


@transaction.atomic
def koppel(obstakel: Obstakel, acties: Iterable[Actie], *, door, at: datetime) -> int:
    """Say of these actions that they lower the obstacle too. What they lowered already stays."""
    aantal = 0
    for actie in acties:
        eis_bewerkbaar(actie)
        samen = {*actie.obstakels.all(), obstakel}
        aantal += bewaar(actie, door=door, at=at, relaties={"obstakels": samen})
    return aantal

"""The birth of a call, also as a proposal of the network. Its moves stand in `oproepzetten`."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from ambassadeurs.models import Netwerkrol, NetwerkrolSoort, Oproep, OproepSoort
from inclusie.accounts.models import User
from inclusie.history import bewaar
from inclusie.nummers import vrije_slug

# Words that stand for a page where a call has its name.
BEZET = ("nieuw", "weggehaald")
# What somebody of the network may propose. For the other kinds the municipality itself looks for people.
VOOR_TE_STELLEN = (OproepSoort.DURF_TE_VRAGEN, OproepSoort.AANBOD, OproepSoort.THEMA)


@transaction.atomic
def voeg_toe(oproep: Oproep, *, door, at: datetime, relaties: dict | None = None) -> None:
    """Save a new call as a concept, under a name in the address that no other has or had."""
    oproep.slug = vrije_slug(Oproep.objects, oproep.titel, anders="oproep", bezet=BEZET)
    bewaar(oproep, door=door, at=at, relaties=relaties)


def stel_voor(oproep: Oproep, *, door: User, at: datetime, relaties: dict | None = None) -> None:
    """Somebody of the network asks us to place a call; a koploper asks it for the own organisation."""
    if oproep.soort not in VOOR_TE_STELLEN:
        raise ValidationError({"soort": "Kies iets uit de lijst."})
    oproep.voorgesteld_door = door
    rollen = Netwerkrol.objects.in_het_netwerk().select_related("organisatie")
    rol = rollen.filter(persoon__account=door, rol=NetwerkrolSoort.KOPLOPER).first()
    oproep.van_organisatie = rol.organisatie if rol else None
    voeg_toe(oproep, door=door, at=at, relaties=relaties)

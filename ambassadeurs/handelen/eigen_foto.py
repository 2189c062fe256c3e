"""The photo of a person: one at a time, and for everybody only with words for who does not see it."""

from datetime import datetime

from django.db import transaction

from ambassadeurs.handelen.bestanden import bewaar_bestand
from ambassadeurs.models import Bestand, Persoon
from inclusie.bestanden.foto import Foto
from inclusie.history import bewaar


@transaction.atomic
def zet_foto(persoon: Persoon, gelezen: Foto, *, door, at: datetime) -> Bestand:
    """Keep this one in the place of the one before. Nobody else sees it until it has its words."""
    haal_foto_weg(persoon)
    return bewaar_bestand(gelezen, at=at, door=door, persoon=persoon)


def beschrijf_foto(foto: Bestand, omschrijving: str, *, door, at: datetime) -> bool:
    """Say what there is to see; with consent for it everybody may see it from here on."""
    foto.omschrijving, foto.openbaar = omschrijving, True
    return bewaar(foto, door=door, at=at)


def haal_foto_weg(persoon: Persoon) -> bool:
    """A photo that went is gone: nothing of it is kept. Return whether there was one."""
    aantal, _ = persoon.bestanden.all().delete()
    return aantal > 0

"""The photo of a person: one at a time, and for everybody only with words for who does not see it."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from ambassadeurs.handelen.bestanden import bewaar_bestand
from ambassadeurs.models import Bestand, Persoon
from inclusie.bestanden.foto import Foto
from inclusie.history import bewaar


@transaction.atomic
def zet_klaar(persoon: Persoon, gelezen: Foto, *, door, at: datetime) -> Bestand:
    """Keep a photo whose words are still missing apart: nothing of the one before changes."""
    gooi_klaargezette_weg(persoon)
    return bewaar_bestand(gelezen, at=at, door=door, klaar_voor=persoon)


def klaargezette(persoon: Persoon) -> Bestand | None:
    return persoon.klaargezet.zonder_inhoud().first()


@transaction.atomic
def bewaar_foto(persoon: Persoon, gelezen: Foto | None, omschrijving: str, *, door, at: datetime) -> None:
    """Keep what was chosen in the place of the photo before, with what there is to see on it.

    gelezen: chosen just now; else what waits, else the photo that was there gets these words. With consent
    for it everybody may see it from here on.
    """
    nieuw = zet_klaar(persoon, gelezen, door=door, at=at) if gelezen else persoon.klaargezet.first()
    if nieuw:
        persoon.bestanden.all().delete()
        nieuw.klaar_voor, nieuw.persoon = None, persoon
    foto = nieuw or persoon.bestanden.first()
    if foto is None:
        raise ValidationError({"foto": "Kies eerst een foto."})
    foto.omschrijving, foto.openbaar = omschrijving, True
    bewaar(foto, door=door, at=at)


def gooi_klaargezette_weg(persoon: Persoon) -> bool:
    """Return whether a photo waited."""
    aantal, _ = persoon.klaargezet.all().delete()
    return aantal > 0


def haal_foto_weg(persoon: Persoon) -> bool:
    """A photo that went is gone: nothing of it is kept. Return whether there was one."""
    gooi_klaargezette_weg(persoon)
    aantal, _ = persoon.bestanden.all().delete()
    return aantal > 0

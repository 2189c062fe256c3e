"""A photo or a sound that came in becomes a row: what was read anew, under a key that nobody guesses."""

import secrets
from datetime import datetime

from ambassadeurs.models import Bestand, BestandSoort
from inclusie.bestanden.foto import Foto
from inclusie.bestanden.geluid import Geluid
from inclusie.history import bewaar


def nieuw_bestand(gelezen: Foto | Geluid, *, at: datetime, **eigenaar) -> Bestand:
    """Not saved yet. eigenaar: what it is of, when that is known already."""
    is_foto = isinstance(gelezen, Foto)
    return Bestand(
        soort=BestandSoort.FOTO if is_foto else BestandSoort.GELUID,
        mime=gelezen.soort,
        inhoud=gelezen.inhoud,
        grootte=len(gelezen.inhoud),
        breedte=gelezen.breedte if is_foto else None,
        hoogte=gelezen.hoogte if is_foto else None,
        seconden=None if is_foto else round(gelezen.seconden),
        sleutel=secrets.token_urlsafe(32),
        gemaakt_op=at,
        **eigenaar,
    )


def bewaar_bestand(gelezen: Foto | Geluid, *, at: datetime, door=None, **eigenaar) -> Bestand:
    """Keep it with its owner: melding=, concept=, voortgang= or persoon=."""
    bestand = nieuw_bestand(gelezen, at=at, **eigenaar)
    bewaar(bestand, door=door, at=at)
    return bestand

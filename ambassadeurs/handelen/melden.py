"""A report comes in: its number, its code and its term, with what came along, in one transaction."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.models import Bestand, Melding
from ambassadeurs.termijnen import ANTWOORD
from inclusie import logboek
from inclusie.codes import maak_code
from inclusie.history import bewaar
from inclusie.nummers import volgende_code
from inclusie.werkdagen import werkdagen_na

LEEG = "Schrijf op wat u wilt vertellen. Of voeg een foto of geluid toe."


@transaction.atomic
def meld(melding: Melding, bestanden: Iterable[Bestand] = (), *, at: datetime, door=None) -> Melding:
    """Take a report in. Words, a photo or a sound: each may be the whole report; nothing at all is refused.

    bestanden: new, or of the concept that this was. door: who typed it in with an account.
    """
    bestanden = list(bestanden)
    if not melding.tekst.strip() and not bestanden:
        raise ValidationError({"tekst": LEEG})
    dag = localdate(at)
    melding.nummer = volgende_code(Melding.objects, f"{dag.year}-", cijfers=3, veld="nummer")
    # Of a report that was a draft first, the code was given out before.
    melding.code = melding.code or maak_code()
    melding.gemeld_op, melding.termijn, melding.ingevoerd_door = at, werkdagen_na(dag, ANTWOORD), door
    bewaar(melding, door=door, at=at)
    for bestand in bestanden:
        bestand.concept, bestand.melding = None, melding
        bewaar(bestand, door=door, at=at)
    logboek.meld("melding binnen", wat=f"melding {melding.pk}", resultaat="gelukt", door=door)
    return melding

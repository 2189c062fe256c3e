"""A report before it is sent: begun, written step by step, sent once, or thrown away.

None of this has a trail: what somebody typed and did not send, leaves nothing behind.
"""

import uuid
from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import transaction

from ambassadeurs.codes import maak_code
from ambassadeurs.handelen.bestanden import bewaar_bestand
from ambassadeurs.handelen.bevestigen import bevestig
from ambassadeurs.handelen.melden import meld
from ambassadeurs.meldweg import BEGIN, OVER, Meldweg
from ambassadeurs.models import Bestand, Meldconcept, Melding
from inclusie.bestanden.foto import Foto
from inclusie.bestanden.geluid import Geluid
from inclusie.history import bewaar


def nieuw(weg: Meldweg, *, at: datetime, account=None, over: dict[str, str] | None = None) -> Meldconcept:
    """A report that is about to begin; it is not kept yet.

    over: the action or theme that it is about, by which its address names it.
    """
    start = {"weg": weg.naam} | {naam: waarde for naam, waarde in (over or {}).items() if naam in OVER}
    return Meldconcept(
        code=maak_code(), antwoorden={BEGIN: start}, account=account, begonnen_op=at, bewaard_op=at
    )


def begin(weg: Meldweg, *, at: datetime, account=None, over: dict[str, str] | None = None) -> Meldconcept:
    concept = nieuw(weg, at=at, account=account, over=over)
    concept.save()
    return concept


@transaction.atomic
def schrijf(concept: Meldconcept, antwoorden: dict[str, dict[str, str]], *, at: datetime) -> bool:
    """Keep what was typed, per step, good or not yet. Return whether there was a report to keep it in."""
    rij = Meldconcept.objects.select_for_update().filter(pk=concept.pk).first()
    if rij is None:
        return False
    # What was begun with is no question, and stays.
    rij.antwoorden |= {stap: waarden for stap, waarden in antwoorden.items() if stap != BEGIN}
    rij.bewaard_op = at
    rij.save()
    concept.antwoorden, concept.bewaard_op = rij.antwoorden, at
    return True


@transaction.atomic
def voeg_bestanden_toe(
    concept: Meldconcept, gelezen: Iterable[Foto | Geluid], *, at: datetime
) -> list[Bestand]:
    """Keep photos and sounds with the report at once: a browser cannot send them again by itself."""
    if not Meldconcept.objects.select_for_update().filter(pk=concept.pk).exists():
        return []
    return [bewaar_bestand(een, at=at, concept=concept) for een in gelezen]


@transaction.atomic
def beschrijf(concept: Meldconcept, omschrijvingen: dict[int, str], *, at: datetime) -> None:
    """What is to be seen or heard, in the words of who reports it."""
    for bestand in concept.bestanden.filter(pk__in=omschrijvingen):
        bestand.omschrijving = omschrijvingen[bestand.pk]
        bewaar(bestand, door=None, at=at)


def haal_bestand_weg(concept: Meldconcept, nummer: str) -> bool:
    """A number of another report takes nothing away."""
    if not nummer.isdecimal() or len(nummer) > 18:
        return False
    weg, _ = concept.bestanden.filter(pk=int(nummer)).delete()
    return bool(weg)


@transaction.atomic
def verstuur(
    sleutel: str | uuid.UUID, maak: Callable[[Meldconcept], Melding], *, at: datetime
) -> Melding | None:
    """Send the report, once: who comes second, at the same moment too, gets what the first one made.

    maak: its row from the answers, or a ValidationError.
    """
    concept = Meldconcept.objects.select_for_update().filter(sleutel=sleutel).first()
    if concept is None:
        return Melding.objects.aanwezig().filter(indien_id=sleutel).first()
    melding = maak(concept)
    melding.indien_id = concept.sleutel
    meld(melding, concept.bestanden.all(), at=at, door=concept.account)
    concept.delete()
    bevestig(melding)
    return melding


def gooi_weg(concept: Meldconcept) -> None:
    concept.delete()

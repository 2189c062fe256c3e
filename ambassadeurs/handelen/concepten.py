"""A report before it is sent: begun, written step by step, sent once, or thrown away.

None of this has a trail: what somebody typed and did not send, leaves nothing behind.
"""

import json
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ambassadeurs.aanmeldgang import Aanmeldweg
from ambassadeurs.handelen.bestanden import bewaar_bestand
from ambassadeurs.handelen.bevestigen import bevestig
from ambassadeurs.handelen.melden import meld
from ambassadeurs.handelen.reacties import reageer
from ambassadeurs.meldweg import BEGIN, FOTO, GEBLEVEN, MEESTE, OVER, VENSTERS, Meldgang, Meldweg
from ambassadeurs.models import Bestand, BestandSoort, Meldconcept, Melding, Reactie
from ambassadeurs.vensters import Blad, botst
from inclusie.accounts.models import User
from inclusie.bestanden.foto import Foto
from inclusie.bestanden.geluid import Geluid
from inclusie.codes import maak_code
from inclusie.concepten.handelen import GROOTSTE
from inclusie.history import bewaar

ANDER_VENSTER = "U veranderde dit in een ander venster. Kijk het nog een keer na."
TE_GROOT = "Uw tekst is veel te lang om te bewaren. Maak hem korter."


class AnderVenster(ValidationError):
    """Another window changed what this page showed."""

    def __init__(self):
        super().__init__(ANDER_VENSTER, code="ander_venster")


class TeGroot(ValidationError):
    """More than anybody types: none of it is kept."""

    def __init__(self):
        super().__init__(TE_GROOT, code="te_groot")


def keur_grootte(antwoorden: dict[str, dict]) -> None:
    """A text that is too long for its question is kept, and asked again. This is far beyond that."""
    if len(json.dumps(antwoorden, ensure_ascii=False)) > GROOTSTE:
        raise TeGroot


def nieuw(
    weg: Meldweg | Aanmeldweg,
    *,
    at: datetime,
    account=None,
    over: dict[str, str] | None = None,
    alles: bool = False,
    sleutel: uuid.UUID | None = None,
) -> Meldconcept:
    """What is about to begin; it is not kept yet.

    over: the action or theme that it is about, by which its address names it.
    alles: all questions on one page. sleutel: the key that its page carried already.
    """
    start = {"weg": weg.naam} | {naam: waarde for naam, waarde in (over or {}).items() if naam in OVER}
    start |= {"alles": "ja"} if alles else {}
    return Meldconcept(
        code=maak_code(),
        sleutel=sleutel or uuid.uuid4(),
        antwoorden={BEGIN: start},
        account=account,
        begonnen_op=at,
        bewaard_op=at,
    )


def begin(weg: Meldweg | Aanmeldweg, **hoe) -> Meldconcept:
    """hoe: as of `nieuw`. Of two clicks with one key, the second goes on with what the first began."""
    concept = nieuw(weg, **hoe)
    try:
        with transaction.atomic():
            concept.save()
    except IntegrityError:
        eerder = Meldconcept.objects.met_sleutel(str(concept.sleutel))
        if eerder and eerder.antwoorden[BEGIN]["weg"] == weg.naam:
            return eerder
        concept.sleutel = uuid.uuid4()
        concept.save()
    return concept


@transaction.atomic
def schrijf(
    concept: Meldconcept,
    antwoorden: dict[str, dict[str, str]],
    *,
    at: datetime,
    gebleven: str = "",
    blad: Blad | None = None,
) -> bool:
    """Keep what was typed, per step, good or not yet. Return whether there was a report to keep it in.

    gebleven: the step at which somebody stops for now; whoever goes on, stops nowhere.
    blad: the page that it comes from; what that did not show is not overwritten.
    """
    rij = Meldconcept.objects.select_for_update().filter(pk=concept.pk).first()
    if rij is None:
        return False
    # Of the files `beschrijf` looks after that.
    _eis_getoond(concept, rij, {stap: antwoorden[stap] for stap in antwoorden if stap != FOTO.stap}, blad)
    # What was begun with is no question, and stays.
    rij.antwoorden |= {stap: waarden for stap, waarden in antwoorden.items() if stap != BEGIN}
    if blad:
        vensters = rij.antwoorden.get(VENSTERS, {}) | dict.fromkeys(antwoorden, blad.merk)
        rij.antwoorden[VENSTERS] = vensters
    rij.antwoorden.pop(GEBLEVEN, None)
    rij.antwoorden |= {GEBLEVEN: {"stap": gebleven}} if gebleven else {}
    keur_grootte(rij.antwoorden)
    rij.bewaard_op = at
    rij.save()
    concept.antwoorden, concept.bewaard_op = rij.antwoorden, at
    return True


def _eis_getoond(concept: Meldconcept, rij: Meldconcept, getypt: dict, blad: Blad | None) -> None:
    """rij: this draft as it stands now, under the lock."""
    if blad and botst(Meldgang(rij), getypt, blad):
        concept.antwoorden = rij.antwoorden
        raise AnderVenster


@transaction.atomic
def voeg_bestanden_toe(
    concept: Meldconcept, gelezen: Iterable[Foto | Geluid], *, at: datetime
) -> tuple[list[Bestand], set[BestandSoort]] | None:
    """Keep photos and sounds with the report at once: a browser cannot send them again by itself.

    They are counted here, where who sends at the same moment waits. Return what was kept, and the kinds of
    which not all fitted; nothing when there is no report any more to keep them with.
    """
    bewaard, te_veel = [], set()
    if Meldconcept.objects.select_for_update().filter(pk=concept.pk).first() is None:
        return None
    ruimte = {
        soort: meeste - concept.bestanden.filter(soort=soort).count() for soort, meeste in MEESTE.items()
    }
    for een in gelezen:
        soort = BestandSoort.FOTO if isinstance(een, Foto) else BestandSoort.GELUID
        if ruimte[soort] > 0:
            bewaard.append(bewaar_bestand(een, at=at, concept=concept))
        else:
            te_veel.add(soort)
        ruimte[soort] -= 1
    return bewaard, te_veel


@transaction.atomic
def beschrijf(
    concept: Meldconcept,
    omschrijvingen: dict[int, str],
    *,
    at: datetime,
    getypt: dict[str, str] | None = None,
    blad: Blad | None = None,
) -> None:
    """What is to be seen or heard, in the words of who reports it.

    getypt: the same as it was typed, also what is not good yet. blad: as of `schrijf`.
    """
    rij = Meldconcept.objects.select_for_update().filter(pk=concept.pk).first()
    if rij:
        _eis_getoond(concept, rij, {FOTO.stap: getypt or {}}, blad)
    for bestand in concept.bestanden.filter(pk__in=omschrijvingen):
        bestand.omschrijving = omschrijvingen[bestand.pk]
        bewaar(bestand, door=None, at=at)


def haal_bestand_weg(concept: Meldconcept, bestand: Bestand) -> bool:
    """A file of another report, or of what was sent meanwhile, stays. Return whether it went."""
    aantal, _ = concept.bestanden.filter(pk=bestand.pk).delete()
    return aantal > 0


@transaction.atomic
def verstuur(
    sleutel: str | uuid.UUID, maak: Callable[[Meldconcept], Melding], *, at: datetime
) -> Melding | None:
    """Send the report, once: who comes second, at the same moment too, gets what the first one made.

    maak: its row from the answers, or a ValidationError.
    """
    concept = Meldconcept.objects.select_for_update().filter(sleutel=sleutel).first()
    if concept is None:
        return Melding.objects.met_sleutel(sleutel)
    melding = maak(concept)
    melding.indien_id = concept.sleutel
    if not is_voor_ander(melding, concept):
        # The one code that somebody wrote down before, finds it after too.
        melding.code = concept.code
    meld(melding, concept.bestanden.all(), at=at, door=concept.account)
    concept.delete()
    bevestig(melding, at=at)
    return melding


@transaction.atomic
def verstuur_reactie(
    sleutel: uuid.UUID, maak: Callable[[Meldconcept], Reactie], *, at: datetime, door: User | None
) -> Reactie | None:
    """Send a sign-up or an answer to a call, once, as `verstuur` does a report. It keeps its code."""
    concept = Meldconcept.objects.select_for_update().filter(sleutel=sleutel).first()
    if concept is None:
        return Reactie.objects.met_sleutel(sleutel)
    reactie = maak(concept)
    reactie.indien_id, reactie.code = concept.sleutel, concept.code
    reageer(reactie, at=at, door=door)
    concept.delete()
    return reactie


def is_voor_ander(melding: Melding, concept: Meldconcept) -> bool:
    """Somebody typed it for another: the code of the draft is known to who may not read the answer."""
    return melding.persoon is not None and melding.persoon.account_id != concept.account_id


def gooi_weg(concept: Meldconcept) -> None:
    concept.delete()

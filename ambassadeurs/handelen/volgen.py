"""What the reporter does with a report that is in: say something back, and take their own name away."""

import uuid
from datetime import datetime

from django.db import IntegrityError, transaction

from ambassadeurs.handelen.daden import Daad, schrijf, zeg
from ambassadeurs.handelen.losmaken import (
    haal_woorden_uit,
    maak_anderen_leeg,
    vergeet_naam,
)
from ambassadeurs.models import AntwoordVia, Melding, Meldingbericht, Spreker
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.bewijs import woorden_van
from inclusie import logboek
from inclusie.post.models import postsleutel
from inclusie.post.sturen import wis_post
from inclusie.tekst import schoon

GESCHREVEN = "Wij hebben uw bericht. Een medewerker leest het."


def schrijf_terug(melding: Melding, tekst: str, *, at: datetime, indien_id: uuid.UUID | None) -> bool:
    """Add what the reporter says; nobody of us has seen it yet. A second click adds nothing."""
    # The form of one report, sent to another, says something new there.
    indien_id = indien_id and uuid.uuid5(indien_id, str(melding.pk))
    try:
        with transaction.atomic():
            zeg(melding, Spreker.MELDER, tekst, door=None, at=at, indien_id=indien_id)
    except IntegrityError:
        gezegd = schoon(tekst).strip()
        if Meldingbericht.objects.filter(indien_id=indien_id, melding=melding, tekst=gezegd).exists():
            return False
        # Under a key that was used something else is said, and nothing of that is lost.
        zeg(melding, Spreker.MELDER, tekst, door=None, at=at, indien_id=None)
    logboek.meld("melder schreef terug", wat=f"melding {melding.pk}", resultaat="gelukt")
    return True


@transaction.atomic
def haal_gegevens_weg(melding: Melding, *, at: datetime) -> bool:
    """Forget the name and the address that came with this report. What was told stays, and the code works."""
    # The row itself, for an employee may save it at the same moment.
    rij = Melding.objects.select_for_update().get(pk=melding.pk)
    # Once the name is gone nobody can tell whether our own words hold it.
    woorden = woorden_van(Betrokkene(meldingen=[rij]))
    waarom = haal_woorden_uit(rij, woorden, door=None, at=at)
    rij.naam = rij.contact = rij.namens = ""
    if rij.persoon_id is None:
        rij.antwoord_via, rij.te_horen_sinds = AntwoordVia.CODE, None
    gedaan = schrijf(rij, Daad.LOSGEMAAKT, door=None, at=at, waarom=waarom)
    if gedaan:
        maak_anderen_leeg(rij, woorden, door=None, at=at)
        vergeet_naam(rij, woorden, at=at)
    wis_post(postsleutel(rij))
    return gedaan

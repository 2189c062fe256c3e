"""Which report a page showed that somebody answers: it carries its key, and says which answers it showed.

A browser may have two windows, each with a report of its own. A page of before, without a key, is of the
report that this browser is busy with.
"""

import uuid
from datetime import datetime

from django.contrib import messages

from ambassadeurs import sessie
from ambassadeurs.aanmeldgang import Aanmeldgang, gang_van
from ambassadeurs.meldweg import Meldgang
from ambassadeurs.models import Meldconcept, Melding
from ambassadeurs.vensters import Blad, lees_blad

BEWAARD = "U was ook met iets anders bezig. De code daarvan is {}."


def sleutel_van(request) -> uuid.UUID | None:
    """The key that a page carries of what it shows. None: there was none, or a broken one."""
    try:
        return uuid.UUID(request.POST.get("indien_id", ""))
    except ValueError:
        return None


def blad_van(request) -> Blad | None:
    return lees_blad(request.POST.get("gezien", ""))


def gang_op_blad(request, weg: str, at: datetime) -> Meldgang | None:
    """The report that the page showed which sent this; without a key it is the one of this browser."""
    sleutel = sleutel_van(request)
    if sleutel is None:
        concept = sessie.huidig_concept(request, weg, at)
        return Meldgang(concept) if concept else None
    concept = Meldconcept.objects.bewaard(at).met_sleutel(str(sleutel))
    gang = gang_van(concept) if concept and _mag_verder(request, concept) else None
    if not isinstance(gang, Meldgang) or gang.weg.naam != weg:
        return None
    neem_over(request, gang, at)
    return gang


def _mag_verder(request, concept: Meldconcept) -> bool:
    """A page that stayed open after logging out opens nothing of that account."""
    return concept.account_id in (None, request.user.pk) or sessie.heeft_concept(request, concept)


def neem_over(request, gang: Meldgang | Aanmeldgang, at: datetime) -> None:
    """This browser goes on with it. Another that is open here is told by its code, and so not lost."""
    ander = sessie.huidig_concept(request, gang.weg.naam, at)
    if ander == gang.concept:
        return
    if ander and gang_van(ander).heeft_iets:
        messages.info(request, BEWAARD.format(ander.code))
    sessie.onthoud_concept(request, gang.weg.naam, gang.concept)


def toonde(request, gang: Meldgang) -> bool:
    """Whether the page showed this report as it stands. A page of before does not say so, and is believed."""
    blad = blad_van(request)
    return blad.toonde(gang) if blad else sleutel_van(request) is None


def al_verstuurd(request, weg: str) -> Melding | None:
    """Also the second of two clicks finds what the first one sent, whatever was sent here since."""
    melding = verstuurd(request, weg)
    if melding and sleutel_van(request):
        sessie.onthoud_verstuurd(request, weg, str(melding.indien_id), melding)
    return melding


def verstuurd(request, weg: str) -> Melding | None:
    """What became of the report that the page showed; without a key it is the last one that was sent here."""
    sleutel, eerder = sleutel_van(request), sessie.verstuurde_melding(request, weg)
    if sleutel is None or (eerder and eerder.indien_id == sleutel):
        return eerder
    melding = Melding.objects.met_sleutel(sleutel)
    return melding if melding and melding.ingevoerd_door_id in (None, request.user.pk) else None

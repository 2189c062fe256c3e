"""Read a sound that somebody sent: out comes an mp3 in one channel, and nothing else of it."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from inclusie.bestanden import upload
from inclusie.bestanden.bewerking import Geweigerd
from inclusie.bestanden.upload import BEL_ONS, fouten

# Ten minutes of a phone are 5 MB, and 20 MB at its best quality.
MAX_MB = 25
SOORT = "audio/mpeg"
FOUTEN = fouten(MAX_MB) | {
    "geen_geluid": f"Dit bestand is geen geluid. Kies een opname van uw telefoon. {BEL_ONS}",
    "zonder_geluid": f"In dit bestand zit geen geluid. Kies een andere opname. {BEL_ONS}",
    "te_lang": f"Dit geluid duurt langer dan 10 minuten. Maak het korter. {BEL_ONS}",
    "kapot": f"Dit bestand is niet heel. Neem het geluid opnieuw op, of kies een ander. {BEL_ONS}",
    "te_zwaar": f"Wij konden dit geluid niet lezen. Kies een ander bestand. {BEL_ONS}",
}


@dataclass(frozen=True)
class Geluid:
    inhoud: bytes
    seconden: float
    soort: str = SOORT


def lees_geluid(bestand: UploadedFile) -> Geluid:
    """The sound, written anew. Raises ValidationError with a sentence that helps."""
    try:
        gegevens, inhoud = upload.lees_nieuw("geluid", bestand, MAX_MB)
    except Geweigerd as fout:
        raise ValidationError(FOUTEN[fout.code], code=fout.code) from None
    return Geluid(inhoud, **gegevens)

"""Read a photo that somebody sent: out comes a JPEG of at most 2048 dots wide or high, and nothing else."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from inclusie.bestanden import upload
from inclusie.bestanden.bewerking import Geweigerd
from inclusie.bestanden.upload import BEL_ONS, fouten

MAX_MB = 10
SOORT = "image/jpeg"
KIES = "Kies een foto: JPEG, PNG of WebP."
FOUTEN = fouten(MAX_MB) | {
    "geen_foto": f"Dit bestand is geen foto. {KIES} {BEL_ONS}",
    "svg": f"Dit is een tekening (SVG) en geen foto. {KIES}",
    "heic": f"Deze soort foto (HEIC of AVIF) kunnen wij niet lezen. Bewaar de foto als JPEG. {BEL_ONS}",
    "beweegt": f"Dit plaatje beweegt. Kies een foto die stilstaat. {BEL_ONS}",
    "te_veel_punten": "Deze foto heeft te veel beeldpunten. Kies een foto tot 25 miljoen beeldpunten."
    f" {BEL_ONS}",
    "kapot": f"Dit bestand is niet heel. Maak de foto opnieuw, of kies een andere. {BEL_ONS}",
    "te_zwaar": f"Wij konden deze foto niet lezen. Kies een andere foto. {BEL_ONS}",
}


@dataclass(frozen=True)
class Foto:
    inhoud: bytes
    breedte: int
    hoogte: int
    soort: str = SOORT


def lees_foto(bestand: UploadedFile) -> Foto:
    """The photo, upright and written anew. Raises ValidationError with a sentence that helps."""
    try:
        gegevens, inhoud = upload.lees_nieuw("foto", bestand, MAX_MB)
    except Geweigerd as fout:
        raise ValidationError(FOUTEN[fout.code], code=fout.code) from None
    return Foto(inhoud, **gegevens)

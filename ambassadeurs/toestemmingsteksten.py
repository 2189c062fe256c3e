"""The words that people agree to, each with its version. Words that somebody agreed to are never changed:
other words get another version."""

from ambassadeurs.models import ToestemmingDoel

D = ToestemmingDoel
# purpose -> version -> the words; the last one is asked now.
TEKSTEN: dict[str, dict[str, str]] = {
    D.PROFIEL: {
        "2021-1": "Mijn naam en mijn tekst mogen op de website staan. Ik kies zelf welke naam dat is."
        " Ik kan dit altijd stoppen."
    },
    D.VERHAAL: {
        "2021-1": "Mijn verhaal mag op de website staan, zoals ik het heb nagelezen."
        " Ik kan dit altijd stoppen."
    },
    D.FOTO: {"2021-1": "Mijn foto mag op de website staan. Ik kan dit altijd stoppen."},
    D.NIEUWSBRIEF: {"2021-1": "Ik wil de nieuwsbrief krijgen. Ik kan dit altijd stoppen."},
    D.CONTACT: {
        "2021-1": "Andere mensen van het netwerk mogen mij vragen stellen. Dat gaat via de gemeente."
        " Ik kan dit altijd stoppen."
    },
}


def huidige_versie(doel: str) -> str:
    return list(TEKSTEN[doel])[-1]


def tekst(doel: str, versie: str | None = None) -> str:
    """The words of now, or those of the version that somebody agreed to."""
    return TEKSTEN[doel][versie or huidige_versie(doel)]

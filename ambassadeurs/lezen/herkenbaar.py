"""Whether a text for everybody points to who told us: a name, an address, a number."""

import re

from ambassadeurs.models import Bestand, BestandSoort, Melding, Reactie
from ambassadeurs.privacy.bewijs import MERK
from inclusie.woorden import naamdelen, zonder_accenten

MAIL = re.compile(r"\S+@\S+")
# Nine or more digits, as people write a telephone number; not an amount or a year.
TELEFOON = re.compile(r"(?<![\d.,])(?:\+|00|0)[\d][\d \-()/.]{6,}\d")
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
WEG = "Iedereen kan dit lezen."


def wijst_naar_melder(tekst: str, melding: Melding) -> str:
    """The sentence that says what must go from this text; empty when nothing was found. Who told the same, in
    a report that is or ever was joined with it, is pointed to as well."""
    return _wijst(tekst, _vertellers(melding))


def _vertellers(melding: Melding) -> list[tuple[set[str], str]]:
    """(words by which somebody may be known, how to reach them) of all who told it."""
    meldingen = Melding.objects.nu_of_ooit_samen_met(melding).select_related("persoon")
    return [(_woorden(een.naam, een.namens, *_namen(een.persoon)), een.contact) for een in meldingen]


def _wijst(tekst: str, vertellers: list[tuple[set[str], str]]) -> str:
    return next((zin for namen, contact in vertellers if (zin := wijst_naar(tekst, namen, contact))), "")


def wijst_op_website(openbaar: Melding, naar: Melding) -> str:
    """The same of what everybody reads of a report, about who told another."""
    teksten = [openbaar.gehoord, openbaar.wij_deden]
    for bestand in openbaar.bestanden.zonder_inhoud().filter(openbaar=True):
        teksten += [bestand.omschrijving, bestand.transcript]
    vertellers = _vertellers(naar)
    return next((zin for tekst in teksten if (zin := _wijst(tekst, vertellers))), "")


def wijst_in_bestand(bestand: Bestand, melding: Melding) -> dict[str, str]:
    """Field of a photo or sound -> what must go from it before everybody reads it."""
    return _wijst_in(bestand, _vertellers(melding))


def _wijst_in(bestand: Bestand, vertellers: list[tuple[set[str], str]]) -> dict[str, str]:
    velden = ("omschrijving", "transcript")
    zinnen = {veld: _wijst(getattr(bestand, veld), vertellers) for veld in velden}
    return {veld: zin for veld, zin in zinnen.items() if zin}


def wijzen_bij_bestanden(melding: Melding) -> list[str]:
    """The same of all that everybody may see with this report; it is mended at the photo or sound."""
    zinnen, vertellers = [], _vertellers(melding)
    for bestand in melding.bestanden.zonder_inhoud().filter(openbaar=True):
        wat = "de foto" if bestand.soort == BestandSoort.FOTO else "het geluid"
        zinnen += [f"Kijk wat er bij {wat} staat. {zin}" for zin in _wijst_in(bestand, vertellers).values()]
    return zinnen


def wijst_naar_reageerder(tekst: str, reactie: Reactie, *, getoond: str) -> str:
    """As of a report. getoond: the name that will stand beside the text, which may be in it too."""
    namen = _woorden(reactie.naam, reactie.openbare_naam, *_namen(reactie.persoon))
    return wijst_naar(tekst, namen - _woorden(getoond), reactie.contact)


def wijst_naar(tekst: str, namen: set[str], contact: str) -> str:
    if zin := geeft_contact(tekst):
        return zin
    if MERK in tekst:
        return f"Hier stond een naam. Schrijf iets anders op de plek van ‘{MERK}’."
    if gevonden := sorted(_woorden(tekst) & namen):
        return f"Haal de naam ‘{gevonden[0]}’ weg. Zo weet niemand wie dit schreef."
    contact = zonder_accenten(contact).strip()
    if contact and contact in zonder_accenten(tekst):
        return f"Haal weg hoe deze persoon te bereiken is. {WEG}"
    return ""


def geeft_contact(tekst: str) -> str:
    """The sentence that says which number or address must go from this text."""
    if MAIL.search(tekst) or TELEFOON.search(tekst):
        return f"Haal het telefoonnummer of het e-mailadres weg. {WEG}"
    return f"Haal de postcode weg. {WEG}" if POSTCODE.search(tekst) else ""


def _namen(persoon) -> list[str]:
    return [persoon.naam, persoon.weergavenaam] if persoon else []


def _woorden(*teksten: str) -> set[str]:
    """The words by which somebody may be known."""
    return {deel for tekst in teksten for deel in naamdelen(zonder_accenten(tekst))}

"""Whether a text for everybody points to who reported: a name, an address, a number."""

import re

from ambassadeurs.models import Melding
from inclusie.woorden import zonder_accenten

MAIL = re.compile(r"\S+@\S+")
# Nine or more digits, as people write a telephone number; not an amount or a year.
TELEFOON = re.compile(r"(?<![\d.,])(?:\+|00|0)[\d][\d \-()/.]{6,}\d")
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
# Words in names that are in every text.
TUSSENVOEGSELS = {"van", "den", "der", "het", "ten", "ter", "aan", "bij", "uit", "voor", "mevrouw", "meneer"}


def wijst_naar_melder(tekst: str, melding: Melding) -> str:
    """The sentence that says what must go from this text; empty when nothing was found."""
    if MAIL.search(tekst) or TELEFOON.search(tekst):
        return "Haal het telefoonnummer of het e-mailadres weg. Iedereen kan dit lezen."
    if POSTCODE.search(tekst):
        return "Haal de postcode weg. Iedereen kan dit lezen."
    woorden = set(re.findall(r"[^\W\d_]+", zonder_accenten(tekst)))
    if gevonden := sorted(woorden & _namen(melding)):
        return f"Haal de naam ‘{gevonden[0]}’ weg. Zo weet niemand wie dit meldde."
    contact = zonder_accenten(melding.contact).strip()
    if contact and contact in zonder_accenten(tekst):
        return "Haal weg hoe de melder te bereiken is. Iedereen kan dit lezen."
    return ""


def _namen(melding: Melding) -> set[str]:
    bronnen = [melding.naam, melding.namens]
    if melding.persoon:
        bronnen += [melding.persoon.naam, melding.persoon.weergavenaam]
    woorden = {woord for bron in bronnen for woord in re.findall(r"[^\W\d_]+", zonder_accenten(bron))}
    return {woord for woord in woorden if len(woord) > 2} - TUSSENVOEGSELS

"""A published version as open data: JSON with everything, CSV with one row per action.

The CSV is made for a Dutch spreadsheet: semicolons between the cells, a UTF-8 mark in front (without it Excel
garbles 'ë'), CRLF at the end of each line. A cell that a spreadsheet could run as a formula gets a leading '.
"""

import csv
import io
import json
import re

from agenda.lezen.schema import adres
from agenda.models import Planversie, keuzes
from agenda.woorden import trede
from inclusie.tekst import platte_tekst

# What starts a formula, in Japanese width too. Spaces and line ends before it do not help.
FORMULE = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]|[\t\r\n]")
GETAL = re.compile(r"-?[0-9]+(,[0-9]+)?")

# The columns in their order, with what stands in them.
KOLOMMEN = {
    "jaar": "Het jaar van het plan.",
    "versie": "Het nummer van de versie.",
    "peildatum": "Op deze dag klopten de gegevens.",
    "code": "Het nummer van de actie.",
    "titel": "De naam van de actie.",
    "waarom": "Waarom wij dit doen.",
    "makkelijke tekst": "Wat wij doen, in makkelijke taal.",
    "hele tekst": "Alles over de actie.",
    "doel": "Het nummer van het doel.",
    "doeltitel": "De naam van het doel.",
    "herkomst": "Wie om dit doel vroeg.",
    "domein": "Het deel van het leven.",
    "onderwerpen": "De onderwerpen, met een komma ertussen.",
    "niveau": "Het soort actie: activiteit, houding of gedrag.",
    "trekker": "De organisatie die de actie leidt.",
    "functie trekker": "Het werk van de persoon die de actie leidt.",
    "partners": "Wie er meedoen, met een komma ertussen.",
    "betrokkenheid": "Hoe mensen meedoen die het zelf meemaken.",
    "begin": "Het kwartaal waarin de actie begint, zoals 2021-Q1.",
    "eind": "Het kwartaal waarin de actie stopt.",
    "budget": "Het geld voor de actie, in hele euro’s. Leeg: nog niet bekend.",
    "dekking": "Waar het geld vandaan komt.",
    "besteed": "Wat al is uitgegeven, in hele euro’s.",
    "stand": "Hoe ver de actie is.",
    "licht": "Het stoplicht van het laatste nieuws: groen, oranje of rood.",
    "resultaat": "Wat de actie opleverde.",
    "reden": "Waarom de actie stopt of later komt.",
    "vorige actie": "Het nummer van deze actie in een jaar ervoor.",
    "volgende actie": "Het nummer van deze actie in een jaar erna.",
    "indicator": "Wat wij meten. Meer metingen staan met | ertussen.",
    "eenheid": "Waarin wij meten, zoals brieven of procent.",
    "nulwaarde": "Het getal aan het begin, soms met een woord erachter.",
    "streefwaarde": "Het getal dat wij willen bereiken.",
    "waarde nu": "Het laatste getal dat wij maten.",
    "laatste nieuws": "De datum van het laatste nieuws.",
    "laatste bericht": "De tekst van het laatste nieuws.",
}
GELIJK = ("code", "titel", "waarom", "budget", "dekking", "besteed", "resultaat", "reden")


def as_json(versie: Planversie) -> bytes:
    """The address of the schema, the record of the version, its hash and its document.

    The hash is taken over the record with the document as 'inhoud', in canonical JSON: anyone can check it.
    """
    gegevens = versie.gegevens()
    document = gegevens.pop("inhoud")
    data = {
        "$schema": adres(document.get("schema", 1)),
        "versie": gegevens,
        "hash": versie.hash,
        "document": document,
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def as_csv(versie: Planversie) -> bytes:
    document = versie.document
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    for doel in document["doelen"]:
        for actie in doel["acties"]:
            rij = _rij(versie, document, doel, actie)
            schrijver.writerow([_veilig(rij[kolom]) for kolom in KOLOMMEN])
    return b"\xef\xbb\xbf" + uit.getvalue().encode()


def _rij(versie: Planversie, document: dict, doel: dict, actie: dict) -> dict:
    namen = {rij["slug"]: rij["naam"] for rij in (*document["themas"], *document["domeinen"])}
    cijfers = actie["indicatoren"]
    return {
        "jaar": document["jaarplan"]["jaar"],
        "versie": versie.nummer,
        "peildatum": document["peildatum"],
        "makkelijke tekst": actie["tekst_makkelijk"],
        "hele tekst": platte_tekst(actie["tekst"]),
        "doel": doel["code"],
        "doeltitel": doel["titel"],
        "herkomst": _label(keuzes.Herkomst, doel["herkomst"]),
        "domein": namen.get(actie["domein"], actie["domein"]),
        "onderwerpen": ", ".join(namen.get(slug, slug) for slug in actie["themas"]),
        "niveau": _label(keuzes.Niveau, actie["niveau"]),
        "trekker": actie["trekker"]["organisatie"],
        "functie trekker": actie["trekker"]["functie"],
        "partners": ", ".join(actie["partners"]),
        "betrokkenheid": _label(keuzes.Betrokkenheid, actie["betrokkenheid"]),
        "begin": actie["start"],
        "eind": actie["eind"],
        "stand": actie["stand_woord"],
        "licht": actie["licht"],
        "vorige actie": actie["vorige"],
        "volgende actie": actie["volgende"],
        "indicator": " | ".join(cijfer["naam"] for cijfer in cijfers),
        "eenheid": " | ".join(cijfer["eenheid"] for cijfer in cijfers),
        "nulwaarde": _cijfers(cijfers, "nulwaarde"),
        "streefwaarde": _cijfers(cijfers, "streefwaarde"),
        "waarde nu": _cijfers(cijfers, "nu"),
        "laatste nieuws": actie["laatste_nieuws"],
        "laatste bericht": actie["voortgang"][0]["tekst_makkelijk"] if actie["voortgang"] else "",
        **{veld: actie[veld] for veld in GELIJK},
    }


def _cijfers(cijfers: list[dict], veld: str) -> str:
    """Decimal comma, as a Dutch spreadsheet expects; a step of a scale with its word."""
    waarden = ((cijfer[veld] or "", cijfer["woorden"]) for cijfer in cijfers)
    return " | ".join(trede(waarde, schaal) or waarde.replace(".", ",") for waarde, schaal in waarden)


def _label(keuze, code: str) -> str:
    return dict(keuze.choices).get(code, code)


def _veilig(waarde) -> str | int:
    """A negative figure is a figure; anything else that could be run is text."""
    if waarde is None:
        return ""
    if isinstance(waarde, str) and FORMULE.match(waarde) and not GETAL.fullmatch(waarde):
        return f"'{waarde}"
    return waarde

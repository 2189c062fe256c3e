"""A published version as open data: JSON with everything, CSV with one row per action.

The CSV is made for a Dutch spreadsheet: semicolons between the cells, a UTF-8 mark in front (without it Excel
garbles 'ë'), CRLF at the end of each line. A cell that a spreadsheet could run as a formula gets a leading '.
"""

import csv
import io
import json

from agenda.models import Planversie, keuzes

GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_json(versie: Planversie) -> bytes:
    """The record of the version, its hash and its document.

    The hash is taken over the record with the document as 'inhoud', in canonical JSON: anyone can check it.
    """
    gegevens = versie.gegevens()
    document = gegevens.pop("inhoud")
    data = {"versie": gegevens, "hash": versie.hash, "document": document}
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def as_csv(versie: Planversie) -> bytes:
    document = versie.document
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    for doel in document["doelen"]:
        for actie in doel["acties"]:
            rij = _row(versie, document, doel, actie)
            schrijver.writerow([_safe(rij[kolom]) for kolom in KOLOMMEN])
    return b"\xef\xbb\xbf" + uit.getvalue().encode()


KOLOMMEN = (
    """
jaar;versie;peildatum;code;titel;waarom;makkelijke tekst;hele tekst;doel;doeltitel;herkomst;domein
onderwerpen;niveau;trekker;functie trekker;partners;betrokkenheid;begin;eind;budget;dekking;besteed
stand;licht;resultaat;reden;vorige actie;volgende actie;indicator;eenheid;nulwaarde;streefwaarde
waarde nu;laatste nieuws;laatste bericht
""".strip()
    .replace("\n", ";")
    .split(";")
)
GELIJK = ("code", "titel", "waarom", "budget", "dekking", "besteed", "resultaat", "reden")


def _row(versie: Planversie, document: dict, doel: dict, actie: dict) -> dict:
    namen = {rij["slug"]: rij["naam"] for rij in (*document["themas"], *document["domeinen"])}
    cijfers = actie["indicatoren"]
    return {
        "jaar": document["jaarplan"]["jaar"],
        "versie": versie.nummer,
        "peildatum": document["peildatum"],
        "makkelijke tekst": actie["tekst_makkelijk"],
        "hele tekst": actie["tekst"],
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
        "nulwaarde": _figures(cijfers, "nulwaarde"),
        "streefwaarde": _figures(cijfers, "streefwaarde"),
        "waarde nu": _figures(cijfers, "nu"),
        "laatste nieuws": actie["laatste_nieuws"],
        "laatste bericht": actie["voortgang"][0]["tekst_makkelijk"] if actie["voortgang"] else "",
        **{veld: actie[veld] for veld in GELIJK},
    }


def _figures(cijfers: list[dict], veld: str) -> str:
    """Decimal comma, as the spreadsheet that this file is made for expects."""
    return " | ".join((cijfer[veld] or "").replace(".", ",") for cijfer in cijfers)


def _label(keuze, code: str) -> str:
    return dict(keuze.choices).get(code, code)


def _safe(waarde) -> str | int:
    if waarde is None:
        return ""
    if isinstance(waarde, str) and waarde.startswith(GEVAARLIJK):
        return f"'{waarde}"
    return waarde

"""A published version as open data: JSON with everything, a workbook of all sheets, and a CSV of the actions.

Workbook and CSV have the columns of `agenda.uitwisselen.tabellen`, so that what is taken home can be put in.
"""

import json

from agenda.lezen.schema import adres
from agenda.models import Planversie
from agenda.uitwisselen import csvbestand, xlsx
from agenda.uitwisselen.tabellen import ACTIES
from agenda.uitwisselen.uitvoer import van_versie


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
    """One row per action."""
    koppen = (kolom.kop for kolom in ACTIES.kolommen)
    return csvbestand.schrijf(koppen, van_versie(versie).cellen(ACTIES))


def as_xlsx(versie: Planversie) -> bytes:
    gemeente = versie.document["gemeente"].get("naam", "")
    titel = f"Jaarplan {versie.jaarplan.jaar}, versie {versie.nummer}"
    return xlsx.schrijf(van_versie(versie), titel=titel, gemeente=gemeente)

"""The workbook is the whole plan: every key of the plandocument can be read in it, and some only read."""

import io
from copy import deepcopy

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from agenda.lezen import schema
from agenda.models import Planversie, keuzes
from agenda.uitwisselen import xlsx
from agenda.uitwisselen.inlezen import lees_bestand
from agenda.uitwisselen.naleesbladen import NALEESBLADEN
from agenda.uitwisselen.uitvoer import Uitvoer, van_document, van_versie
from tests.agenda import fabriek
from tests.agenda.test_uitwisselen import voer_in

pytestmark = pytest.mark.django_db

# Keys of the document that no column shows, with the reason.
NIET_IN_DE_TABELLEN = {
    "document.schema": "het nummer van de vorm van de json",
    "acties.nummer": "staat in de code van de actie",
    "acties.stand": "staat er in woorden, bij stand",
}
ANDERS = {
    "tekst": "anders", "datum": "1999-12-31", "kwartaal": "1999-Q4", "getal": "987.5", "geheel": 987,
    "lijst tekst": ["anders"], "lijst geheel": [98], "tellingen": {"anders": 98},
}  # fmt: skip


def vol_document() -> dict:
    """Every list of the document has a row, and every row of a row too."""
    plan = fabriek.jaarplan(vraag_aan_raad="Denkt u mee?")
    doel = fabriek.doel(plan, themas=[fabriek.thema()])
    actie = fabriek.actie(doel, status="in_uitvoering", themas=[fabriek.thema()])
    fabriek.focus(plan)
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.voortgang(actie)
    fabriek.alles_rondom(plan, actie)
    document = fabriek.versie(plan).document
    weg = {"soort": "actie", "sleutel": "2021-09", "titel": "Stond er eerst", "reden": "Kan niet meer."}
    return document | {"vervallen": [weg]}


def cellen(document: dict) -> dict[str, list]:
    uitvoer = van_document(document, "1.0")
    return {blad.naam: list(uitvoer.cellen(blad)) for blad in uitvoer.bladen}


def rijen(soort: str, deel, onder: str = "document"):
    """Every row of this kind: a kind is named after the key that its rows stand under."""
    if isinstance(deel, list):
        for rij in deel:
            yield from rijen(soort, rij, onder)
    elif isinstance(deel, dict):
        if onder == soort:
            yield deel
        for sleutel, waarde in deel.items():
            yield from rijen(soort, waarde, sleutel)


def anders(vorm: str, waarde):
    """Another value of this shape."""
    vorm = vorm.removesuffix("?")
    wat, _, rest = vorm.partition(" ")
    if wat == "keuze":
        return next(keuze.value for keuze in getattr(keuzes, rest) if keuze.value != waarde)
    return waarde | {next(iter(waarde)): 98} if wat == "telling" else ANDERS[vorm]


def test_every_key_of_the_document_is_in_the_workbook_or_left_out_with_a_reason():
    document = vol_document()
    eerst, stil = cellen(document), set()
    for soort, sleutels in schema.tabel().items():
        if soort in ("bestand", "versie"):
            continue
        for sleutel, (vorm, _) in sleutels.items():
            if "rij " in vorm:
                continue
            veranderd = deepcopy(document)
            rij = next(rijen(soort, veranderd))
            rij[sleutel] = anders(vorm, rij[sleutel])
            if cellen(veranderd) == eerst:
                stil.add(f"{soort}.{sleutel}")

    assert stil == NIET_IN_DE_TABELLEN.keys()


def test_every_row_that_is_only_read_is_on_its_sheet_in_grey():
    uitvoer = van_document(vol_document(), "1.0")
    boek = open_(uitvoer)

    hoeveel = {blad.naam: boek[blad.naam].max_row - 1 for blad in NALEESBLADEN}
    assert hoeveel == dict.fromkeys(hoeveel, 1)
    assert list(boek["Oordelen per actie"].values) == [
        ("evaluatie", "actie", "oordeel", "reden"),
        (1, "2021-01", "behouden", "Dit werkt."),
    ]
    assert {cel.fill.fgColor.rgb for blad in NALEESBLADEN for cel in boek[blad.naam][1]} == {"FF595959"}
    uitleg = {rij[:2]: rij[2:4] for rij in boek["Uitleg"].values}
    assert uitleg["Obstakels", "hoogte nu"] == (
        "Hoe hoog het nu is: 0 tot en met 4. Leeg bij minder dan 3 mensen.",
        "alleen om te lezen",
    )


def open_(uitvoer: Uitvoer):

    return load_workbook(io.BytesIO(xlsx.schrijf(uitvoer, titel="Jaarplan")))


def test_an_import_skips_what_is_only_read_and_says_so_once():
    vol_document()
    versie = Planversie.objects.get()
    inhoud = xlsx.schrijf(van_versie(versie), titel="Jaarplan")

    uitslag = voer_in(versie.jaarplan, inhoud)

    namen = [blad.naam for blad in NALEESBLADEN if blad.naam != "Vervallen"]
    assert lees_bestand("plan.xlsx", inhoud).opmerkingen == [
        f"Deze bladen zijn alleen om te lezen. Wij slaan ze over: {', '.join(namen)} en Vervallen."
    ]
    assert (uitslag.weigeringen, uitslag.doet_iets) == ([], False)


def test_the_working_copy_has_the_same_sheets_and_no_code_of_a_rater():
    plan = fabriek.jaarplan()
    actie = fabriek.actie(fabriek.doel(plan))
    fabriek.alles_rondom(plan, actie)
    fabriek.obstakel("Besloten obstakel", openbaar=False)

    inhoud = fabriek.client().get(reverse("exporteren_xlsx", args=[2021])).content

    boek = load_workbook(io.BytesIO(inhoud))
    assert [rij[1] for rij in boek["Obstakels"].values] == ["titel", "De balie is te hoog"]
    acties = list(boek["Acties"].values)
    merkbaar = acties[0].index("merkbaar")
    assert acties[1][merkbaar : merkbaar + 2] == ("merkbaar", None)
    waarden = {str(cel) for vel in boek for rij in vel.values for cel in rij}
    assert waarden & {"P1", "P2", "P3"} == set()

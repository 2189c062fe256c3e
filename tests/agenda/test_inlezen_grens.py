"""Files that are broken, or made to hurt: each gets a clear answer, after a bounded amount of work."""

import re
import sys
import zipfile
from contextlib import contextmanager

import pytest

from agenda.uitwisselen.grens import (
    LAATSTE_RIJ,
    MAX_KOLOMMEN,
    MAX_RIJEN,
    MAX_STUK,
    MAX_TAGS,
    MAX_TAGS_ERNAAST,
    MAX_TEKENS,
    MAX_TEKENS_SAMEN,
    Onleesbaar,
)
from agenda.uitwisselen.inlezen import Ingelezen, lees_bestand
from tests.agenda.werkboek import VEL, boek, erbij, in_bytes, met_deel, met_rijen

# Calls of functions: a plan of a few rows needs some thousands, and the largest that is taken some millions.
WERK = 1_000_000
pytestmark = pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")
KOPPEN, ACTIE = ["code", "titel", "budget", "partners"], ["2021-01", "Eén", 1]
STUK = "Dit bestand is niet te lezen. Misschien is het beschadigd."
GROOT = "Dit bestand is te groot."
GEEN_TABEL = "Dit bestand is geen tabel."


def gewoon() -> bytes:
    return in_bytes(boek(KOPPEN, ACTIE))


def rij(*cellen: str, nummer: object = 3) -> bytes:
    """A row under the first two, written by hand; the first cell is a code."""
    code = '<c t="str"><v>2021-02</v></c><c t="str"><v>Twee</v></c>'
    return met_rijen(f'<row r="{nummer}">{code}{"".join(cellen)}</row>', KOPPEN, ACTIE)


def budget(waarde: str, soort: str = "n", stijl: int = 0) -> bytes:
    return rij(f'<c t="{soort}" s="{stijl}"><v>{waarde}</v></c>')


def met_opmaak(waarde: str, nummer: int) -> bytes:
    """nummer: of the format that Excel has of itself, 9 is 0% and 14 a day."""
    stijl = f'<xf numFmtId="{nummer}" applyNumberFormat="1"/></cellXfs>'.encode()
    inhoud = met_deel(
        budget(waarde, stijl=1), "xl/styles.xml", lambda deel: deel.replace(b"</cellXfs>", stijl)
    )
    return inhoud


def beschadigd(deel: str, van: int = 40) -> bytes:
    """The packed bytes of a part overwritten, as on a bad disk."""
    inhoud = bytearray(gewoon())
    plek = inhoud.index(deel.encode()) + len(deel) + van
    inhoud[plek : plek + 40] = b"\xff" * 40
    return bytes(inhoud)


def ods() -> bytes:
    return erbij(b"", "mimetype", b"application/vnd.oasis.opendocument.spreadsheet")


BESTANDEN = {
    # No workbook, or none of these.
    "empty": (lambda: b"  \n", "Dit bestand is leeg."),
    "xls": (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "Dit is een oud Excel-bestand (.xls)"),
    "ods": (ods, "Dit is een LibreOffice-bestand (.ods)."),
    "xlsb": (lambda: erbij(b"", "xl/workbook.bin", b""), "Dit is een ander soort Excel-bestand (.xlsb)."),
    "pdf": (lambda: b"%PDF-1.7\0", GEEN_TABEL),
    "another zip": (lambda: erbij(b"", "brief.txt", b"hallo"), GEEN_TABEL),
    "no table": (lambda: b"naam;leeftijd\nAnna;40\n", "Wij herkennen geen enkele tabel"),
    "heading twice": (lambda: b"code;titel;titel\n", "Op blad Doelen staat de kop ‘titel’ twee keer."),
    # Damaged.
    "zip": (lambda: b"PK\x03\x04 broken", STUK),
    "half": (lambda: gewoon()[: len(gewoon()) // 2], STUK),
    "packed bytes": (lambda: beschadigd(VEL), STUK),
    "packed bytes of the workbook": (lambda: beschadigd("xl/workbook.xml"), STUK),
    "no workbook part": (lambda: met_deel(gewoon(), "xl/workbook.xml", lambda deel: b""), STUK),
    "half xml": (lambda: met_deel(gewoon(), VEL, lambda deel: deel.partition(b"</sheetData>")[0]), STUK),
    "xml in utf-16": (lambda: met_deel(gewoon(), VEL, lambda deel: deel.decode().encode("utf-16")), STUK),
    "row twice": (lambda: rij(nummer=2), STUK),
    "row number": (lambda: rij(nummer="drie"), STUK),
    "row number of many digits": (lambda: rij(nummer="9" * 5000), STUK),
    "row after the last": (lambda: rij(nummer=20_000_000), STUK),
    "place of a cell": (lambda: rij('<c r="AAAAA3"><v>1</v></c>'), STUK),
    "shared text that is not there": (lambda: budget("99", "s"), STUK),
    "style that is not there": (lambda: budget("1", stijl=99), STUK),
    "figure that is none": (lambda: budget("een"), STUK),
    "figure of more digits than Python reads": (lambda: budget("9" * 5000), STUK),
    # Made to hurt.
    "bomb": (lambda: erbij(gewoon(), "xl/worksheets/sheet9.xml", b"0" * 2**26), GROOT),
    "bomb as mimetype": (lambda: erbij(gewoon(), "mimetype", b"0" * 2**26), GROOT),
    "bomb in another packing": (lambda: erbij(gewoon(), "xl/a.xml", b"0" * 2**20, zipfile.ZIP_LZMA), STUK),
    "entity": (
        lambda: met_deel(gewoon(), "xl/workbook.xml", lambda deel: b'<!DOCTYPE x [<!ENTITY a "a">]>' + deel),
        STUK,
    ),
    "bytes": (lambda: b"0" * (3 * 2**20), "Dit bestand is 3,1 MB. Het mag hoogstens 2,1 MB zijn."),
    "parts": (lambda: met_delen(300), GROOT),
    "cells": (lambda: rij("<c/>" * MAX_TAGS), GROOT),
    "empty rows": (lambda: met_rijen("<row/>" * MAX_TAGS, KOPPEN), GROOT),
    "styles": (
        lambda: met_deel(
            gewoon(),
            "xl/styles.xml",
            lambda deel: deel.replace(b"</cellXfs>", b"<xf/>" * MAX_TAGS_ERNAAST + b"</cellXfs>"),
        ),
        GROOT,
    ),
    "tags in tags": (
        lambda: met_deel(
            gewoon(), "xl/styles.xml", lambda deel: deel.replace(b"<fonts", b"<a>" * 900 + b"<fonts")
        ),
        STUK,
    ),
    "rows": (lambda: met_rijen("<row><c><v>1</v></c></row>" * (MAX_RIJEN + 2), KOPPEN), GROOT),
    "cell to the right": (lambda: rij('<c r="ZZ3"><v>1</v></c>'), GROOT),
    "rows of csv": (lambda: b"code;titel\n" + b"2021-01;x\n" * (MAX_RIJEN + 2), GROOT),
    "columns of csv": (lambda: b"code;titel" + b";" * MAX_KOLOMMEN + b"x\n", GROOT),
    "cell of csv": (lambda: b'code;titel\n2021-01;"' + b"a" * 200_000, "Dit csv-bestand is niet te lezen"),
    "brackets in a heading": (
        lambda: in_bytes(boek(["(" * 30_000] * 40)),
        "Wij herkennen geen enkele tabel",
    ),
    # A cell that is refused at its place.
    "last row": (lambda: met_rijen(f'<row r="{LAATSTE_RIJ}"><c><v>7</v></c></row>', KOPPEN, ACTIE),
                 f"rij {LAATSTE_RIJ} A: Dit is geen code."),
    "figure of 4,300 digits": (lambda: budget("9" * 4300), "rij 3 C: Dit getal is te groot."),
    "percentage of 4,300 digits": (lambda: met_opmaak("9" * 4300, 9), "rij 3 C: Dit getal is te groot."),
    "figure without end": (lambda: budget("1E999"), "rij 3 C: Dit getal is te groot."),
    "day after the last": (lambda: met_opmaak("99999999", 14), "rij 3 C: Hier staat een fout: #VALUE!."),
    "hour": (lambda: met_opmaak("0.5", 20), "rij 3 C: Schrijf alleen het bedrag"),
    "yes as a figure": (lambda: budget("1", "b"), "rij 3 C: Hier hoort een getal."),
    "error": (lambda: budget("#REF!", "e"), "rij 3 C: Hier staat een fout: #REF!."),
    "formula without an outcome": (lambda: rij("<c><f>1+1</f></c>"), "rij 3 C: In kolom C staat een formule"),
    "a formula for each cell": (
        lambda: rij(
            f'<c><f t="shared" si="0" ref="C3:C9">{"A1+" * 9000}1</f></c>',
            '<c><f t="shared" si="0"/></c>' * 90,
        ),
        "rij 3 C: In kolom C staat een formule",
    ),
    "text that is too long": (lambda: rij("<c/>", f'<c t="str"><v>{"a" * 200_000}</v></c>'),
                              "rij 3 D: Deze tekst is te lang. In een cel passen 32.767 tekens."),
    "text without end": (lambda: rij(f'<c t="str"><v>{"a" * 3 * MAX_STUK}</v></c>'), GROOT),
    "texts of all cells together": (
        lambda: met_rijen(
            f'<row><c t="str"><v>{"a" * MAX_TEKENS}</v></c></row>' * (MAX_TEKENS_SAMEN // MAX_TEKENS + 1)
        ),
        GROOT,
    ),
}  # fmt: skip


def met_delen(hoeveel: int) -> bytes:
    inhoud = gewoon()
    for nummer in range(hoeveel):
        inhoud = erbij(inhoud, f"xl/media/{nummer}.png", b"")
    return inhoud


@contextmanager
def hoogstens(werk: int):
    """Count what Python calls, rather than the time that it takes."""
    gedaan = 0

    def tel(frame, gebeurtenis, arg):
        nonlocal gedaan
        gedaan += gebeurtenis in ("call", "c_call")
        if gedaan > werk:
            sys.setprofile(None)
            raise AssertionError(f"more than {werk} calls")

    eerder = sys.getprofile()
    sys.setprofile(tel)
    try:
        yield
    finally:
        sys.setprofile(eerder)


def antwoord(inhoud: bytes) -> str:
    """What who sends this gets to read: why the file is refused, or the first cell that is."""
    try:
        gelezen = lees_bestand("plan.xlsx", inhoud)
    except Onleesbaar as fout:
        return fout.message
    eerste = gelezen.weigeringen[0]
    return f"rij {eerste.rij} {eerste.kolom}: {eerste.zin}"


@pytest.mark.parametrize("naam", BESTANDEN)
def test_every_bad_file_gets_a_clear_answer_after_little_work(naam):
    maak, zin = BESTANDEN[naam]
    inhoud = maak()

    with hoogstens(WERK):
        gekregen = antwoord(inhoud)

    assert gekregen.startswith(zin), gekregen


def test_a_text_as_long_as_a_cell_is_read():
    gelezen = lees_bestand("plan.xlsx", rij(f'<c t="str"><v>{"a" * MAX_TEKENS}</v></c>'))
    assert [(een.rij, een.kolom) for een in gelezen.weigeringen] == [(3, "C")]
    assert "te lang" not in gelezen.weigeringen[0].zin


def gelezen_codes(gelezen: Ingelezen) -> list[tuple]:
    return [(rij.nummer, rij.waarden["code"]) for rij in gelezen.rijen]


@pytest.mark.parametrize(
    "onderaan",
    [f'<row r="{LAATSTE_RIJ}" ht="12.8"/>', f'<row r="{LAATSTE_RIJ}"><c r="XFD{LAATSTE_RIJ}" s="0"/></row>',
     '<row r="900000"><c t="str"><v>  </v></c></row>'],
    ids=["row", "cell", "spaces"],
)  # fmt: skip
def test_an_empty_row_far_below_is_no_row(onderaan):
    """As LibreOffice leaves behind."""
    with hoogstens(WERK):
        gelezen = lees_bestand("plan.xlsx", met_rijen(onderaan, KOPPEN, ACTIE))

    assert (gelezen.weigeringen, gelezen_codes(gelezen)) == ([], [(2, "2021-01")])


def test_a_row_far_below_the_others_counts():
    """Nothing that somebody wrote is left out in silence."""
    ver = f'<row r="{LAATSTE_RIJ}"><c t="str"><v>2021-02</v></c><c t="str"><v>Twee</v></c></row>'

    with hoogstens(WERK):
        gelezen = lees_bestand("plan.xlsx", met_rijen(ver, KOPPEN, ACTIE))

    assert gelezen_codes(gelezen) == [(2, "2021-01"), (LAATSTE_RIJ, "2021-02")]


@pytest.mark.parametrize("teken", ['"', "'", "x", "::", "\n", "é", "; en zo"])
def test_a_strange_separator_says_nothing(teken):
    inhoud = f"sep={teken}\ncode;titel\n2021-01;Eén\n".encode()

    assert gelezen_codes(lees_bestand("plan.csv", inhoud))[-1][1] == "2021-01"


def test_an_error_as_a_heading_is_named_as_what_it_is():
    fout = '<row r="1"><c t="str"><v>code</v></c><c t="str"><v>titel</v></c><c t="e"><v>#REF!</v></c></row>'
    inhoud = met_deel(
        gewoon(),
        VEL,
        lambda deel: re.sub(b"<sheetData>.*</sheetData>", f"<sheetData>{fout}</sheetData>".encode(), deel),
    )

    assert lees_bestand("plan.xlsx", inhoud).opmerkingen == [
        "Op blad Acties lazen wij deze kolommen niet: ‘Hier staat een fout: #REF!.’ (C)."
    ]


def test_a_table_twice_in_one_file_is_refused():
    werkboek = boek(["code", "titel", "budget"])
    werkboek.create_sheet("Acties (2)").append(["code", "titel", "budget"])

    with pytest.raises(Onleesbaar, match="twee keer"):
        lees_bestand("plan.xlsx", in_bytes(werkboek))

"""A workbook, written with headings that stay in sight and an explanation; the same bytes every time."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from itertools import count

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from agenda.uitwisselen.soorten import JaNee, Keuze, Verwijzing
from agenda.uitwisselen.tabellen import Blad, Kolom, Leeg
from agenda.uitwisselen.uitvoer import Uitvoer
from agenda.uitwisselen.veilig import maak_veilig

VORM = {date: "d-m-yyyy", Decimal: "General", int: "0"}
UITLEGKOPPEN = ("Blad", "Kolom", "Wat staat erin?", "Moet het?", "Zo vult u het in")
KOP, VET = Font(bold=True, color="FFFFFFFF"), Font(bold=True)
GROND = {True: PatternFill("solid", fgColor="FF154273"), False: PatternFill("solid", fgColor="FF595959")}
BOVEN = Alignment(vertical="top", wrap_text=True)
# An old date that every zip can hold: the same plan gives the same bytes.
NOOIT = (1980, 1, 1, 0, 0, 0)
GEWIJZIGD = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
# Excel reads _x0041_ in a text as the letter A.
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
UITLEG = (
    "Elk blad heeft één rij met koppen. Laat die rij staan.",
    "U mag rijen toevoegen, kolommen weglaten en de volgorde van de kolommen veranderen.",
    "Een rij die u weghaalt, blijft in het plan staan. Weghalen doet u in de werkplek.",
    "Een nieuwe rij heeft geen code nodig. Verwijst een ander blad ernaar? Kies dan zelf een vrije code.",
    "Grijze koppen rekent het portaal zelf uit. Die leest het niet terug.",
)


def schrijf(
    uitvoer: Uitvoer,
    *,
    titel: str,
    gemeente: str = "",
    meld: Callable[[int, int], None] = lambda klaar, van: None,
) -> bytes:
    """meld: told after each row how many are done."""
    klaar, van = count(1), sum(len(uitvoer.rijen[blad.naam]) for blad in uitvoer.bladen)
    boek = Workbook(write_only=True)
    boek.properties.title, boek.properties.creator = titel, gemeente or "Inclusie Agenda"
    boek.properties.language = "nl-NL"
    for blad in uitvoer.bladen:
        vel = _begin_blad(boek, blad)
        for cellen in uitvoer.cellen(blad):
            vel.append([_cel(vel, waarde) for waarde in cellen])
            meld(next(klaar), van)
    _schrijf_uitleg(boek, uitvoer, titel)
    uit = io.BytesIO()
    boek.save(uit)
    return _zelfde_bytes(uit)


def _begin_blad(boek: Workbook, blad: Blad):
    vel = boek.create_sheet(blad.naam)
    # The headings and, on a sheet of rows with a code, the code stay in sight.
    vel.freeze_panes = "B2" if blad.sleutel == ("code",) else "A2"
    for nummer, kolom in enumerate(blad.kolommen, 1):
        vel.column_dimensions[get_column_letter(nummer)].width = max(kolom.breedte, len(kolom.kop) + 3)
    vel.append([_kop(vel, kolom) for kolom in blad.kolommen])
    return vel


def _kop(vel, kolom: Kolom) -> Cell:
    cel = WriteOnlyCell(vel, kolom.kop)
    cel.font, cel.fill, cel.alignment = KOP, GROND[kolom.telt], BOVEN
    return cel


def _cel(vel, waarde) -> Cell | None:
    if waarde is None or waarde == "":
        return None
    if isinstance(waarde, str):
        cel = WriteOnlyCell(vel, ESCAPE.sub("_x005F_", maak_veilig(waarde)))
        # A text, also one that openpyxl would take for a formula or an error.
        cel.data_type, cel.number_format = "s", "@"
    else:
        cel = WriteOnlyCell(vel, waarde)
        cel.number_format = next(vorm for soort, vorm in VORM.items() if isinstance(waarde, soort))
    cel.alignment = BOVEN
    return cel


def _schrijf_uitleg(boek: Workbook, uitvoer: Uitvoer, titel: str) -> None:
    """What every column means, and which words can be chosen in it."""
    vel = boek.create_sheet("Uitleg")
    for letter, breedte in zip("ABCDE", (14, 30, 60, 22, 80), strict=True):
        vel.column_dimensions[letter].width = breedte
    vel.append([_vet(vel, titel)])
    for zin in UITLEG:
        vel.append([zin])
    vel.append([])
    vel.append([_vet(vel, woord) for woord in UITLEGKOPPEN])
    for blad in uitvoer.bladen:
        for kolom in blad.kolommen:
            cellen = (blad.naam, kolom.kop, kolom.uitleg, *_hoe(kolom, uitvoer))
            vel.append([_cel(vel, cel) for cel in cellen])


def _hoe(kolom: Kolom, uitvoer: Uitvoer) -> tuple[str, str]:
    if not kolom.telt:
        return Leeg.UITKOMST.value, ""
    return kolom.leeg.value, kies_uit(kolom, uitvoer) or kolom.soort.voorbeeld


def kies_uit(kolom: Kolom, uitvoer: Uitvoer) -> str:
    """Every word that this column takes, when that is a list."""
    if isinstance(kolom.soort, Verwijzing) and kolom.soort.wat in uitvoer.naslag:
        woorden = uitvoer.naslag[kolom.soort.wat].woorden()
        hoeveel = "meer mag, met ; ertussen: " if kolom.soort.meer else ""
        return f"{hoeveel}{' | '.join(woorden)}" if woorden else ""
    return kolom.soort.voorbeeld if isinstance(kolom.soort, Keuze | JaNee) else ""


def _vet(vel, woord: str) -> Cell:
    cel = WriteOnlyCell(vel, woord)
    cel.font = VET
    return cel


def _zelfde_bytes(bron: io.BytesIO) -> bytes:
    """The workbook without the moment at which it was made: asked twice, it has the same ETag."""
    uit = io.BytesIO()
    toen = datetime(*NOOIT[:3]).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(bron) as van, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as naar:
        for deel in van.infolist():
            inhoud = van.read(deel)
            if deel.filename == "docProps/core.xml":
                inhoud = GEWIJZIGD.sub(rb"\g<1>" + toen, inhoud)
            naar.writestr(zipfile.ZipInfo(deel.filename, NOOIT), inhoud, zipfile.ZIP_DEFLATED)
    return uit.getvalue()

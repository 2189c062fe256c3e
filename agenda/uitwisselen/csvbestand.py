"""One sheet as csv: written for a Dutch spreadsheet, read as Excel, LibreOffice and Google Sheets make it.

Written with semicolons between the cells, a UTF-8 mark in front (without it Excel garbles 'ë') and CRLF at
the end of each line.
"""

import codecs
import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from agenda.uitwisselen.grens import MAX_KOLOMMEN, MAX_RIJEN, Onleesbaar, Rooster, te_groot
from agenda.uitwisselen.veilig import maak_gewoon, maak_veilig

TEKENS = (";", ",", "\t", "|")


def schrijf(koppen: Iterable[str], rijen: Iterable[list]) -> bytes:
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(koppen)
    for rij in rijen:
        schrijver.writerow([_cel(waarde) for waarde in rij])
    return codecs.BOM_UTF8 + uit.getvalue().encode()


def _cel(waarde):
    if waarde is None:
        return ""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return f"{waarde:f}".replace(".", ",")
    return maak_veilig(waarde) if isinstance(waarde, str) else waarde


def lees(inhoud: bytes, herken) -> list[Rooster]:
    """herken: how many headings it knows in these first lines; the separator that shows most is the one."""
    tekst = _tekst(inhoud)
    eerste, _, rest = tekst.partition("\n")
    if eerste.strip().lower().startswith("sep="):
        # Excel's own word for its separator. An empty line keeps the numbers of the rows.
        tekst, teken = "\n" + rest, eerste.strip()[4:]
        if teken in TEKENS:
            return [_rooster(tekst, teken)]
    proef = {teken: _rooster(tekst, teken, hoogstens=25) for teken in TEKENS}
    return [_rooster(tekst, max(TEKENS, key=lambda teken: herken(proef[teken])))]


def _tekst(inhoud: bytes) -> str:
    """Excel's 'Unicode text' is UTF-16; its plain csv is that of Windows in Western Europe."""
    try:
        if inhoud.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return inhoud.decode("utf-16")
        if b"\0" in inhoud:
            raise Onleesbaar("Dit bestand is geen tabel. Kies een xlsx- of csv-bestand.")
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def _rooster(tekst: str, teken: str, hoogstens: int | None = None) -> Rooster:
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken)
    rijen = {}
    try:
        for nummer, rij in enumerate(lezer, 1):
            if hoogstens and nummer > hoogstens:
                break
            cellen = [maak_gewoon(cel) if cel.strip() else None for cel in rij]
            if any(cel is not None for cel in cellen):
                if len(rijen) > MAX_RIJEN or any(cel is not None for cel in cellen[MAX_KOLOMMEN:]):
                    raise te_groot()
                rijen[nummer] = cellen[:MAX_KOLOMMEN]
    except csv.Error as fout:
        raise Onleesbaar(f"Dit csv-bestand is niet te lezen, bij rij {len(rijen) + 1}.") from fout
    return Rooster("", rijen)

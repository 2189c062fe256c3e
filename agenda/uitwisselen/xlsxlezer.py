"""Reading a workbook that anybody may have made: looked at before it is opened, and never all at once.

openpyxl does not guard against bombs of zip or XML; here a file is refused before its reader sees it.
"""

import io
import re
import zipfile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from agenda.uitwisselen.grens import (
    MAX_DELEN,
    MAX_KOLOMMEN,
    MAX_RIJEN,
    MAX_UITGEPAKT,
    Fout,
    Onleesbaar,
    Rooster,
    te_groot,
)
from agenda.uitwisselen.veilig import maak_gewoon

STUK = 1024 * 1024
# Excel writes a letter that XML cannot hold as _x000D_, and such a text itself with _x005F_ before it.
ESCAPE = re.compile(r"_x(?:005[Ff]_(?=x[0-9A-Fa-f]{4}_)|000[Dd]_)")
ANDERS = "Bewaar het als Excel-werkmap (.xlsx) en kies het opnieuw."
STUK_BESTAND = f"Dit bestand is niet te lezen. Misschien is het beschadigd. {ANDERS}"


def lees(inhoud: bytes) -> list[Rooster]:
    heeft_formules = _keur(inhoud)
    try:
        waarden = _open(inhoud, data_only=True)
        formules = _open(inhoud, data_only=False) if heeft_formules else None
        return [
            _rooster(vel, formules[vel.title] if formules else None)
            if vel.sheet_state == "visible"
            else Rooster(vel.title, {}, opmerkingen=[f"Blad ‘{vel.title}’ is verborgen. Wij lazen het niet."])
            for vel in waarden.worksheets
        ]
    except Onleesbaar:
        raise
    except Exception as fout:
        # Of a file that is no real workbook, openpyxl raises whatever it stumbles over.
        raise Onleesbaar(STUK_BESTAND) from fout


def _open(inhoud: bytes, *, data_only: bool):
    return load_workbook(io.BytesIO(inhoud), read_only=True, data_only=data_only, keep_links=False)


def _keur(inhoud: bytes) -> bool:
    """Refuse what is no workbook, or one that would not fit. Return whether a sheet holds a formula."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            namen = zip_.namelist()
            if "mimetype" in namen and b"opendocument" in zip_.read("mimetype")[:80]:
                raise Onleesbaar(f"Dit is een LibreOffice-bestand (.ods). {ANDERS}")
            if "xl/workbook.bin" in namen:
                raise Onleesbaar(f"Dit is een ander soort Excel-bestand (.xlsb). {ANDERS}")
            if "[Content_Types].xml" not in namen or not any(naam.startswith("xl/") for naam in namen):
                raise Onleesbaar("Dit bestand is geen tabel. Kies een xlsx- of csv-bestand.")
            if len(namen) > MAX_DELEN or sum(deel.file_size for deel in zip_.infolist()) > MAX_UITGEPAKT:
                raise te_groot()
            # Of each part, so that no search stops at the first.
            return any([_keur_deel(zip_, deel) for deel in zip_.infolist()])
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as fout:
        raise Onleesbaar(STUK_BESTAND) from fout


def _keur_deel(zip_: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bool:
    """No entities in any part: they can grow without end. Whether this is a sheet with a formula."""
    heeft_formule, vorige = False, b""
    with zip_.open(deel) as bestand:
        while stuk := bestand.read(STUK):
            samen = vorige + stuk
            if b"<!DOCTYPE" in samen or b"<!ENTITY" in samen or samen[:2] in (b"\xff\xfe", b"\xfe\xff"):
                raise Onleesbaar(STUK_BESTAND)
            heeft_formule |= re.search(rb"<(\w+:)?f[ />]", samen) is not None
            vorige = stuk[-20:]
    return heeft_formule and deel.filename.startswith("xl/worksheets/")


def _rooster(vel, formules) -> Rooster:
    vel.reset_dimensions()
    rooster = Rooster(vel.title, {})
    met = None
    if formules is not None:
        formules.reset_dimensions()
        met = formules.iter_rows(max_col=MAX_KOLOMMEN + 1)
    for nummer, rij in enumerate(vel.iter_rows(max_col=MAX_KOLOMMEN + 1), 1):
        formulerij = next(met, ()) if met else ()
        cellen = _cellen(rij, formulerij, rooster)
        if any(cel is not None for cel in cellen):
            if len(rooster.rijen) > MAX_RIJEN or any(cel is not None for cel in cellen[MAX_KOLOMMEN:]):
                raise te_groot()
            rooster.rijen[nummer] = cellen[:MAX_KOLOMMEN]
    if rooster.formules:
        rooster.opmerkingen.append(
            f"Op blad ‘{vel.title}’ staan formules ({rooster.formules}). Wij lazen de uitkomst."
        )
    return rooster


def _cellen(rij, formulerij, rooster: Rooster) -> list:
    cellen = [_waarde(cel) for cel in rij]
    for plek, cel in enumerate(formulerij):
        if cel.data_type != "f":
            continue
        rooster.formules += 1
        while len(cellen) <= plek:
            cellen.append(None)
        if cellen[plek] is None:
            letter = get_column_letter(plek + 1)
            cellen[plek] = Fout(
                f"In kolom {letter} staat een formule zonder uitkomst."
                " Open het bestand in Excel of LibreOffice en bewaar het. Kies het dan opnieuw."
            )
    return cellen


def _waarde(cel):
    waarde = cel.value
    if waarde is None:
        return None
    if cel.data_type == "e":
        return Fout(f"De formule geeft een fout: {waarde}.")
    if isinstance(waarde, str):
        waarde = maak_gewoon(ESCAPE.sub(lambda m: "_" if "5" in m[0] else "", waarde))
        return waarde if waarde.strip() else None
    if isinstance(waarde, int | float) and not isinstance(waarde, bool) and "%" in (cel.number_format or ""):
        # 0.5 that is shown as 50%.
        return round(waarde * 100, 9)
    return waarde

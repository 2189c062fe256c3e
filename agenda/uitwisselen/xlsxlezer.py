"""Reading a workbook that anybody may have made: looked at before it is opened, and never all at once.

openpyxl does not guard against bombs of zip or XML; here a file is refused before its reader sees it.
"""

import io
import re
import zipfile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from agenda.uitwisselen import xlsxvel
from agenda.uitwisselen.grens import (
    LAATSTE_RIJ,
    MAX_DELEN,
    MAX_GETAL,
    MAX_KOLOMMEN,
    MAX_RIJEN,
    MAX_STUK,
    MAX_TAGS,
    MAX_TAGS_ERNAAST,
    MAX_TEKENS,
    MAX_TEKENS_SAMEN,
    MAX_UITGEPAKT,
    Fout,
    Onleesbaar,
    Rooster,
    te_groot,
)
from agenda.uitwisselen.veilig import maak_gewoon
from inclusie.woorden import getal

STUK = 256 * 1024
# Excel writes a letter that XML cannot hold as _x000D_, and such a text itself with _x005F_ before it.
ESCAPE = re.compile(r"_x(?:005[Ff]_(?=x[0-9A-Fa-f]{4}_)|000[Dd]_)")
# What stands in a number format as a text, a colour or room: 90 with 0"%" is ninety.
GEEN_OPMAAK = re.compile(r'"[^"]*"?|[\\_*].|\[[^\]]*\]')
# How Excel and its kin pack. Other ways are in the zip of who wants to hide something.
GEWOON_GEPAKT = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ANDERS = "Bewaar het als Excel-werkmap (.xlsx) en kies het opnieuw."
STUK_BESTAND = f"Dit bestand is niet te lezen. Misschien is het beschadigd. {ANDERS}"


def lees(inhoud: bytes) -> list[Rooster]:
    try:
        _keur(inhoud)
        boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
        roosters: list[Rooster] = []
        for vel in boek.worksheets:
            roosters.append(_rooster(vel, eerder=sum(rooster.tekens for rooster in roosters)))
        return roosters
    except Onleesbaar:
        raise
    except Exception as fout:
        # Of a file that is no real workbook, zip, XML and openpyxl raise whatever they stumble over.
        raise Onleesbaar(STUK_BESTAND) from fout


def _keur(inhoud: bytes) -> None:
    """Refuse what is no workbook, or one that would not fit: first by what it says of itself."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        delen, namen = zip_.infolist(), zip_.namelist()
        if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
            raise te_groot()
        if any(deel.compress_type not in GEWOON_GEPAKT for deel in delen):
            raise Onleesbaar(STUK_BESTAND)
        if "mimetype" in namen and _is_ods(zip_):
            raise Onleesbaar(f"Dit is een LibreOffice-bestand (.ods). {ANDERS}")
        if "xl/workbook.bin" in namen:
            raise Onleesbaar(f"Dit is een ander soort Excel-bestand (.xlsb). {ANDERS}")
        if "[Content_Types].xml" not in namen or not any(naam.startswith("xl/") for naam in namen):
            raise Onleesbaar("Dit bestand is geen tabel. Kies een xlsx- of csv-bestand.")
        tags = ernaast = 0
        for deel in delen:
            if deel.filename.startswith(("xl/worksheets/", "xl/sharedStrings")):
                tags += _keur_deel(zip_, deel)
            else:
                ernaast += _keur_deel(zip_, deel)
            if tags > MAX_TAGS or ernaast > MAX_TAGS_ERNAAST:
                raise te_groot()


def _is_ods(zip_: zipfile.ZipFile) -> bool:
    with zip_.open("mimetype") as bestand:
        return b"opendocument" in bestand.read(80)


def _keur_deel(zip_: zipfile.ZipFile, deel: zipfile.ZipInfo) -> int:
    """No entities in any part: they can grow without end. Return how many tags it has."""
    tags, lang, vorige = 0, 0, b""
    with zip_.open(deel) as bestand:
        while stuk := bestand.read(STUK):
            samen = vorige + stuk
            if b"<!DOCTYPE" in samen or b"<!ENTITY" in samen or samen[:2] in (b"\xff\xfe", b"\xfe\xff"):
                raise Onleesbaar(STUK_BESTAND)
            tags += stuk.count(b"<")
            # Since the last tag, also over pieces: what would become one text.
            lang = lang + len(stuk) if b"<" not in stuk else len(stuk) - stuk.rindex(b"<")
            if lang > MAX_STUK:
                raise te_groot()
            vorige = stuk[-20:]
    return tags


def _rooster(vel, *, eerder: int) -> Rooster:
    """eerder: how many signs the other sheets have."""
    if vel.sheet_state != "visible":
        return Rooster(vel.title, {}, opmerkingen=[f"Blad ‘{vel.title}’ is verborgen. Wij lazen het niet."])
    rooster, vorige = Rooster(vel.title, {}), 0
    for nummer, cellen in xlsxvel.rijen(vel):
        if not vorige < nummer <= LAATSTE_RIJ:
            raise Onleesbaar(STUK_BESTAND)
        vorige = nummer
        rooster.tekens += sum(len(cel.value) for cel in cellen if isinstance(cel.value, str))
        if eerder + rooster.tekens > MAX_TEKENS_SAMEN:
            raise te_groot()
        rooster.formules += sum(cel.is_formule for cel in cellen)
        waarden = {cel.column: waarde for cel in cellen if (waarde := _waarde(cel)) is not None}
        if not waarden:
            continue
        breedte = max(waarden)
        if len(rooster.rijen) > MAX_RIJEN or breedte > MAX_KOLOMMEN:
            raise te_groot()
        rooster.rijen[nummer] = [waarden.get(kolom) for kolom in range(1, breedte + 1)]
    if rooster.formules:
        rooster.opmerkingen.append(
            f"Op blad ‘{vel.title}’ staan formules ({rooster.formules}). Wij lazen de uitkomst."
        )
    return rooster


def _waarde(cel: xlsxvel.Cel):
    waarde = cel.value
    if waarde is None:
        # Of an outcome that is a text ('str'), nothing is a text too.
        return _zonder_uitkomst(cel) if cel.is_formule and cel.data_type != "str" else None
    if cel.data_type == "e":
        return Fout(f"Hier staat een fout: {waarde}.")
    if isinstance(waarde, str):
        if len(waarde) > MAX_TEKENS:
            return Fout(f"Deze tekst is te lang. In een cel passen {getal(MAX_TEKENS)} tekens.")
        waarde = maak_gewoon(ESCAPE.sub(lambda m: "_" if "5" in m[0] else "", waarde))
        return waarde if waarde.strip() else None
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        if not abs(waarde) < MAX_GETAL:
            return Fout("Dit getal is te groot.")
        # 0.5 that is shown as 50%.
        return round(waarde * 100, 9) if _is_procent(cel.number_format) else waarde
    return waarde


def _zonder_uitkomst(cel: xlsxvel.Cel) -> Fout:
    return Fout(
        f"In kolom {get_column_letter(cel.column)} staat een formule zonder uitkomst."
        " Open het bestand in Excel of LibreOffice en bewaar het. Kies het dan opnieuw."
    )


def _is_procent(opmaak: str) -> bool:
    """Of a figure of 0 or more, which the first part is about."""
    return "%" in GEEN_OPMAAK.sub("", opmaak).partition(";")[0]

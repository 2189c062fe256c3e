"""What no form, browser or file of a person holds: texts, numbers, days, ids, names and files."""

import io
import zipfile
import zlib
from functools import cache

from hypothesis import strategies as st

from tests.inclusie import monsters

# Comes back as itself only where a page forgot to escape; nothing of ours is called so.
TEKEN = "<x-storm>"
ELDERS = "elders.example"

GETALLEN = [
    "0", "-0", "-1", "1_0", "1.", "1,5e3", "1e400", "-1e400", "1E-400", "NaN", "-Infinity", "inf",
    "0x10", "010",
    "٣", "１２", "½", "²", "1 000", "€ 12,50", "1" * 4301, "9" * 40, "0." + "9" * 400,
    *(str(2**macht + over) for macht in (15, 31, 32, 53, 63, 64, 128) for over in (-1, 0)),
    str(-(2**63) - 1),
]  # fmt: skip
DAGEN = [
    "0000-00-00", "0001-01-01", "9999-12-31", "99999-01-01", "-2021-01-01", "2021-02-30", "2021-13-45",
    "2021-W53-7", "2021-01-01T25:61:61+99:99", "2021-01-01T00:00:00Z", "32-13-2021", "1-1-1",
    "31-12-9999",
    "01-01-0001", "٠١-٠١-٢٠٢١", "gisteren", "2021-1-1-1", "2021-Q9", "0000-Q1", "24:00", "99:99",
]  # fmt: skip
TEKENS = [
    "\0", "a\0b", "\ud800", "\udfff x", "\u202eabc\u202c", "\u2066\u2069", "\ufeff", "\u200b", "\u00ad",
    "\x1f", "\x7f", "\x85", "\u2028", "\x0b\x0c", "\r", "\r\n", "\t", " ", "\u00a0", "\uffff",
    "\U0010ffff",
    "a" + "\u0301" * 1000, "👨‍👩‍👧‍👦" * 50, "ﷺ" * 100, "İ" * 50, "ß" * 50, "ﬃ", "مرحبا",
    "א" * 300, "Ω" * 5000,
]  # fmt: skip
AANVALLEN = [
    f'">{TEKEN}', f"'>{TEKEN}", f"</textarea>{TEKEN}", f"</title>{TEKEN}", f"--!>{TEKEN}",
    f"]]>{TEKEN}",
    f"<script>alert(1)</script>{TEKEN}",
    f'<img src=x onerror="alert(1)">{TEKEN}', "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "data:text/html,<b>", f"//{ELDERS}", f"https://{ELDERS}/", f"\\\\{ELDERS}",
    f"/\\{ELDERS}", f"https:{ELDERS}", f"http://testserver@{ELDERS}/", "http://[", "/%0d%0aX-Storm:ja",
    "a\r\nX-Storm: ja", "../../../etc/passwd", "..\\..\\x", "file:///etc/passwd", "' OR 1=1 --",
    "'; SELECT 1; --",
    "{{ 7*7 }}", "{% debug %}", "%s%n%x", "{0.__class__}", "$(id)", "`id`", "| id",
    "=cmd|' /C calc'!A0",
    "+1+1", "@SUM(1)", "null", "None", "true", "[]",
    "{}", '{"a":' * 300, "[" * 5000, "(" * 5000, ">" * 5000,
    "*_" * 3000, "`" * 3000, "![" * 2000, "- " * 2000, "| a " * 2000, "[a](javascript:alert(1))",
    "[a](https://elders.example 'x')", "<!--", "<![CDATA[", "&#0;", "&#x110000;",
    "&lt" * 500, "a" * 50 + "!",
    "x@" * 200, "a@b." + "c" * 300, "(((((a+)+)+)+)+)!", "__proto__", "id__gt", "pk", "\\u0000",
    "\\ud800",
]  # fmt: skip
LANG = ["a" * 1_000, "a" * 100_000, "woord " * 20_000, "a\n" * 50_000, "é" * 70_000]
IDS = [
    *map(str, range(1, 60)), "D1", "D99", "2021-01", "2021-05", "2021-99", "2021", "1999", "0",
    "R1", "1.0",
    "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "armoede", "thuis",
    "aaaa-aaaa-aaaa", "medewerker@voorbeeldstad.example", "medewerker", "beheerder", "vastgesteld",
    "concept",
    "klaar", "gestopt", "groen", "alles", "mijn", "hun", "beide", "on", "volledig",
]  # fmt: skip

teksten = st.one_of(
    st.sampled_from([*TEKENS, *AANVALLEN]),
    st.sampled_from([*GETALLEN, *DAGEN]),
    st.sampled_from(IDS),
    st.sampled_from(["", *LANG]),
    st.text(st.characters(), max_size=40),
    st.integers().map(str),
    st.floats().map(str),
    st.datetimes().map(str),
)

NAMEN = [
    "versie", "indien_id", "gezien", "inhoud_gezien", "botsing", "keuze-titel", "keuze-tekst",
    "next", "voor", "id",
    "pk", "rol", "status", "stand", "csrfmiddlewaretoken", "form-TOTAL_FORMS", "form-INITIAL_FORMS",
    "form-0-id",
    "bladzijde", "page", "q", "sorteer", "tekst", "door", "at", "email", "code", "credential",
    "onderwerpregel",
    "gevraagd", "initial-datum", "leeshulp", "titel[]", "titel[0]", "", " ",
    "\0", TEKEN, "a" * 3000, "é", "__class__",
]  # fmt: skip
namen = st.one_of(st.sampled_from(NAMEN), st.text(max_size=12))

BESTANDSNAMEN = [
    "foto.jpg", "plan.xlsx", "plan.csv", "geluid.mp3", "plan.pdf", "a", "", ".", "..",
    "../../../etc/passwd",
    "C:\\fakepath\\a.jpg", "a.jpg\0.svg", "a" * 5000 + ".jpg", "é" * 300 + ".png", "\u202egpj.exe",
    "a\r\nX: y.jpg",
    f"{TEKEN}.jpg", "a.svg", "a.html", "CON", ".htaccess", "a;b=c.jpg", 'a".jpg', "=1+1.csv",
]  # fmt: skip


@cache
def bestanden() -> dict[str, bytes]:
    """The files, made once: of kinds that we take but broken or far too much, and of kinds we never take."""
    jpeg, png = monsters.foto("JPEG"), monsters.foto("PNG")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
    reuzen = b"<!DOCTYPE x [" + b"".join(
        b'<!ENTITY a%d "%s">' % (nummer, b"&a%d;" % (nummer - 1) * 10) for nummer in range(1, 12)
    )
    return {
        "leeg": b"",
        "een byte": b"\xff",
        "ruis": bytes(range(256)) * 400,
        "svg": svg,
        "html": f"<html>{TEKEN}</html>".encode(),
        "jpeg": jpeg,
        "halve jpeg": jpeg[: len(jpeg) // 2],
        "halve png": png[: len(png) // 2],
        "png met verkeerde som": png[:-6] + b"\0\0\0\0\0\0",
        "png-bom": monsters.bom(20_000),
        "gif van 300 beelden": monsters.bewegend("GIF", 300),
        "jpeg met script erachter": jpeg + b"<script>alert(1)</script>",
        "gif die script is": b"GIF89a=1/*" + b"a" * 100 + b"*/;alert(1)",
        "pdf die zip is": b"%PDF-1.7\n" + _zip({"a": b"a"}),
        "halve wav": monsters.wav(0.2)[:200],
        "wav van vier gigabyte, zegt hij": b"RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\1\0\1\0" + b"\xff" * 40,
        "mp3-kop": b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + b"\xff\xfb" * 200,
        "exe": b"MZ" + b"\0" * 500,
        "oud excel": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "zip-bom": _zip({"xl/worksheets/sheet1.xml": zlib.compress(b"")} | {"a": b"\0" * 30_000_000}),
        "zip met verre namen": _zip({"../../x": b"x", "/etc/x": b"x", "[Content_Types].xml": b"<a/>"}),
        "zip met reuzen": _zip(
            {"[Content_Types].xml": reuzen + b"]><x>&a11;</x>", "xl/workbook.xml": reuzen}
        ),
        "halve zip": _zip({"[Content_Types].xml": b"<a/>"})[:40],
        "xlsx met schade": _xlsx()[:-30] + b"\xff" * 30,
        "xlsx vol onzin": _xlsx(),
        "csv vol onzin": "code;titel;doel\n=1+1;\ufeff\u202e;D1\n2021-99;;;;;;\n\0;".encode(),
        "csv in utf-16": "code;titel\nD1;é".encode("utf-16"),
        "csv zonder einde": b'code;titel\n"' + b"a" * 200_000,
        "csv met veel kolommen": b";".join(b"titel" for _ in range(20_000)),
        "csv met veel regels": b"code;titel\n" + b"D1;a\n" * 20_000,
    }


def _zip(inhoud: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as bestand:
        for naam, tekst in inhoud.items():
            bestand.writestr(naam, tekst)
    return uit.getvalue()


def _xlsx() -> bytes:
    """A real workbook with our headings and cells that fit nowhere."""
    from openpyxl import Workbook

    boek, uit = Workbook(), io.BytesIO()
    blad = boek.active
    blad.title = "Acties"
    blad.append(["code", "doel", "titel", "budget", "start", "eind", "status", "domein", "partners"])
    blad.append(["2021-01", "D1", "=1+1", 1e300, "2021-13-45", -1, True, "x" * 32_000, "\u202e"])
    blad.append([None, 10**15, "", float(2**63), "0001-01-01", "9999-Q9", "onbekend", TEKEN, ";;;"])
    blad.cell(row=900_000, column=900, value="ver weg")
    boek.save(uit)
    return uit.getvalue()

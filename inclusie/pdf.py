"""The one way to a PDF: HTML in, bytes out that passed the check of PDF/UA-1."""

import subprocess
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from inclusie import kindproces
from inclusie.kindproces import PROJECT

ADRES = "plan:/"
SECONDEN = 170
GEEN_PANGO = 3
# No folder at all: only the fonts that the style sheet names exist, so system fonts never slip in.
FONTCONFIG = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'
VERVANGTEKEN = "\N{REPLACEMENT CHARACTER}"
# In the font, yet never drawn.
SCHEIDINGEN = {0x2028: " ", 0x2029: " "}


class PdfFout(Exception):
    """The PDF could not be made or is not good enough; the message is Dutch and says why."""


@dataclass(frozen=True)
class Pdf:
    inhoud: bytes
    bladzijden: int


def render_pdf(
    html: str, *, bestanden: dict[str, bytes], identifier: str, gemaakt_op: datetime, adres: str = ADRES
) -> Pdf:
    """A PDF/UA-1 file: the same arguments give the same bytes, on every machine with the same libraries.

    bestanden: the files that the HTML may ask for as `plan:/<name>`; the fonts are added here.
    adres: where relative links lead. Raises PdfFout.
    """
    inhoud = _in_kindproces(opdracht(html, bestanden, identifier, gemaakt_op, adres))
    verslag = _keur(inhoud)
    if bevindingen := _bevindingen(verslag):
        raise PdfFout("De pdf is niet toegankelijk genoeg (PDF/UA-1): " + "; ".join(bevindingen))
    return Pdf(inhoud, verslag.document.page_count)


def bevindingen(inhoud: bytes) -> list[str]:
    """What keeps these bytes from being PDF/UA-1. Empty when they are."""
    return _bevindingen(_keur(inhoud))


def tel_bladzijden(inhoud: bytes) -> int:
    return _keur(inhoud).document.page_count


def leesbaar(html: str) -> str:
    """The same text with only characters that our fonts can draw; PDF/UA forbids a letter without a shape."""
    html = html.translate(SCHEIDINGEN)
    onbekend = set(html) - _tekens() - set("\n\t\r")
    onzichtbaar = ("Cf", "Cc", "Mn", "Cn")
    return html.translate(
        {ord(c): "" if unicodedata.category(c) in onzichtbaar else VERVANGTEKEN for c in onbekend}
    )


@cache
def letters() -> dict[str, bytes]:
    """Our font files by the name that the style sheet uses."""
    from inclusie import fonts

    return {naam: pad.read_bytes() for naam, pad in fonts.bestanden().items()}


@cache
def _tekens() -> frozenset[str]:
    from io import BytesIO

    from fontTools.ttLib import TTFont

    namen = ("AtkinsonHyperlegible-Regular.ttf", "NotoSans.ttf")
    return frozenset(chr(code) for naam in namen for code in TTFont(BytesIO(letters()[naam])).getBestCmap())


def opdracht(
    html: str, bestanden: dict[str, bytes], identifier: str, gemaakt_op: datetime, adres: str = ADRES
) -> bytes:
    """What the child reads."""
    delen = {
        "html": leesbaar(html).encode(),
        "adres": adres.encode(),
        "gemaakt_op": gemaakt_op.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode(),
        "identifier": identifier.encode(),
    }
    delen |= {f"bestand:{ADRES}{naam}": inhoud for naam, inhoud in {**letters(), **bestanden}.items()}
    return kindproces.pak(delen)


def _in_kindproces(invoer: bytes) -> bytes:
    with kindproces.eigen_map("pdf") as map_:
        (map_ / "fonts.conf").write_text(FONTCONFIG)
        omgeving = {"FONTCONFIG_FILE": str(map_ / "fonts.conf")}
        try:
            kind = kindproces.draai(
                "inclusie.pdf_kind", invoer, map_=map_, seconden=SECONDEN, project=PROJECT, **omgeving
            )
        except subprocess.TimeoutExpired as fout:
            raise PdfFout(f"De pdf was na {SECONDEN} seconden nog niet klaar.") from fout
    if kind.returncode == GEEN_PANGO:
        raise PdfFout(
            "De pdf kan niet worden gemaakt: Pango ontbreekt. Installeer het, op Debian of Ubuntu met: "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        )
    if kind.returncode or not kind.stdout.startswith(b"%PDF-"):
        laatste = kind.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["zonder melding"]
        raise PdfFout(f"De pdf kon niet worden gemaakt (uitgang {kind.returncode}): {laatste[0]}")
    return kind.stdout


def _keur(inhoud: bytes):
    from page import PageError, validate_pdf_bytes

    try:
        return validate_pdf_bytes(inhoud, profile="ua1")
    except PageError as fout:
        raise PdfFout(f"Dit is geen leesbare pdf: {fout}") from fout


def _bevindingen(verslag) -> list[str]:
    if verslag.is_compliant:
        return []
    return sorted({f"{fout.rule_id}: {fout.message}" for fout in verslag.failures}) or ["onbekende bevinding"]

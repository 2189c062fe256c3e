"""The one way to a PDF: nothing is fetched, nothing bad comes out, and the same is always the same."""

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pydyf
import pypdf
import pytest
import weasyprint

from inclusie import pdf

MOMENT = datetime(2021, 7, 1, 10, tzinfo=UTC)
CSS = b"""
@font-face { font-family: "Atkinson Hyperlegible"; src: url("plan:/AtkinsonHyperlegible-Regular.ttf"); }
@font-face {
  font-family: "Atkinson Hyperlegible"; font-weight: 700; src: url("plan:/AtkinsonHyperlegible-Bold.ttf");
}
@font-face { font-family: "Noto Sans"; src: url("plan:/NotoSans.ttf"); }
html { font-family: "Atkinson Hyperlegible", "Noto Sans"; }
"""
KOP = '<html lang="nl"><head><title>Proef</title><link rel="stylesheet" href="plan:/proef.css"></head>'
GOED = f"{KOP}<body><h1>Proef</h1><p>Een zin.</p></body></html>"


def render(html: str = GOED, **opties) -> pdf.Pdf:
    opties = {"bestanden": {"proef.css": CSS}, "identifier": "ab" * 32, "gemaakt_op": MOMENT} | opties
    return pdf.render_pdf(html, **opties)


def lees(inhoud: bytes, tmp_path) -> pypdf.PdfReader:
    (tmp_path / "proef.pdf").write_bytes(inhoud)
    return pypdf.PdfReader(tmp_path / "proef.pdf")


def test_a_good_text_becomes_pdf_ua(tmp_path):
    gemaakt = render()
    lezer = lees(gemaakt.inhoud, tmp_path)

    assert pdf.bevindingen(gemaakt.inhoud) == []
    assert (gemaakt.bladzijden, len(lezer.pages)) == (1, 1)
    assert lezer.metadata.creation_date == lezer.metadata.modification_date == MOMENT
    assert lezer.trailer["/ID"][0] == "ab" * 32


def test_a_text_without_title_and_language_does_not_come_out():
    with pytest.raises(pdf.PdfFout, match=r"^De pdf is niet toegankelijk genoeg \(PDF/UA-1\): PDFUA1-"):
        render(GOED.replace(' lang="nl"', "").replace("<title>Proef</title>", ""))


def test_what_is_no_pdf_is_refused():
    with pytest.raises(pdf.PdfFout, match=r"^Dit is geen leesbare pdf"):
        pdf.bevindingen(b"hallo")


@pytest.mark.parametrize(
    "lek",
    [
        '<img alt="x" src="ADRES/x.png">',
        '<link rel="stylesheet" href="ADRES/x.css">',
        '<style>@import "ADRES/x.css";</style>',
        '<style>body { background: url("ADRES/x.png"); }</style>',
        '<style>@font-face { font-family: B; src: url("ADRES/x.ttf"); } p { font-family: B; }</style>',
        '<link rel="attachment" href="ADRES/x">',
        '<a rel="attachment" href="ADRES/x">x</a>',
        '<object data="ADRES/x.png">x</object>',
    ],
)
@pytest.mark.parametrize("doel", ["net", "bestand"])
def test_nothing_is_fetched_and_nothing_is_attached(lek, doel, lokaas):
    with pytest.raises(pdf.PdfFout, match="niet toegestaan"):
        render(GOED.replace("<p>", lek.replace("ADRES", lokaas(doel)) + "<p>"))


@pytest.mark.parametrize("doel", ["net", "bestand"])
def test_a_picture_inside_a_picture_is_left_out(doel, lokaas, tmp_path):
    """The renderer forgives what goes wrong inside SVG; still nothing is fetched or drawn."""
    adres = f"{lokaas(doel)}/x.png"
    tekening = f'<svg width="9" height="9"><title>x</title><image href="{adres}" width="9" height="9"/></svg>'

    gemaakt = render(GOED.replace("<p>", f"{tekening}<p>"))

    assert not lees(gemaakt.inhoud, tmp_path).pages[0]["/Resources"].get("/XObject")


@pytest.fixture
def lokaas(tmp_path):
    """An address on the net or on disk that really answers; at the end nobody may have asked for it."""
    (tmp_path / "x").write_text("geheim")
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        luisteraar.setblocking(False)
        poort = luisteraar.getsockname()[1]
        yield {"net": f"http://127.0.0.1:{poort}", "bestand": tmp_path.as_uri()}.__getitem__
        with pytest.raises(BlockingIOError):
            luisteraar.accept()


def test_a_letter_without_a_shape_becomes_one_sign():
    assert pdf.leesbaar("Zoë, Ωμέγα, Ж, \U0001f600\ufe0f, 名\tx\n") == "Zoë, Ωμέγα, Ж, \ufffd, \ufffd\tx\n"


@pytest.mark.parametrize(
    "tekst", ["हिन्दी", "x\u0361y q\u0308\u0323 \u0149", "een\u2028twee\u2029drie", "مرحبا 中文 👩🏽\u200d🦽"]
)
def test_writing_of_other_languages_passes(tekst):
    zinnen = f"<p>{tekst}</p><p><b>{tekst}</b> <i>{tekst}</i></p>"

    assert pdf.bevindingen(render(GOED.replace("<p>", f"{zinnen}<p>")).inhoud) == []


def test_only_our_fonts_are_used_and_they_are_in_the_file(tmp_path):
    gemaakt = render(GOED.replace("Een zin.", "Zoë en Ωμέγα en \U0001f600 <b>vet Ж</b>"))
    letters = lees(gemaakt.inhoud, tmp_path).pages[0]["/Resources"]["/Font"].values()

    assert sorted(letter["/BaseFont"].partition("+")[2] for letter in letters) == [
        "Atkinson-Hyperlegible",
        "Atkinson-Hyperlegible-Bold",
        "Noto-Sans",
        "Noto-Sans-Bold",
    ]
    assert all("/FontFile2" in letter["/DescendantFonts"][0]["/FontDescriptor"] for letter in letters)


def test_the_child_gives_the_same_bytes_whatever_is_around_it(tmp_path):
    invoer = pdf.opdracht(GOED, {"proef.css": CSS}, "ab" * 32, MOMENT)
    (tmp_path / "fonts.conf").write_text(pdf.FONTCONFIG)

    def kind(naam: str, **omgeving) -> bytes:
        map_ = tmp_path / naam
        map_.mkdir()
        vast = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "PYTHONPATH": str(pdf.PROJECT)}
        return subprocess.run(
            [sys.executable, "-P", "-m", "inclusie.pdf_kind"],
            input=invoer,
            capture_output=True,
            check=True,
            cwd=map_,
            env=os.environ | vast | omgeving,
        ).stdout

    een = kind("een", PYTHONHASHSEED="1", TZ="Pacific/Auckland", LANG="C", TMPDIR=str(tmp_path))
    twee = kind("map met spaties", PYTHONHASHSEED="2", TZ="America/Lima", LANG="nl_NL.UTF-8")

    assert een == twee == render().inhoud


def test_the_child_has_limits():
    vraag = (
        "import os, resource as r; from inclusie import pdf_kind as k; was = os.nice(0); k.begrens(); "
        "print(r.getrlimit(r.RLIMIT_AS)[0], r.getrlimit(r.RLIMIT_CPU)[0], r.getrlimit(r.RLIMIT_CORE)[0],"
        " os.nice(0) == min(was + 5, 19))"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", vraag], capture_output=True, text=True, check=True, cwd=pdf.PROJECT
    )

    assert klaar.stdout.split() == [str(3 * 1024**3), "170", "0", "True"]


def test_a_machine_without_pango_gets_a_clear_message(tmp_path, monkeypatch):
    (tmp_path / "inclusie").symlink_to(Path(pdf.__file__).parent)
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')")
    monkeypatch.setattr(pdf, "PROJECT", tmp_path)

    with pytest.raises(pdf.PdfFout, match=r"^De pdf kan niet worden gemaakt: Pango ontbreekt\. Installeer"):
        render()


def test_an_accident_in_the_child_is_told():
    with pytest.raises(
        pdf.PdfFout, match=r"^De pdf kon niet worden gemaakt \(uitgang 1\): .*niet toegestaan"
    ):
        render(bestanden={})


def test_the_renderer_is_the_one_we_know():
    """We mend its tags and its pace at two places: look at both before another version comes in."""
    assert weasyprint.__version__ == "70.0"
    assert isinstance(pydyf.PDF.page_references, property)

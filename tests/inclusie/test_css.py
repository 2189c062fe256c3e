"""The style sheets: small, readable in every scheme, and sized for people."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

STATIC = Path(__file__).resolve().parents[2] / "static"
NAMEN = ("tokens", "base", "components", "print")
BRON = {naam: (STATIC / "css" / f"{naam}.css").read_text(encoding="utf-8") for naam in NAMEN}
KALE_BRON = {naam: re.sub(r"/\*.*?\*/", "", tekst, flags=re.S) for naam, tekst in BRON.items()}

# (text, background): everything that people read.
TEKST = [
    ("tekst", "papier"),
    ("tekst", "vlak"),
    ("tekst-zacht", "papier"),
    ("tekst-zacht", "vlak"),
    ("tekst-zacht", "vlak-zacht"),
    ("link", "papier"),
    ("link", "vlak"),
    ("link", "merk-zacht"),
    ("link", "accent-zacht"),
    ("tekst", "accent-zacht"),
    ("op-merk", "merk"),
    ("op-merk", "merk-diep"),
    ("op-strook", "strook"),
    ("op-strook-zacht", "strook"),
    ("goed", "goed-vlak"),
    ("bezig", "bezig-vlak"),
    ("let-op", "let-op-vlak"),
    ("fout", "fout-vlak"),
    ("fout", "papier"),
    ("fout", "vlak"),
    ("rust", "rust-vlak"),
    ("tekst", "goed-vlak"),
    ("tekst", "bezig-vlak"),
    ("tekst", "let-op-vlak"),
    ("tekst", "fout-vlak"),
    ("link", "bezig-vlak"),
    ("link", "goed-vlak"),
    ("link", "let-op-vlak"),
    ("link", "fout-vlak"),
]
# (line or figure, background): what must be seen but is not read.
VORM = [
    ("rand", "vlak"),
    ("rand", "papier"),
    ("merk", "papier"),
    ("focus", "papier"),
    ("focus", "focus-halo"),
    *(
        (f"balk-{deel}", achter)
        for deel in ("klaar", "bezig", "langzamer", "vast", "later")
        for achter in ("papier", "vlak")
    ),
    *((f"balk-{deel}", "balk-patroon") for deel in ("klaar", "bezig", "langzamer", "vast", "later")),
    ("balk-later", "balk-stil"),
]


def kleuren(blok: str) -> dict[str, str]:
    """Token -> its colour in the neutral style: the last fallback of each var()."""
    regels = re.findall(r"--lia-([a-z-]+):\s*([^;]+);", blok)
    return {naam: hex_[-1] for naam, waarde in regels if (hex_ := re.findall(r"#[0-9a-f]{6}", waarde))}


def blokken() -> dict[str, str]:
    delen = re.split(r"(@media \([^{]+)\{", KALE_BRON["tokens"])
    return {"": delen[0]} | dict(zip((d.strip() for d in delen[1::2]), delen[2::2], strict=True))


def schemas() -> dict[str, dict[str, str]]:
    deel = {naam: kleuren(blok) for naam, blok in blokken().items()}
    licht, donker = deel[""], deel[""] | deel["@media (prefers-color-scheme: dark)"]
    meer = deel["@media (prefers-contrast: more)"]
    donker_meer = deel["@media (prefers-contrast: more) and (prefers-color-scheme: dark)"]
    return {
        "licht": licht,
        "donker": donker,
        "licht, meer contrast": licht | meer,
        "donker, meer contrast": donker | meer | donker_meer,
    }


def helderheid(hex_: str) -> float:
    delen = [int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (d / 12.92 if d <= 0.03928 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(een: str, twee: str) -> float:
    donker, licht = sorted((helderheid(een), helderheid(twee)))
    return (licht + 0.05) / (donker + 0.05)


def te_zwak(paren, grens: float) -> list[str]:
    return [
        f"{schema}: {voor} op {achter} is {gemeten:.2f}"
        for schema, kleur in schemas().items()
        for voor, achter in paren
        if (gemeten := contrast(kleur[voor], kleur[achter])) < grens
    ]


def test_contrast_is_computed_as_in_wcag():
    assert [round(contrast(*paar), 2) for paar in (("#000000", "#ffffff"), ("#767676", "#ffffff"))] == [
        21.0,
        4.54,
    ]


def test_text_has_seven_to_one_in_every_scheme():
    assert te_zwak(TEKST, 7) == []


def test_lines_and_figures_have_three_to_one_in_every_scheme():
    assert te_zwak(VORM, 3) == []


def test_all_style_sheets_together_are_small():
    alles = "".join(BRON.values()).encode()

    assert (len(brotli.compress(alles)) <= 20_000, len(alles) <= 120_000) == (True, True)


@pytest.mark.parametrize(
    ("naam", "grens"),
    [
        ("inclusie", 1_520),
        ("formulieren", 1_500),
        ("verbinding", 800),
        ("inlogtijd", 1_120),
        ("sleutels", 1_400),
    ],
)
def test_our_scripts_are_small_and_have_no_markup(naam, grens):
    script = (STATIC / "js" / f"{naam}.js").read_bytes()

    assert len(brotli.compress(script)) <= grens
    assert re.findall(rb"innerHTML|eval\(|document\.write|localStorage|sessionStorage", script) == []


@pytest.mark.parametrize("naam", ["formulieren", "sleutels"])
def test_what_a_page_begins_with_is_small(naam):
    """Every page: htmx and the first of ours. A room or a page with a form adds the one that keeps what was
    typed, the login page the one for passkeys. What tells that a login ends comes an hour later, and what
    holds a form without a connection when somebody comes in it."""
    htmx = Path(finders.find("django_htmx/htmx-2.min.js")).read_bytes()
    eigen = [(STATIC / "js" / f"{script}.js").read_bytes() for script in ("inclusie", naam)]

    assert sum(len(brotli.compress(script)) for script in (htmx, *eigen)) <= 18_000


@pytest.mark.parametrize("naam", NAMEN)
def test_font_sizes_follow_the_reader(naam):
    maten = re.findall(r"font(?:-size)?:\s*[^;{]*?\d+px[^;]*;", KALE_BRON[naam])

    assert maten == []


@pytest.mark.parametrize("naam", ["base", "components"])
def test_colours_come_from_the_tokens(naam):
    """Two are fixed: the focus ring on the dark strip, and the word on the accent in the dark workplace."""
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", KALE_BRON[naam])) <= {"#ffd166", "#0c1629"}


def test_in_the_dark_only_colours_differ():
    """So axe looks at nothing else in the dark."""
    donker = [
        blok
        for tekst in KALE_BRON.values()
        for blok in re.findall(
            r"@media [^{]*prefers-color-scheme: dark\)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", tekst
        )
    ]
    eigenschappen = set(
        re.findall(r"([\w-]+):(?= )", " ".join(re.findall(r"\{([^{}]*)\}", " ".join(donker))))
    )

    assert len(donker) == "".join(KALE_BRON.values()).count("prefers-color-scheme: dark")
    assert {naam for naam in eigenschappen if not naam.startswith("--lia-")} <= {"color", "background"}


def test_every_token_that_is_used_exists():
    gebruikt = set(re.findall(r"var\((--lia-[a-z-]+)\)", "".join(KALE_BRON.values())))

    assert gebruikt - set(re.findall(r"(--lia-[a-z-]+):", KALE_BRON["tokens"])) == set()


def test_nothing_sticks_to_the_screen_and_nothing_is_justified():
    alles = "".join(KALE_BRON.values())

    assert (
        re.findall(
            r"position:\s*(?:fixed|sticky)|text-align:\s*justify|!important|@import|https?:",
            alles.replace('href^="http"', ""),
        )
        == []
    )


def test_movement_is_only_for_who_wants_it():
    for naam, tekst in KALE_BRON.items():
        los = re.sub(r"@media \(prefers-reduced-motion: no-preference\) \{.*?\}\s*\}", "", tekst, flags=re.S)
        assert re.findall(r"transition|animation|scroll-behavior", los) == [], naam


def test_the_focus_ring_is_at_least_three_pixels():
    ringen = re.findall(r"outline:\s*(\d)px", KALE_BRON["base"] + KALE_BRON["components"])

    assert [ring for ring in ringen if int(ring) < 3] == [
        "2"
    ]  # the current menu item in forced colours, no focus

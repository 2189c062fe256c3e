"""The line of an indicator, worked out: its words, its scale, and that nothing lies over anything."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from django.core.cache import caches
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from agenda import woorden
from agenda.lezen.lijn import van_indicator, van_jaren
from agenda.lezen.lijn_plek import ANKERS, LETTER, SMALST
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

HOOGTE = ["geen obstakel", "hinderlijk", "moeilijk", "lukt alleen met hulp", "lukt niet"]
IN_WOORDEN = {"eenheid": "", "nulwaarde": "3", "streefwaarde": "1", "richting": "omlaag", "woorden": HOOGTE}


def indicator(*waarden: str, **velden) -> dict:
    """A measurement every thirty days from 1 February 2021."""
    dagen = [(date(2021, 2, 1) + timedelta(days=30 * nummer)).isoformat() for nummer in range(len(waarden))]
    basis = {
        "naam": "brieven", "eenheid": "brieven", "nulwaarde": "0", "streefwaarde": "50", "woorden": [],
        "metingen": [
            {"datum": dag, "waarde": waarde, "toelichting": ""}
            for dag, waarde in zip(dagen, waarden, strict=True)
        ],
    }  # fmt: skip
    return basis | velden


def woorden_van(lijn, soort: str) -> list[str]:
    return [label.tekst for label in lijn.labels if label.soort == soort]


def test_it_says_every_figure_in_words():
    lijn = van_indicator(indicator("12.5", "21"))

    assert lijn.kop == "Brieven: eerst 0, nu 21. Ons doel: 50 brieven."
    assert lijn.tekst == "Begin: 0. 1 februari 2021: 12,5. 3 maart 2021: 21."
    assert [woorden_van(lijn, soort) for soort in ("nu", "punt", "doel", "schaal")] == [
        ["nu 21"],
        ["begin 0", "12,5"],
        ["doel 50"],
        ["0", "20", "40", "60"],
    ]


def test_a_scale_in_words_has_its_words_on_the_lines():
    lijn = van_indicator(indicator("2", "1", **IN_WOORDEN))

    assert lijn.tekst == (
        "Begin: lukt alleen met hulp (3 van 4). 1 februari 2021: moeilijk (2 van 4)."
        " 3 maart 2021: hinderlijk (1 van 4)."
    )
    assert [woorden_van(lijn, soort) for soort in ("schaal", "nu", "punt", "doel", "dag")] == [
        HOOGTE,
        ["nu"],
        [],
        ["doel"],
        ["3 mrt 2021", "begin"],
    ]


GEEN_LIJN = {
    "niets gemeten": indicator(),
    "niets gemeten en geen begin": indicator(nulwaarde=None),
    "een meting zonder begin": indicator("3", nulwaarde=None),
    "geen getal": indicator("veel", "meer"),
    "geen doel": indicator("1", "2", streefwaarde=""),
}


@pytest.mark.parametrize("naam", GEEN_LIJN)
def test_without_two_figures_there_is_no_line(naam):
    assert van_indicator(GEEN_LIJN[naam]) is None


SOORTEN = {
    "een meting": indicator("21"),
    "zonder begin": indicator("3", "4", nulwaarde=None),
    "alles gelijk": indicator("50", "50", "50", nulwaarde="50"),
    "alles nul": indicator("0", "0", streefwaarde="0"),
    "veertig metingen": indicator(*(str(nummer * 7 % 60) for nummer in range(40))),
    "twaalf metingen": indicator(*(str(nummer**2) for nummer in range(12)), streefwaarde="121"),
    "heel groot": indicator("1250000000", "9999999999.99", streefwaarde="9999999999.99"),
    "heel klein": indicator("0.01", "0.02", streefwaarde="0.03"),
    "onder nul": indicator("-20", "-3.5", nulwaarde="-40", streefwaarde="5"),
    "alles onder nul": indicator("-20", "-18", nulwaarde="-22", streefwaarde="-10"),
    "procenten": indicator("60.25", "64", nulwaarde="58", streefwaarde="65", eenheid="%"),
    "woorden": indicator("2", "2", "1", **IN_WOORDEN),
    "naast de schaal": indicator("2.5", "7", **IN_WOORDEN),
    "een lange schaal": indicator(
        "2", "9", **IN_WOORDEN | {"woorden": [f"trede {i} " * 9 for i in range(12)]}
    ),
}


def vak(label) -> tuple[float, float, float, float]:
    """Left, right, top and bottom in em on a phone of 320 px."""
    breed = float(LETTER) * len(label.tekst)
    links = float(label.x) * float(SMALST) / 100 - float(ANKERS[label.anker]) * breed
    return links, links + breed, float(label.y) - 0.9, float(label.y) + 0.2


@pytest.mark.parametrize("naam", SOORTEN)
def test_everything_lies_within_the_figure(naam):
    lijn = van_indicator(SOORTEN[naam])

    plekken = [(float(punt.x), float(punt.y)) for punt in lijn.punten]
    assert all(0 < x <= 100 and 1 < y < float(lijn.hoogte) - 1.5 for x, y in plekken)
    assert plekken == sorted(plekken, key=lambda plek: plek[0])
    buiten = [label for label in lijn.labels if vak(label)[0] < -0.01 or vak(label)[1] > float(SMALST) + 0.01]
    assert [label.tekst for label in buiten if label.soort != "schaal"] == []


@pytest.mark.parametrize("naam", [naam for naam in SOORTEN if naam != "heel groot"])
def test_no_word_lies_over_another_on_a_phone(naam):
    labels = van_indicator(SOORTEN[naam]).labels

    over_elkaar = []
    for een, ander in combinations(labels, 2):
        (l1, r1, b1, o1), (l2, r2, b2, o2) = vak(een), vak(ander)
        # The lines of the scale lie as they lie; what was put at the points must keep away.
        if {een.soort, ander.soort} != {"schaal"} and min(r1, r2) > max(l1, l2) and min(o1, o2) > max(b1, b2):
            over_elkaar.append((een.tekst, ander.tekst))
    assert over_elkaar == []


cijfers = st.decimals("-9999999999.99", "9999999999.99", places=2).map(str) | st.integers(0, 13).map(str)


@settings(derandomize=True, deadline=None)
@given(
    waarden=st.lists(cijfers, min_size=1, max_size=45),
    begin=st.none() | cijfers,
    doel=cijfers,
    schaal=st.lists(st.text(min_size=1, max_size=40), max_size=12),
)
def test_any_figures_make_a_line_that_stays_within_its_figure(waarden, begin, doel, schaal):
    lijn = van_indicator(indicator(*waarden, nulwaarde=begin, streefwaarde=doel, woorden=schaal))

    hoogte = float(lijn.hoogte) if lijn else 0
    assert [
        punt
        for punt in (lijn.punten if lijn else [])
        if not (0 < float(punt.x) <= 100 and 1.5 < float(punt.y) < hoogte - 1.5)
    ] == []


def test_now_and_the_aim_are_always_told():
    assert {naam: len(woorden_van(van_indicator(i), "nu") + woorden_van(van_indicator(i), "doel"))
            for naam, i in SOORTEN.items()} == dict.fromkeys(SOORTEN, 2)  # fmt: skip


SCHALEN = [
    (indicator("21"), ["0", "20", "40", "60"]),
    (indicator("50", nulwaarde="50"), ["40", "60"]),
    (indicator("0", streefwaarde="0"), ["0", "1"]),
    (indicator("2", nulwaarde="1", streefwaarde="3"), ["0", "1", "2", "3"]),
    (indicator("-3.5", nulwaarde="-40", streefwaarde="5"), ["-40", "-20", "0", "20"]),
    (
        indicator("64", nulwaarde="58", streefwaarde="65", eenheid="%"),
        ["58 %", "60 %", "62 %", "64 %", "66 %"],
    ),
    (indicator("2500000", streefwaarde="6000000"), ["0", "2 miljoen", "4 miljoen", "6 miljoen"]),
    (indicator("1000000000", streefwaarde="3000000000"), ["0", "1 miljard", "2 miljard", "3 miljard"]),
]


@pytest.mark.parametrize(("rij", "schaal"), SCHALEN)
def test_the_scale_has_round_figures(rij, schaal):
    assert woorden_van(van_indicator(rij), "schaal") == schaal


def test_of_many_measurements_it_tells_the_lowest_and_the_highest():
    lijn = van_indicator(SOORTEN["veertig metingen"])

    assert lijn.tekst == (
        "Wij hebben 40 metingen, van 1 februari 2021 tot en met 16 april 2024. "
        "Het laagste cijfer is 0. Het hoogste is 59."
    )
    assert (lijn.is_vol, woorden_van(lijn, "punt")) == (True, ["begin 0"])


def test_time_runs_as_it_did():
    rij = indicator("10", "20", "30", nulwaarde=None)
    rij["metingen"][1]["datum"] = "2021-02-02"

    x = [float(punt.x) for punt in van_indicator(rij).punten]

    assert (x[1] - x[0]) * 59 == pytest.approx(x[2] - x[1], rel=0.02)


def test_a_year_that_is_not_known_is_bridged_with_dots():
    lijn = van_jaren("Geld begroot", [(2019, 1000), (2020, None), (2021, 3000), (2022, 4000)], woorden.euro)

    assert lijn.kop == "Geld begroot: €\N{NO-BREAK SPACE}1.000 in 2019, €\N{NO-BREAK SPACE}4.000 in 2022."
    assert (
        lijn.tekst
        == "2019: €\N{NO-BREAK SPACE}1.000. 2021: €\N{NO-BREAK SPACE}3.000. 2022: €\N{NO-BREAK SPACE}4.000."
    )
    assert [los for *_, los in lijn.stukken] == [True, False]
    assert woorden_van(lijn, "dag") == ["2022", "2019", "2021"]


def test_one_year_is_no_line():
    assert van_jaren("Acties", [(2020, None), (2021, 30)], str) is None


@pytest.fixture
def lees(client, db):
    caches["paginas"].clear()
    inhoud = voorbeeld()
    inhoud["doelen"][0]["indicatoren"] = [
        indicator("12", "21", nummer=1, bron="", nu="21", richting="omhoog")
    ]
    publiceer("1.0", inhoud)
    return lambda naam, *waar: client.get(reverse(naam, args=[2021, *waar]))


def test_the_page_of_an_action_draws_its_line_and_says_it_in_words(lees):
    tekst = Bladzijde(lees("plan_actie", 5)).tekst

    kop = "Bezoeken aan de inloop: eerst 0, nu 64. Ons doel: 300 bezoeken."
    assert f"{kop} Begin: 0. 15 juni 2021: 64." in tekst


def test_a_figure_that_was_not_measured_has_a_table_and_no_line(lees):
    inhoud = lees("plan_actie", 9).content.decode()

    assert ("lia-lijn" in inhoud, "Bekijk de cijfers" in inhoud) == (False, True)


def test_the_whole_text_of_the_plan_draws_the_line_of_a_goal_with_its_table(client, lees):
    tekst = Bladzijde(client.get("/plan/2021/?tekst=volledig")).tekst

    assert f"Brieven 21 van de 50 brieven. {DOELLIJN}" in tekst
    assert "Begin 0 Zo begonnen wij. 1 februari 2021 12 Gemeten." in tekst


def test_the_easy_text_says_it_in_a_sentence_and_folds_the_line(lees):
    tekst = Bladzijde(lees("plan_detail")).tekst

    assert f"Brieven 21 van de 50 brieven. Bekijk de cijfers van brieven {DOELLIJN}" in tekst


DOELLIJN = "Brieven: eerst 0, nu 21. Ons doel: 50 brieven."

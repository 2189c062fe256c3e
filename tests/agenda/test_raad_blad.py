"""The PDF for the council, read back from its real bytes; and its sheet, from documents of all kinds."""

from copy import deepcopy
from datetime import date
from functools import cache

import pytest

from agenda.lezen import raad_pdf
from agenda.lezen.raadsblad import artikelen, gevoeld, meedoen, stukken, wetten
from agenda.lezen.raadskalender import kalender, vorige_dag
from agenda.lezen.raadsvragen import antwoorden, lijst
from agenda.models import canoniek
from agenda.taken import stijl
from inclusie.pdf import bevindingen, render_pdf
from tests.agenda.pdf_lezer import Lezer
from tests.agenda.pdf_maken import WEBSITE, versies
from tests.agenda.test_pdf import VIJANDIG, buiten, vergiftig
from tests.agenda.voorbeeld_document import document

VERGADERINGEN = [
    {"datum": "2021-07-02", "soort": "raad", "stukken_klaar_op": None},
    {"datum": "2021-09-09", "soort": "raad", "stukken_klaar_op": "2021-08-26"},
]


def blad(acties: int = 30) -> dict:
    """Of 3 July: the council met on the second, when version 1.0 was in force."""
    inhoud = document(acties) | {"raadsvergaderingen": VERGADERINGEN, "peildatum": "2021-07-03"}
    open_ = inhoud["raadsstukken"][0] | {
        "code": "R2", "soort": "toezegging", "titel": "Elk half jaar nieuws", "termijn": "2021-06-01",
        "status": "open", "afdoening": "", "afgedaan_op": None, "acties": [],
    }  # fmt: skip
    return inhoud | {"raadsstukken": [*inhoud["raadsstukken"], open_]}


def maak(inhoud: dict, eerder: dict | None = None) -> bytes:
    """eerder: what stood in the version before."""
    keten = versies(inhoud)
    keten[1].inhoud = canoniek(eerder or inhoud)
    gemaakt = render_pdf(
        raad_pdf.html(keten[-1], keten, openbaar_adres=WEBSITE),
        bestanden=stijl(),
        identifier=keten[-1].hash,
        gemaakt_op=keten[-1].gemaakt_op,
        adres=f"{WEBSITE}/",
    )
    return gemaakt.inhoud


@cache
def gemaakt() -> bytes:
    eerder = blad()
    lijst(eerder)[0] |= {"stand": "langzamer", "stand_woord": "Gaat langzamer"}
    return maak(blad(), eerder)


def rijen(lezer: Lezer, *koppen: str) -> list[list[str]]:
    return [[cel.tekst for cel in rij] for rij in lezer.tabellen()[koppen]]


def test_the_file_is_accessible_and_not_too_long(tmp_path):
    assert bevindingen(gemaakt()) + buiten(gemaakt(), tmp_path) == []
    assert 4 <= len(Lezer(gemaakt()).pdf.pages) <= 8


@pytest.mark.parametrize("acties", [1, 2])
def test_a_small_plan_is_accessible_too(acties, tmp_path):
    klein = blad(acties)
    lijst(klein)[0] |= {"stand": "vast", "stand_woord": "Loopt vast"}
    eerder = blad(acties)
    assert buiten(maak(klein, eerder), tmp_path) == []


def test_the_same_version_gives_the_same_bytes():
    eerder = blad()
    lijst(eerder)[0] |= {"stand": "langzamer", "stand_woord": "Gaat langzamer"}
    assert maak(blad(), eerder) == gemaakt()


def test_page_one_holds_the_five_answers():
    lezer = Lezer(gemaakt())
    verwacht = antwoorden(blad())
    [rij] = rijen(lezer, *(antwoord["vraag"] for antwoord in verwacht))

    # A space that does not break is a space to who listens.
    assert rij == [f"{antwoord['cijfer']} {antwoord['zin']}".replace("\xa0", " ") for antwoord in verwacht]
    bladzijde = " ".join(lezer.pdf.pages[0].extract_text().split())
    for antwoord in verwacht:
        assert antwoord["vraag"].split()[0] in bladzijde
        assert antwoord["cijfer"].split()[0] in bladzijde.replace("\xa0", " ")


def test_each_stuck_action_stands_there_with_its_cause_and_measure():
    gevonden = rijen(Lezer(gemaakt()), "Actie", "Hoe ver", "Oorzaak", "Maatregel")

    acties = [actie for actie in lijst(blad()) if actie["stand"] in ("vast", "langzamer")]
    acties.sort(key=lambda actie: actie["stand"] != "vast")
    assert gevonden == [
        [
            f"{actie['code']} {actie['titel']}",
            actie["stand_woord"],
            actie["voortgang"][0]["oorzaak"],
            actie["voortgang"][0]["maatregel"],
        ]
        for actie in acties
    ]


def test_it_tells_what_changed_since_the_council_met():
    lezer = Lezer(gemaakt())
    eerste = lijst(blad())[0]

    assert rijen(lezer, "Actie", "Was", "Is nu") == [
        [f"{eerste['code']} {eerste['titel']}", "Gaat langzamer", eerste["stand_woord"]]
    ]
    assert "Op 2 juli 2021 gold versie 1.0" in lezer.document.tekst


def test_it_tells_what_is_open_and_when_the_council_meets():
    lezer = Lezer(gemaakt())

    assert rijen(lezer, "Raadsstuk", "Antwoord uiterlijk", "Hoe ver", "Acties") == [
        [
            "R2 Elk half jaar nieuws Toezegging van 12 november 2020, alle fracties",
            "1 juni 2021 Te laat",
            "Open",
            "Geen",
        ],
    ]
    assert rijen(lezer, "Dag", "Wie", "Stukken klaar op") == [
        ["2 juli 2021", "Gemeenteraad", "Nog niet bekend"],
        ["9 september 2021", "Gemeenteraad", "26 augustus 2021"],
    ]


def test_an_empty_plan_has_a_sheet_too(tmp_path):
    leeg = document(0) | {"doelen": [], "themas": [], "focus": [], "gemeente": {}, "raadsstukken": []}
    leeg |= {"raadsvergaderingen": [], "wettelijke_plannen": [], "vn_artikelen": []}
    leeg["jaarplan"] |= {"vraag_aan_raad": "", "vastgesteld_op": None}
    inhoud = maak(leeg)

    assert buiten(inhoud, tmp_path) == []
    assert "Er staat geen vraag of toezegging open." in Lezer(inhoud).document.tekst


def test_hostile_texts_stay_words():
    vergif = vergiftig(blad())
    for stuk in vergif["raadsstukken"]:
        stuk["afdoening"] = stuk["titel"] = " ".join(VIJANDIG)
    lezer = Lezer(maak(vergif))

    assert {adres for adres in lezer.adressen() if not adres.startswith((WEBSITE, "mailto:"))} == set()
    assert '<img src="file:///etc/passwd"' in lezer.document.tekst


def test_who_takes_part_is_counted_with_its_share():
    inhoud = document(4)
    for actie, hoe in zip(lijst(inhoud), ("trekt", "meegedaan", "meegedaan", "onbekend"), strict=True):
        actie["betrokkenheid"] = hoe

    assert meedoen(inhoud) == [
        ("Trekken de actie", 1, "25 %"),
        ("Doen mee", 2, "50 %"),
        ("Nog niet bekend", 1, "25 %"),
    ]


def test_what_people_notice_is_one_sentence_about_actions_never_about_people():
    inhoud = document(4)
    for actie, woord in zip(lijst(inhoud), ("ja", "nog_niet", "ja", None), strict=True):
        actie["oordeel"] = {"merkbaar": woord, "beoordelaars": None}

    assert gevoeld(inhoud) == (
        "Van 3 acties weten wij of mensen er iets van merken. Merkbaar: 2. Nog niet: 1."
    )
    for actie in lijst(inhoud):
        actie["oordeel"] = {}
    assert gevoeld(inhoud) == ""


def test_a_law_without_an_action_stands_there():
    inhoud = deepcopy(document(3))
    for actie in lijst(inhoud):
        actie["wettelijke_plannen"] = []

    assert [(rij["wet"], rij["acties"]) for rij in wetten(inhoud, {})] == [("Wmo 2015", [])]


@pytest.mark.parametrize(
    ("peildatum", "vorige", "volgende"),
    [
        ("2021-07-01", None, "2021-07-02"),
        ("2021-07-02", None, "2021-07-02"),
        ("2021-07-03", "2021-07-02", "2021-09-09"),
        ("2021-09-10", "2021-09-09", None),
    ],
)
def test_a_meeting_on_the_day_itself_is_still_to_come(peildatum, vorige, volgende):
    inhoud = {
        "raadsvergaderingen": VERGADERINGEN[::-1], "peildatum": peildatum, "jaarplan": {"jaar": 2021},
    }  # fmt: skip
    gevonden = kalender(inhoud)

    assert [(gevonden[naam] or {}).get("datum") for naam in ("vorige", "volgende")] == [vorige, volgende]
    assert vorige_dag(inhoud) == (date.fromisoformat(vorige) if vorige else None)


def test_an_old_version_without_raadsstukken_says_that_nothing_is_open():
    inhoud = document(1) | {"raadsstukken": []}
    assert stukken(inhoud, {}) == {
        "open": [], "beantwoord": [], "zin": "Er staat geen vraag of toezegging open.", "uitleg": [],
    }  # fmt: skip


def test_of_the_year_before_only_the_last_meeting_is_told():
    dagen = ("2020-09-10", "2020-11-12", "2020-12-17", "2021-01-28")
    inhoud = {
        "raadsvergaderingen": [{"datum": d, "soort": "raad", "stukken_klaar_op": None} for d in dagen],
        "jaarplan": {"jaar": 2021},
    }
    gevonden = [
        [rij["datum"] for rij in kalender(inhoud | {"peildatum": peildatum})["rijen"]]
        for peildatum in ("2020-12-01", "2021-01-26", "2021-03-01")
    ]

    assert gevonden == [list(dagen[1:]), list(dagen[2:]), list(dagen[3:])]


def test_it_names_the_municipality_the_focus_and_the_evaluation():
    lezer = Lezer(gemaakt())
    tekst = lezer.document.tekst

    assert lezer.koppen()[0] == ("H1", "Jaarplan 2021 voor de raad van Voorbeeldstad")
    assert lezer.pdf.metadata.title == "Jaarplan 2021 voor de raad van Voorbeeldstad"
    assert (
        "Onze focus in 2021: Digitale toegankelijkheid, Armoede, LHBTI en Verstandelijke beperking." in tekst
    )
    assert "Tussentijdse evaluatie van 24 juni 2021. 1 actie: 1 gaat door zoals nu. Lees de" in tekst
    assert f"{WEBSITE}/plan/2021/versies/1.1/evaluatie/" in lezer.adressen()
    assert "Raad van Voorbeeldstad: jaarplan 2021, versie 1.1, 3 juli 2021 · kenmerk" in " ".join(
        lezer.pdf.pages[1].extract_text().split()
    )


def test_it_says_where_every_change_stands():
    assert f"{WEBSITE}/plan/2021/wat-is-veranderd/?van=1.0&naar=1.1" in Lezer(gemaakt()).adressen()


def test_a_law_and_an_article_say_the_same_as_the_page():
    lezer = Lezer(gemaakt())
    codes = [actie["code"] for actie in lijst(blad()) if "wmo" in actie["wettelijke_plannen"]]

    assert rijen(lezer, "Wet", "Plan", "Aantal acties", "Acties") == [
        ["Wmo 2015", "Beleidsplan maatschappelijke ondersteuning", str(len(codes)), ", ".join(codes)]
    ]


def test_an_article_without_an_action_is_named():
    inhoud = document(1)
    lijst(inhoud)[0]["vn_artikelen"] = [21]

    assert artikelen(inhoud) == {
        "artikelen": [("21. Toegang tot informatie", 1)],
        "artikelen_leeg": ["artikel 9 (Toegankelijkheid)"],
    }


def test_what_does_not_go_well_is_at_most_ten_rows_with_the_way_to_the_others():
    inhoud = blad()
    for actie in lijst(inhoud)[:21]:
        actie |= {"stand": "niet_begonnen", "stand_woord": "Nog niet begonnen"}
        actie |= {"start": "2021-Q1", "eind": "2021-Q4", "voortgang": []}
    for actie in lijst(inhoud)[21:]:
        actie |= {"stand": "klaar", "stand_woord": "Klaar"}
    lezer = Lezer(maak(inhoud))

    assert rijen(lezer, "Actie", "Hoe ver", "Oorzaak", "Maatregel") == [
        [
            f"{actie['code']} {actie['titel']}",
            "Nog niet begonnen Moest beginnen in januari tot en met maart 2021.",
            "Nog niet bekend.",
            "Nog niet bekend.",
        ]
        for actie in lijst(inhoud)[:10]
    ]
    assert "Nog 11 acties lopen niet goed. U leest ze op de website:" in lezer.document.tekst
    assert f"{WEBSITE}/raad/2021/versies/1.1/#lastig" in lezer.adressen()

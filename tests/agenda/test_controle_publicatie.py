"""What the check page tells before publishing: advice in words, with the place where it is mended."""

from datetime import date
from types import SimpleNamespace

import pytest

from agenda.controle_publicatie import (
    BERICHT,
    BUITEN,
    GESLOTEN,
    Buiten,
    Probleem,
    buiten,
    buiten_zinnen,
    lange_zinnen,
    problemen,
)
from agenda.models import OPENBARE_STATUSSEN, ActieStatus

GOED = {
    "code": "2021-01",
    "trekker": {"organisatie": "Bibliotheek", "functie": ""},
    "start": "2021-Q1",
    "eind": "2021-Q4",
    "indicatoren": [{}],
    "tekst_makkelijk": "Wij schrijven onze brieven opnieuw. Dat is fijn.",
    "betrokkenheid": "geen",
}


def document(*acties, focus=1, doelen=True):
    return {
        "focus": [{"thema": f"t{nummer}", "onderbouwing": "Omdat."} for nummer in range(focus)],
        "doelen": [{"code": "D1", "acties": list(acties)}] if doelen else [],
    }


def test_a_plan_in_order_has_nothing():
    assert problemen(document(GOED)) == []


@pytest.mark.parametrize(
    ("anders", "mist", "deel"),
    [
        ({"trekker": {"organisatie": "", "functie": ""}}, "een trekker", "wie"),
        ({"start": ""}, "een begin en een eind", "wanneer"),
        ({"eind": ""}, "een begin en een eind", "wanneer"),
        ({"indicatoren": []}, "een indicator", "indicatoren"),
        ({"tekst_makkelijk": ""}, "een makkelijke tekst", "makkelijk"),
    ],
)
def test_what_an_action_misses(anders, mist, deel):
    assert problemen(document(GOED | anders)) == [
        Probleem(f"Actie 2021-01 mist nog {mist}.", "actie", "2021-01", deel)
    ]


def test_nobody_taking_part_is_an_answer_and_not_knowing_is_none():
    assert problemen(document(GOED | {"betrokkenheid": "onbekend"})) == [
        Probleem(
            "Bij actie 2021-01 staat nog niet hoe ervaringsdeskundigen meedoen.", "actie", "2021-01", "wie"
        )
    ]


def test_a_function_is_a_trekker_too():
    assert problemen(document(GOED | {"trekker": {"organisatie": "", "functie": "adviseur"}})) == []


def test_long_sentences_are_counted():
    lang = " ".join(["woord"] * 16)
    assert lange_zinnen(f"{lang}. Kort. {' '.join(['woord'] * 15)}!\n{lang}") == [lang, lang]
    assert problemen(document(GOED | {"tekst_makkelijk": f"{lang}. Kort."})) == [
        Probleem(
            "De makkelijke tekst van actie 2021-01 heeft 1 lange zin. Maak er korte zinnen van.",
            "actie",
            "2021-01",
            "makkelijk",
        )
    ]


def test_empty_parts_and_too_much_focus():
    assert problemen(document(focus=0, doelen=False)) == [
        Probleem("Het plan heeft nog geen focus."),
        Probleem("Het plan heeft nog geen doel."),
    ]
    assert problemen(document(focus=5)) == [
        Probleem("Het plan heeft 5 thema's als focus. Kies hoogstens 4 thema's."),
        Probleem("Doel D1 heeft nog geen actie.", "doel", "D1"),
    ]
    kaal = document(GOED) | {"focus": [{"thema": "armoede", "onderbouwing": ""}]}
    assert problemen(kaal) == [Probleem("Bij een focus staat nog niet waarom.", "focus", "armoede")]


def test_what_stays_out_is_named_with_the_reason():
    actie = SimpleNamespace(code="2021-01", titel="Brieven", status="gepland")
    idee = SimpleNamespace(code="2021-02", titel="Digihulp", status="idee")
    bericht = SimpleNamespace(datum=date(2021, 6, 30), nummer=3, actie=actie)
    delen = buiten([actie, idee], [bericht])
    assert [(deel.naam, deel.waarom, deel.code, deel.nummer) for deel in delen] == [
        ("Bericht van 30 juni 2021 bij actie 2021-01", "Dit wacht op akkoord.", "2021-01", 3),
        ("Actie 2021-01: Brieven", "Deze actie is niet openbaar.", "2021-01", None),
        ("Actie 2021-02: Digihulp", "Dit is nog een idee.", "2021-02", None),
    ]


def test_what_stays_out_is_counted_in_sentences():
    soorten = ["idee", "bericht", "idee", "bericht", "idee", "afgewezen", "voorgesteld", "gesloten"]
    assert buiten_zinnen([Buiten(soort, "", "") for soort in soorten]) == [
        "2 berichten wachten op akkoord.",
        "3 ideeën staan niet in het openbare plan.",
        "1 voorstel staat niet in het openbare plan.",
        "1 afgewezen actie staat niet in het openbare plan.",
        "1 actie is niet openbaar.",
    ]
    assert buiten_zinnen([]) == []


def test_every_state_of_an_action_has_its_reason():
    statussen = {status for status in ActieStatus.values if status not in OPENBARE_STATUSSEN}
    assert statussen == set(BUITEN) - {BERICHT, GESLOTEN}

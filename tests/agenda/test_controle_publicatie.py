"""What the check page tells before publishing: advice in words, with the place where it is mended."""

from datetime import date
from types import SimpleNamespace

import pytest

from agenda.controle_publicatie import Probleem, lange_zinnen, problemen

GOED = {
    "code": "2021-01",
    "trekker": {"organisatie": "Bibliotheek", "functie": ""},
    "start": "2021-Q1",
    "eind": "2021-Q4",
    "indicatoren": [{}],
    "tekst_makkelijk": "Wij schrijven onze brieven opnieuw. Dat is fijn.",
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
        Probleem("Het plan heeft 5 thema's als focus. Kies er hoogstens 4."),
        Probleem("Doel D1 heeft nog geen actie.", "doel", "D1"),
    ]
    kaal = document(GOED) | {"focus": [{"thema": "armoede", "onderbouwing": ""}]}
    assert problemen(kaal) == [Probleem("Bij een focus staat nog niet waarom.", "focus", "armoede")]


def test_reports_without_agreement_are_named():
    bericht = SimpleNamespace(datum=date(2021, 6, 30), nummer=3, actie=SimpleNamespace(code="2021-01"))
    zin = (
        "Het bericht van 30 juni 2021 bij actie 2021-01 heeft nog geen akkoord. Het komt niet in deze versie."
    )
    assert problemen(document(GOED), [bericht]) == [Probleem(zin, "voortgang", "2021-01", "3")]

"""/werkplek/routekaart/<nummer>/score/: a new score of a step."""

import pytest

from agenda.models import Routekaartstand
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/routekaart/1/score/"


@pytest.fixture(autouse=True)
def stap(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    return fabriek.stap()


def bewaar(**anders):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


def test_is_kept_on_the_day_of_today():
    assert bewaar(score="3", toelichting="Het gaat goed.").url == "/werkplek/routekaart/"
    assert list(Routekaartstand.objects.values_list("stap__nummer", "score", "datum", "toelichting")) == [
        (1, 3, fabriek.VANDAAG, "Het gaat goed.")
    ]


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({}, "kies een van de vijf scores."),
        ({"score": "5"}, "score"),
        ({"score": "2", "datum_dag": "2"}, "deze dag ligt in de toekomst"),
    ],
)
def test_no_score_outside_the_scale_and_none_of_tomorrow(velden, fout):
    antwoord = bewaar(toelichting="Blijft staan.", **velden)
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode().lower()
    assert "Blijft staan." in antwoord.content.decode()
    assert not Routekaartstand.objects.exists()


def test_a_second_score_of_one_day_says_that_the_first_is_there(stap):
    fabriek.stapscore(stap)
    antwoord = bewaar(score="2")
    assert antwoord.status_code == 422
    assert "heeft op deze dag al een score" in antwoord.content.decode()


def test_earlier_scores_are_a_click_away(stap):
    fabriek.stapscore(stap)
    assert Bladzijde(fabriek.client().get(ADRES)).links_naar(ADRES) == [f"{ADRES}2021-07-01/"]


def test_only_who_edits_the_plan():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get("/werkplek/routekaart/99/score/").status_code == 404

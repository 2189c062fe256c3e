"""/werkplek/acties/2021-01/indicatoren/1/weghalen/: take an indicator away, with a reason."""

import pytest

from agenda.models import Indicator
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/indicatoren/1/weghalen/"


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee")


def test_only_with_a_reason(actie):
    browser = fabriek.client()
    assert (browser.get(ADRES).status_code, browser.post(ADRES, {"reden": " "}).status_code) == (200, 422)
    assert Indicator.objects.aanwezig().count() == 1
    antwoord = browser.post(ADRES, {"reden": "Niet te meten."})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/indicatoren/")
    assert Indicator.objects.get().verwijderd_reden == "Niet te meten."


def test_only_editors(actie):
    actie.trekker_account = fabriek.user("koploper")
    fabriek._bewaar(actie)
    assert [
        fabriek.client(rol).post(ADRES, {"reden": "x"}).status_code for rol in ("koploper", "wethouder")
    ] == [403] * 2


def test_sending_nothing_says_what_to_do(actie):
    antwoord = fabriek.client().post(ADRES, {})
    assert (antwoord.status_code, Bladzijde(antwoord).links_naar("#id_")) == (422, ["#id_reden"])


def test_the_last_one_of_a_planned_action_stays():
    fabriek.actie(fabriek.doel(fabriek.jaarplan()))
    antwoord = fabriek.client().post(ADRES, {"reden": "Niet te meten."})
    assert antwoord.status_code == 422
    assert "Deze actie is al ingepland. Zij heeft een indicator nodig." in Bladzijde(antwoord).tekst
    assert Indicator.objects.aanwezig().count() == 1

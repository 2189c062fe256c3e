"""/werkplek/routekaart/<nummer>/bewerken/: the words of a step."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/routekaart/1/bewerken/"


def test_words_are_changed_and_the_number_stays():
    stap = fabriek.stap()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), naam="Zet het op de agenda", nummer="9")
    assert browser.post(ADRES, velden).url == "/werkplek/routekaart/"
    stap.refresh_from_db()
    assert (stap.nummer, stap.naam) == (1, "Zet het op de agenda")


def test_only_who_edits_the_plan():
    fabriek.stap()
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get("/werkplek/routekaart/99/bewerken/").status_code == 404

"""/werkplek/routekaart/<nummer>/score/<dag>/: a score that was given before."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/routekaart/1/score/2021-07-01/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_is_changed():
    stand = fabriek.stapscore(fabriek.stap(), 3)
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), score="1")
    assert browser.post(ADRES, velden).url == "/werkplek/routekaart/"
    stand.refresh_from_db()
    assert stand.score == 1


@pytest.mark.parametrize("dag", ["2021-07-02", "2021-13-45"])
def test_a_day_without_a_score_is_not_there(dag):
    fabriek.stapscore(fabriek.stap(), 3)
    assert fabriek.client().get(f"/werkplek/routekaart/1/score/{dag}/").status_code == 404

"""/werkplek/routekaart/: each step with its score and what the plan of today shows."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/routekaart/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_shows_the_score_beside_what_the_plan_of_this_year_counts():
    fabriek.jaarplan(2022)
    doel = fabriek.doel(fabriek.jaarplan())
    fabriek.actie(doel, "Brieven", partners=[fabriek.organisatie("Stem")])
    fabriek.actie(doel, "Balie", koppelingen={}, routekaartstap=fabriek.stap(3, "Werk samen met partners"))
    fabriek.stapscore(fabriek.stap(3), 2, toelichting="Bedrijven doen nog niet mee.")
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h2") == ["3. Werk samen met partners"]
    assert (
        "Score 2 van 4: half op weg. Van 1 juli 2021. Bedrijven doen nog niet mee."
        " 1 van de 2 acties heeft een partner. 1 organisatie helpt mee. Bij deze stap hoort actie 2021-02."
    ) in bladzijde.tekst


def test_without_a_plan_there_is_nothing_to_count():
    fabriek.stap()
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert "Er is nog geen jaarplan." in tekst


def test_a_reader_sees_no_way_to_score():
    fabriek.jaarplan()
    fabriek.stap()
    assert Bladzijde(fabriek.client("wethouder").get(ADRES)).links_naar(f"{ADRES}1/") == []
    assert Bladzijde(fabriek.client().get(ADRES)).links_naar(f"{ADRES}1/") == [
        f"{ADRES}1/score/", f"{ADRES}1/bewerken/",
    ]  # fmt: skip
    assert fabriek.client("koploper").get(ADRES).status_code == 403

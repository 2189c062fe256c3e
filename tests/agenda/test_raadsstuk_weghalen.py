"""/werkplek/raadsstukken/…/weghalen/: it goes with a reason, and is in no plan any more."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_asks_why_and_takes_it_away():
    rij = fabriek.raadsstuk("Iedereen kan stemmen")
    browser = fabriek.client()
    adres = "/werkplek/raadsstukken/R1/weghalen/"

    assert Bladzijde(browser.get(adres)).kop("h1") == ["Wilt u raadsstuk ‘R1 Iedereen kan stemmen’ weghalen?"]
    assert browser.post(adres, {"reden": " "}).status_code == 422
    assert browser.post(adres, {"reden": "Staat dubbel."}).url == "/werkplek/raadsstukken/"
    rij.refresh_from_db()
    assert (rij.is_weggehaald, rij.verwijderd_reden) == (True, "Staat dubbel.")
    assert browser.get(adres).status_code == 404


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_only_who_edits_the_plan():
    rij = fabriek.raadsstuk("Iedereen kan stemmen")
    assert fabriek.client("wethouder").get("/werkplek/raadsstukken/R1/weghalen/").status_code == 403
    assert not rij.is_weggehaald

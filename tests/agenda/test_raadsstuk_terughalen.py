"""/werkplek/raadsstukken/…/terughalen/: back within thirty days, not later."""

from datetime import timedelta

import pytest

from agenda.handelen import raad
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("dagen", "is_terug"), [(3, True), (40, False)])
def test_comes_back_within_thirty_days(dagen, is_terug):
    rij = fabriek.raadsstuk("Iedereen kan stemmen")
    at = fabriek.MOMENT - timedelta(days=dagen)
    raad.haal_weg(rij, reden="Dubbel.", door=fabriek.user(), at=at)

    antwoord = fabriek.client().post("/werkplek/raadsstukken/R1/terughalen/")

    assert antwoord.url == "/werkplek/raadsstukken/"
    rij.refresh_from_db()
    assert rij.is_weggehaald is not is_terug


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_what_did_not_go_cannot_come_back_and_only_an_editor_does_it():
    rij = fabriek.raadsstuk("Iedereen kan stemmen")
    adres = "/werkplek/raadsstukken/R1/terughalen/"
    assert (rij.is_weggehaald, fabriek.client().post(adres).status_code) == (False, 404)
    raad.haal_weg(rij, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    assert fabriek.client("wethouder").post(adres).status_code == 403

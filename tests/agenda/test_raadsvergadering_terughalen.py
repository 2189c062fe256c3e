"""/werkplek/raadsvergaderingen/…/terughalen/: back within thirty days, not later."""

from datetime import date, timedelta

import pytest

from agenda.handelen import raad
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("dagen", "is_terug"), [(3, True), (40, False)])
def test_comes_back_within_thirty_days(dagen, is_terug):
    rij = fabriek.vergadering(date(2021, 9, 9))
    at = fabriek.MOMENT - timedelta(days=dagen)
    raad.haal_weg(rij, reden="Dubbel.", door=fabriek.user(), at=at)

    antwoord = fabriek.client().post(f"/werkplek/raadsvergaderingen/{rij.pk}/terughalen/")

    assert antwoord.url == "/werkplek/raadsvergaderingen/"
    rij.refresh_from_db()
    assert rij.is_weggehaald is not is_terug


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_what_did_not_go_cannot_come_back_and_only_an_editor_does_it():
    rij = fabriek.vergadering(date(2021, 9, 9))
    adres = f"/werkplek/raadsvergaderingen/{rij.pk}/terughalen/"
    assert (rij.is_weggehaald, fabriek.client().post(adres).status_code) == (False, 404)
    raad.haal_weg(rij, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    assert fabriek.client("wethouder").post(adres).status_code == 403

"""/werkplek/raadsvergaderingen/<pk>/bewerken/: another day."""

from datetime import date

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def test_moves_to_another_day():
    rij = fabriek.vergadering(date(2021, 9, 9))
    browser, adres = fabriek.client(), f"/werkplek/raadsvergaderingen/{rij.pk}/bewerken/"
    data = ingevuld(browser.get(adres).content.decode(), datum_dag="16")

    assert browser.post(adres, data).url == "/werkplek/raadsvergaderingen/"
    rij.refresh_from_db()
    assert rij.datum == date(2021, 9, 16)


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_only_who_edits_the_plan_and_only_what_exists():
    rij = fabriek.vergadering(date(2021, 9, 9))
    adres = f"/werkplek/raadsvergaderingen/{rij.pk}/bewerken/"
    assert fabriek.client("wethouder").get(adres).status_code == 403
    assert fabriek.client().get(adres.replace(str(rij.pk), "999999")).status_code == 404

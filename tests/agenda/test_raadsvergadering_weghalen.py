"""/werkplek/raadsvergaderingen/…/weghalen/: it goes with a reason, and is in no plan any more."""

from datetime import date

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_asks_why_and_takes_it_away():
    rij = fabriek.vergadering(date(2021, 9, 9))
    browser = fabriek.client()
    adres = f"/werkplek/raadsvergaderingen/{rij.pk}/weghalen/"

    assert Bladzijde(browser.get(adres)).kop("h1") == [
        "Wilt u raadsvergadering ‘gemeenteraad van 9 september 2021’ weghalen?"
    ]
    assert browser.post(adres, {"reden": " "}).status_code == 422
    assert browser.post(adres, {"reden": "Staat dubbel."}).url == "/werkplek/raadsvergaderingen/"
    rij.refresh_from_db()
    assert (rij.is_weggehaald, rij.verwijderd_reden) == (True, "Staat dubbel.")
    assert browser.get(adres).status_code == 404


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_only_who_edits_the_plan():
    rij = fabriek.vergadering(date(2021, 9, 9))
    assert (
        fabriek.client("wethouder").get(f"/werkplek/raadsvergaderingen/{rij.pk}/weghalen/").status_code == 403
    )
    assert not rij.is_weggehaald

"""/werkplek/acties/2021-01/oordelen/<nummer>/weghalen/: a word that was a mistake, gone and back."""

import pytest
from django.utils import timezone

from agenda.models import Oordeel
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
HIER = "/werkplek/acties/2021-01/oordelen/"


def test_with_a_reason_it_no_longer_counts():
    (oordeel,) = fabriek.oordelen(fabriek.actie(fabriek.doel(fabriek.jaarplan())), "ja")
    adres, browser = f"{HIER}{oordeel.pk}/weghalen/", fabriek.client()
    assert "Actie 2021-01" in Bladzijde(browser.get(adres)).tekst
    assert browser.post(adres, {"reden": ""}).status_code == 422
    assert browser.post(adres, {"reden": "Verkeerd gehoord."}).url == HIER
    assert Oordeel.objects.aanwezig().count() == 0
    assert fabriek.client("wethouder").get(adres).status_code == 403


def test_it_comes_back_with_the_other_parts_of_the_plan():
    (oordeel,) = fabriek.oordelen(fabriek.actie(fabriek.doel(fabriek.jaarplan())), "ja")
    weghalen.haal_weg(oordeel, reden="Verkeerd.", door=fabriek.user(), at=timezone.now())
    browser = fabriek.client()
    weggehaald = "/werkplek/prullenbak/"
    assert "Oordeel bij actie 2021-01 " in Bladzijde(browser.get(weggehaald)).tekst
    assert browser.post(weggehaald, {"deel": f"oordeel-{oordeel.pk}"}).url == weggehaald
    assert Oordeel.objects.aanwezig().count() == 1

"""/werkplek/obstakels/<slug>/hoogtes/<nummer>/weghalen/: a measurement that was a mistake."""

import pytest

from agenda.models import Hoogtemeting
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
HIER = "/werkplek/obstakels/de-balie-is-te-hoog/"


def test_with_a_reason_it_no_longer_counts():
    (meting,) = fabriek.hoogtes(fabriek.obstakel(), 3)
    adres, browser = f"{HIER}hoogtes/{meting.pk}/weghalen/", fabriek.client()
    assert "De balie is te hoog" in Bladzijde(browser.get(adres)).tekst
    assert browser.post(adres, {"reden": ""}).status_code == 422
    assert browser.post(adres, {"reden": "Verkeerd gehoord."}).url == HIER
    assert Hoogtemeting.objects.aanwezig().count() == 0
    assert fabriek.client("wethouder").get(adres).status_code == 403

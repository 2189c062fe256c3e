"""/werkplek/wettelijke-plannen/nieuw/: a plan of a law, or of the municipality's own."""

import pytest

from agenda.models import WettelijkPlan
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/wettelijke-plannen/nieuw/"


def bewaar(**anders):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


def test_its_address_is_made_of_the_title():
    assert bewaar(wet="Jeugdwet", titel="Kansen voor elk kind").url == "/werkplek/wettelijke-plannen/"
    assert list(WettelijkPlan.objects.values_list("wet", "titel", "slug", "actief")) == [
        ("Jeugdwet", "Kansen voor elk kind", "kansen-voor-elk-kind", True)
    ]


def test_a_link_that_is_none_is_refused_and_stays_in_the_form():
    antwoord = bewaar(wet="Jeugdwet", titel="Kansen", link="javascript:alert(1)")
    assert antwoord.status_code == 422
    assert "dit webadres klopt niet. Begin met https://" in antwoord.content.decode()
    assert 'value="Kansen"' in antwoord.content.decode()
    assert not WettelijkPlan.objects.exists()

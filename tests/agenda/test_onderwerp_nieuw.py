"""/werkplek/onderwerpen/nieuw/: a topic of the municipality's own."""

import pytest

from agenda.models import Indexonderwerp
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/onderwerpen/nieuw/"


def bewaar(**anders):
    browser, domein = fabriek.client(), fabriek.domein()
    velden = {"domein": str(domein.pk), "volgorde": "3", "bron": "gesprek met bewoners"} | anders
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_is_kept_with_its_source_and_an_address_of_its_name():
    assert bewaar(naam="Geluid in huis").url == "/werkplek/onderwerpen/"
    assert list(Indexonderwerp.objects.values_list("naam", "slug", "domein__slug", "bron", "volgorde")) == [
        ("Geluid in huis", "geluid-in-huis", "thuis", "gesprek met bewoners", 3)
    ]


def test_a_name_that_is_there_is_refused():
    fabriek.onderwerp()
    antwoord = bewaar(naam="Woningaanpassing")
    assert antwoord.status_code == 422
    assert "deze naam bestaat al. Kies een andere naam." in antwoord.content.decode()
    assert Indexonderwerp.objects.count() == 1

"""/werkplek/domeinen/nieuw/: add a domain of life."""

import pytest

from agenda.models import Domein
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/domeinen/nieuw/"


def bewaar(**anders):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


def test_adds_an_own_domain():
    assert bewaar(naam="Gemeente zelf", volgorde="7").url == "/werkplek/domeinen/"
    assert list(Domein.objects.values_list("naam", "slug", "bron", "volgorde")) == [
        ("Gemeente zelf", "gemeente-zelf", "eigen", 7)
    ]


@pytest.mark.parametrize("volgorde", ["", "-1", "veel", "9" * 20])
def test_place_must_be_a_number(volgorde):
    assert bewaar(naam="Wonen", volgorde=volgorde).status_code == 422
    assert Domein.objects.count() == 0


def test_only_who_keeps_the_basic_data():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper", "raadslid")] == [
        403
    ] * 3

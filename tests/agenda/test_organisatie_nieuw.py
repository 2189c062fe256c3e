"""/werkplek/organisaties/nieuw/: add an organisation."""

import pytest

from agenda.models import Organisatie
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/organisaties/nieuw/"


def bewaar(browser, **anders):
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


def test_only_who_keeps_the_basic_data():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper", "raadslid")] == [
        403
    ] * 3


def test_adds_with_its_domains():
    thuis = fabriek.domein()
    antwoord = bewaar(fabriek.client(), naam="Bibliotheek", soort="maatschappelijk", domeinen=str(thuis.pk))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/organisaties/")
    organisatie = Organisatie.objects.get()
    assert (organisatie.naam, list(organisatie.domeinen.all()), organisatie.openbaar) == (
        "Bibliotheek",
        [thuis],
        True,
    )


@pytest.mark.parametrize(("was", "naam"), [("Bibliotheek", "BIBLIOTHEEK"), ("École", "école")])
def test_same_name_in_other_letters_is_refused(was, naam):
    fabriek.organisatie(was)
    antwoord = bewaar(fabriek.client(), naam=naam, soort="maatschappelijk")
    assert antwoord.status_code == 422
    assert '<a href="#id_naam">' in antwoord.content.decode()
    assert "eze organisatie bestaat al." in antwoord.content.decode()
    assert Organisatie.objects.count() == 1

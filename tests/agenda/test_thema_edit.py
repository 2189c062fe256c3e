"""/werkplek/themas/<slug>/bewerken/: change a theme; its address stays."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/themas/wonen/bewerken/"


def test_renaming_keeps_the_address():
    thema = fabriek.thema("Wonen")
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), naam="Wonen en leven", slug="gekaapt")
    assert browser.post(ADRES, velden).url == "/werkplek/themas/"
    thema.refresh_from_db()
    assert (thema.naam, thema.slug) == ("Wonen en leven", "wonen")


def test_can_be_switched_off():
    thema = fabriek.thema("Wonen")
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode())
    velden.pop("actief")
    browser.post(ADRES, velden)
    thema.refresh_from_db()
    assert thema.actief is False


def test_only_who_keeps_the_basic_data_and_only_what_exists():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get(ADRES).status_code == 404


@pytest.mark.parametrize("naam", ["École", "éCOLE"])
def test_cannot_take_the_name_of_another(naam):
    fabriek.thema("École", slug="ecole")
    thema = fabriek.thema("Wonen")
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), naam=naam))
    assert antwoord.status_code == 422
    assert "deze naam bestaat al. Kies een andere naam." in antwoord.content.decode()
    thema.refresh_from_db()
    assert thema.naam == "Wonen"

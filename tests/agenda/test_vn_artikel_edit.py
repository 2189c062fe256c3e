"""/werkplek/vn-artikelen/<nummer>/bewerken/: change an article."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/vn-artikelen/9/bewerken/"


def test_is_changed():
    artikel = fabriek.artikel()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), uitleg_makkelijk="Iedereen kan erbij.")
    assert browser.post(ADRES, velden).url == "/werkplek/vn-artikelen/"
    artikel.refresh_from_db()
    assert (artikel.nummer, artikel.uitleg_makkelijk) == (9, "Iedereen kan erbij.")


def test_only_who_keeps_the_basic_data_and_only_what_exists():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get(ADRES).status_code == 404

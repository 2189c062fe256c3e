"""/werkplek/domeinen/<slug>/bewerken/: change a domain of life."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/domeinen/thuis/bewerken/"


def test_renaming_keeps_the_address():
    domein = fabriek.domein()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), naam="Wonen")
    assert browser.post(ADRES, velden).url == "/werkplek/domeinen/"
    domein.refresh_from_db()
    assert (domein.naam, domein.slug) == ("Wonen", "thuis")


def test_only_who_keeps_the_basic_data_and_only_what_exists():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get(ADRES).status_code == 404

"""/werkplek/onderwerpen/<slug>/bewerken/: change a topic; versions keep pointing at it."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/onderwerpen/woningaanpassing/bewerken/"


def test_renaming_keeps_the_address():
    onderwerp = fabriek.onderwerp()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), naam="Huizen aanpassen")
    assert browser.post(ADRES, velden).url == "/werkplek/onderwerpen/"
    onderwerp.refresh_from_db()
    assert (onderwerp.naam, onderwerp.slug) == ("Huizen aanpassen", "woningaanpassing")


def test_only_who_keeps_the_basic_data_and_only_what_exists():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get(ADRES).status_code == 404

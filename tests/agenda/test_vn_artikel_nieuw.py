"""/werkplek/vn-artikelen/nieuw/: an article that the list lacks."""

import pytest

from agenda.models import VNartikel
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/vn-artikelen/nieuw/"


def bewaar(**anders):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


def test_is_kept_with_the_domains_that_it_fits():
    thuis = fabriek.domein()
    antwoord = bewaar(nummer="19", naam="Zelfstandig wonen", domeinen=str(thuis.pk))
    assert antwoord.url == "/werkplek/vn-artikelen/"
    artikel = VNartikel.objects.get()
    assert (artikel.nummer, artikel.naam, list(artikel.domeinen.all())) == (19, "Zelfstandig wonen", [thuis])


@pytest.mark.parametrize(
    ("nummer", "fout"),
    [("9", "dit artikel staat al in de lijst"), ("", "vul het nummer van het artikel in")],
)
def test_a_number_that_is_there_or_missing_is_refused(nummer, fout):
    fabriek.artikel()
    antwoord = bewaar(nummer=nummer, naam="Toegankelijkheid")
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode()
    assert VNartikel.objects.count() == 1

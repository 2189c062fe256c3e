"""/account/concepten/…/weggooien/: the words are read first, then they are gone; of who typed them alone."""

import pytest

from inclusie.concepten.models import Formulierconcept
from tests.agenda import fabriek
from tests.inclusie.formulier_open import houd_bij, open_

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/bewerken/tekst/"


@pytest.fixture
def browser(db):
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", themas=[fabriek.thema()])
    browser = fabriek.client()
    houd_bij(browser, open_(browser, ADRES), tekst="Een begin <b>")
    return browser


@pytest.fixture
def adres(browser):
    return f"/account/concepten/{Formulierconcept.objects.get().sleutel}/weggooien/"


def test_it_shows_the_words_and_throws_them_away(browser, adres):
    assert "Een begin &lt;b&gt;" in browser.get(adres).content.decode()
    assert [browser.post(adres).status_code for _ in range(2)] == [302, 302]
    assert not Formulierconcept.objects.exists()
    assert browser.get(adres).status_code == 404


def test_nobody_else_reads_it_or_throws_it_away(adres):
    ander = fabriek.client("beheerder")
    assert (ander.get(adres).status_code, ander.post(adres).status_code) == (404, 302)
    assert Formulierconcept.objects.count() == 1

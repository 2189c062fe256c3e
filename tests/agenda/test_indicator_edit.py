"""/werkplek/acties/2021-01/indicatoren/1/bewerken/: change what is measured."""

import pytest

from agenda.models import Indicator
from inclusie import weghalen
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/indicatoren/1/bewerken/"


@pytest.fixture
def indicator(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan())).indicatoren.get()


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def test_unchanged_is_no_change(indicator):
    browser = fabriek.client()
    assert browser.post(ADRES, formulier(browser)).status_code == 302
    assert Indicator.objects.get().versie == 1


def test_the_figures_read_and_write_with_a_comma(indicator):
    browser = fabriek.client()
    browser.post(ADRES, formulier(browser, nulwaarde="0,5", streefwaarde="1.000"))
    indicator.refresh_from_db()
    assert (str(indicator.nulwaarde), str(indicator.streefwaarde)) == ("0.50", "1000.00")
    opnieuw = formulier(browser)
    assert (opnieuw["nulwaarde"], opnieuw["streefwaarde"]) == (["0,5"], ["1.000"])


def test_two_editors_see_both_figures(indicator):
    eerste, tweede = fabriek.client(), fabriek.client("procesregisseur")
    mijn = formulier(eerste, streefwaarde="60")
    tweede.post(ADRES, formulier(tweede, streefwaarde="70"))
    antwoord = eerste.post(ADRES, mijn)
    assert antwoord.status_code == 409
    opnieuw = ingevuld(antwoord.content.decode(), **{"keuze-streefwaarde": "hun"})
    assert eerste.post(ADRES, opnieuw).status_code == 302
    assert str(Indicator.objects.get().streefwaarde) == "70.00"


def test_what_was_taken_away_is_not_there(indicator):
    fabriek.indicator(indicator.actie, "Aantal mensen")
    weghalen.haal_weg(indicator, reden="Fout.", door=fabriek.user(), at=fabriek.MOMENT)
    assert fabriek.client().get(ADRES).status_code == 404

"""/werkplek/evaluatie/2021/1/besproken/: in which meeting, with whom and when."""

import pytest

from agenda.models import Evaluatie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/1/besproken/"


@pytest.fixture(autouse=True)
def evaluatie(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    return fabriek.evaluatie(fabriek.jaarplan())


def stuur(**anders):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


def test_it_makes_the_evaluation_besproken_and_can_be_changed_afterwards():
    assert stuur(besproken_met="Overleg van ambassadeurs", **_dozen(24, 6)).status_code == 302
    rij = Evaluatie.objects.get()
    assert (rij.status, rij.besproken_met, str(rij.besproken_op)) == (
        "besproken",
        "Overleg van ambassadeurs",
        "2021-06-24",
    )
    assert stuur(besproken_met="Gezamenlijk overleg").status_code == 302
    rij.refresh_from_db()
    assert (rij.status, rij.besproken_met) == ("besproken", "Gezamenlijk overleg")


def _dozen(dag, maand, jaar=2021):
    html = fabriek.client().get(ADRES).content.decode()
    namen = [naam for naam in ingevuld(html) if naam.startswith("besproken_op_")]
    return dict(zip(namen, map(str, (dag, maand, jaar)), strict=True))


def test_it_asks_with_whom_and_when_and_not_in_the_future():
    antwoord = stuur()
    assert (antwoord.status_code, len(Bladzijde(antwoord).links_naar("#id_besproken"))) == (422, 2)
    antwoord = stuur(besproken_met="Overleg", **_dozen(2, 7))
    assert (antwoord.status_code, Evaluatie.objects.get().status) == (422, "concept")
    assert "Deze dag ligt in de toekomst." in Bladzijde(antwoord).tekst


def test_another_role_is_refused():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403

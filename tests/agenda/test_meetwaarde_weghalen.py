"""/werkplek/acties/2021-01/indicatoren/1/metingen/2021-07-01/weghalen/: take away; the day is free again."""

import pytest

from agenda.models import Meetwaarde
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/indicatoren/1/metingen/2021-07-01/weghalen/"


@pytest.fixture
def indicator(db):
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))
    fabriek.meetwaarde(actie.indicatoren.get(), 21)
    return actie.indicatoren.get()


@pytest.mark.parametrize("rol", ["medewerker", "koploper"])
def test_with_a_reason_the_day_is_free_again(indicator, rol):
    browser = fabriek.client(rol)
    assert browser.post(ADRES, {"reden": ""}).status_code == 422
    assert browser.post(ADRES, {"reden": "Verkeerd geteld."}).url == "/werkplek/acties/2021-01/indicatoren/"
    assert Meetwaarde.objects.aanwezig().count() == 0
    fabriek.meetwaarde(indicator, 30)
    assert str(Meetwaarde.objects.aanwezig().get().waarde) == "30.00"


def test_the_procesregisseur_does_not_measure(indicator):
    assert fabriek.client("procesregisseur").post(ADRES, {"reden": "x"}).status_code == 403


@pytest.mark.parametrize(("rol", "wie"), [("medewerker", "U kunt"), ("koploper", "Een medewerker kan")])
def test_page_says_what_goes_and_who_can_bring_it_back(indicator, rol, wie):
    blad = Bladzijde(fabriek.client(rol).get(ADRES))
    assert blad.kop("h1") == ["Wilt u meting ‘1 juli 2021: 21’ weghalen?"]
    assert f"{wie} het 30 dagen terughalen" in blad.tekst

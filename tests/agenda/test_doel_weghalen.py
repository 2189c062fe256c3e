"""/werkplek/doelen/2021/D1/weghalen/: take a goal away, with a reason."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/doelen/2021/D1/weghalen/"


@pytest.fixture
def doel():
    return fabriek.doel(fabriek.jaarplan(), "Brieven")


def test_only_editors(doel):
    for rol in ("wethouder", "beheerder", "koploper"):
        assert fabriek.client(rol).post(ADRES, {"reden": "Weg."}).status_code == 403
    doel.refresh_from_db()
    assert doel.verwijderd_op is None


def test_asks_first(doel):
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h1") == ["Wilt u doel ‘D1 Brieven’ weghalen?"]
    assert "U kunt het 30 dagen terughalen uit de prullenbak." in bladzijde.tekst
    doel.refresh_from_db()
    assert doel.verwijderd_op is None


def test_takes_away_with_the_reason(doel):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, {"reden": "Past niet."})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    doel.refresh_from_db()
    assert (doel.is_weggehaald, doel.verwijderd_reden) == (True, "Past niet.")
    blad = Bladzijde(browser.get(antwoord.url))
    zin = "Doel ‘D1 Brieven’ is weggehaald. U kunt het 30 dagen terughalen uit de prullenbak."
    assert zin in blad.tekst
    assert ("prullenbak", "/werkplek/prullenbak/") in blad.links


def test_reason_is_needed(doel):
    antwoord = fabriek.client().post(ADRES, {"reden": "  "})
    assert antwoord.status_code == 422
    assert "schrijf op waarom u dit weghaalt." in antwoord.content.decode()


def test_what_stands_in_the_way_is_said_before_a_reason_is_asked(doel):
    fabriek.actie(doel, "Brieven herschrijven")
    antwoord = fabriek.client().get(ADRES)
    bladzijde = Bladzijde(antwoord)
    assert "Dit kan nu niet. Onder dit doel staan nog acties." in bladzijde.tekst
    assert ("Actie 2021-01: Brieven herschrijven", "/werkplek/acties/2021-01/") in bladzijde.links
    assert 'name="reden"' not in antwoord.content.decode()


def test_goal_with_actions_stays(doel):
    fabriek.actie(doel)
    antwoord = fabriek.client().post(ADRES, {"reden": "Past niet."})
    assert antwoord.status_code == 422
    zin = "Onder dit doel staan nog acties. Verplaats die eerst, of haal ze weg."
    assert (zin, "/werkplek/plan/2021/#doel-D1") in Bladzijde(antwoord).links
    assert "Past niet." in antwoord.content.decode()

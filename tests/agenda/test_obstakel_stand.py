"""/werkplek/obstakels/<slug>/stand/<zet>/: one move of the state."""

import pytest

from agenda.models import Obstakel
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
HIER = "/werkplek/obstakels/de-balie-is-te-hoog/"


def test_a_move_is_asked_and_done():
    fabriek.obstakel()
    browser = fabriek.client()
    assert Bladzijde(browser.get(f"{HIER}stand/erkennen/")).kop("h1") == ["Zien wij dit ook als obstakel?"]
    assert browser.post(f"{HIER}stand/erkennen/").url == HIER
    assert Obstakel.objects.get().status == "erkend"
    # A second click changes nothing.
    assert browser.post(f"{HIER}stand/erkennen/").url == HIER


def test_lower_waits_for_people():
    rij = fabriek.obstakel(status="in_aanpak")
    browser = fabriek.client()
    antwoord = browser.post(f"{HIER}stand/lager/")
    assert antwoord.status_code == 409
    assert "Minstens 3 mensen geven een hoogte." in Bladzijde(antwoord).tekst
    fabriek.hoogtes(rij, 3, 3, 3)
    fabriek.hoogtes(rij, 2, 2, 2, moment="na", datum=fabriek.VANDAAG.replace(day=2))
    assert browser.post(f"{HIER}stand/lager/").url == HIER
    assert Obstakel.objects.get().status == "lager"


def test_referring_on_asks_who_can_and_shows_the_answer_of_now():
    fabriek.obstakel(antwoord_gemeente="Wij kijken ernaar.")
    browser = fabriek.client()
    assert "Wij kijken ernaar." in browser.get(f"{HIER}stand/doorverwijzen/").content.decode()
    assert browser.post(f"{HIER}stand/doorverwijzen/", {"antwoord": ""}).status_code == 422
    for _ in range(2):
        assert browser.post(f"{HIER}stand/doorverwijzen/", {"antwoord": "De provincie."}).status_code == 302
    later = browser.post(f"{HIER}stand/doorverwijzen/", {"antwoord": "Het waterschap."})
    assert (later.status_code, "Het waterschap.</textarea>" in later.content.decode()) == (409, True)
    assert Obstakel.objects.get().antwoord_gemeente == "De provincie."


def test_the_answer_may_be_as_long_as_its_field():
    fabriek.obstakel()
    browser, adres = fabriek.client(), f"{HIER}stand/doorverwijzen/"
    assert browser.post(adres, {"antwoord": "a" * 2001}).status_code == 422
    assert browser.post(adres, {"antwoord": "a" * 2000}).status_code == 302


def test_no_other_way_and_nobody_else():
    fabriek.obstakel()
    assert fabriek.client().get(f"{HIER}stand/vliegen/").status_code == 404
    assert fabriek.client().get(f"{HIER}stand/aanpakken/").status_code == 409
    assert fabriek.client("wethouder").post(f"{HIER}stand/erkennen/").status_code == 403

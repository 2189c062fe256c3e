"""/werkplek/obstakels/<slug>/bewerken/: change it; its address stays."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/de-balie-is-te-hoog/bewerken/"


def test_the_address_and_the_state_stay():
    rij = fabriek.obstakel()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), titel="De balie is hoog", slug="x", status="weg")
    assert browser.post(ADRES, velden).url == "/werkplek/obstakels/de-balie-is-te-hoog/"
    rij.refresh_from_db()
    assert (rij.titel, rij.slug, rij.status) == ("De balie is hoog", "de-balie-is-te-hoog", "gemeld")


def test_two_people_at_once_see_both_texts():
    rij = fabriek.obstakel()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), omschrijving="Mijn tekst.")
    rij.omschrijving = "Haar tekst."
    fabriek._bewaar(rij)
    antwoord = browser.post(ADRES, velden)
    assert antwoord.status_code == 409
    blad = Bladzijde(antwoord)
    assert "Mijn tekst." in blad.tekst
    assert "Haar tekst." in blad.tekst


def test_who_refers_on_keeps_an_answer():
    fabriek.obstakel(status="doorverwezen", antwoord_gemeente="De provincie kan dit.")
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), antwoord_gemeente=""))
    assert antwoord.status_code == 422
    assert "Schrijf op wie dit obstakel kan weghalen." in Bladzijde(antwoord).tekst


def test_only_who_edits_the_plan():
    fabriek.obstakel()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]

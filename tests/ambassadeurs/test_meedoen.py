"""/meedoen/: what taking part means, the three ways to sign up, and the open calls."""

import pytest
from django.test import Client

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import VANDAAG, client
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/meedoen/"


def test_three_ways_and_what_is_asked_now():
    fabriek.oproep("Wie heeft een verhaal?")
    fabriek.oproep("Al klaar", status="gesloten")
    fabriek.oproep("Te laat", tot_datum=VANDAAG.replace(year=2020))
    fabriek.oproep("Onder ons", zichtbaarheid="netwerk")
    fabriek.oproep("Nog niet", status="concept")
    bladzijde = Bladzijde(Client().get(ADRES))
    assert bladzijde.kop("h1") == ["Doe mee"]
    assert bladzijde.links_naar("/meedoen/") == [
        "/meedoen/ambassadeur-worden/", "/meedoen/koploper-worden/", "/meedoen/onderwerp-voorstellen/",
    ]  # fmt: skip
    assert bladzijde.links_naar("/oproepen/") == ["/oproepen/wie-heeft-een-verhaal/", "/oproepen/"]


def test_the_network_sees_its_own_calls_too():
    fabriek.oproep("Onder ons", zichtbaarheid="netwerk")
    for rol, adressen in {
        "ambassadeur": ["/oproepen/onder-ons/", "/oproepen/"],
        "raadslid": [],
    }.items():
        assert Bladzijde(client(rol).get(ADRES)).links_naar("/oproepen/") == adressen


def test_without_a_call_one_can_still_sign_up():
    bladzijde = Bladzijde(Client().get(ADRES))
    assert "Er is nu geen oproep. U kunt zich wel altijd aanmelden." in bladzijde.tekst
    assert bladzijde.links_naar("/oproepen/") == []
    fabriek.oproep(status="gesloten")
    assert Bladzijde(Client().get(ADRES)).links_naar("/oproepen/") == ["/oproepen/"]


def test_the_start_page_and_the_foot_of_every_page_lead_here():
    html = Client().get("/").content.decode()
    assert '<a href="/meedoen/">Meedoen</a>' in html.split("<footer")[1]

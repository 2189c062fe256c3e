"""`/inclusieagenda/`: the vision and the plans under it."""

from datetime import date

import pytest
from django.core.cache import caches
from django.urls import reverse

from inclusie import weghalen
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db
AFGEDAAN = {"status": "afgedaan", "afdoening": "Vastgesteld.", "afgedaan_op": date(2019, 12, 12)}


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def test_it_shows_the_vision_and_every_public_year(client):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2020)
    publiceer("1.1", jaar=2021)
    publiceer("0.1", jaar=2022, soort="concept", openbaar=False)

    blad = Bladzijde(client.get(reverse("inclusieagenda_detail")))

    assert blad.kop("h1") == ["Iedereen doet mee"]
    assert blad.kop("h2") == [
        "Een inclusief Voorbeeldstad is een gemeente waarin:", "Onze visie", "De plannen per jaar",
    ]  # fmt: skip
    assert "In Voorbeeldstad hoort iedereen erbij." in blad.tekst
    assert blad.links_naar("/plan/") == ["/plan/2021/", "/plan/2020/"]
    assert "Versie 1.1, stand van 1 juli 2021" in blad.tekst


def test_without_a_public_version_it_leads_home(client):
    response = client.get(reverse("inclusieagenda_detail"))

    assert (response.status_code, response["Location"]) == (302, "/")


@pytest.mark.parametrize("link", ["", "https://raad.example/besluit"])
def test_it_names_what_the_council_decided_about_it(client, link):
    plan = fabriek.jaarplan()
    oud = date(2019, 12, 12)
    stuk = fabriek.raadsstuk("Iedereen doet mee", soort="besluit", datum=oud, link=link, **AFGEDAAN)
    plan.agenda.raadsstuk = stuk
    bewaar(plan.agenda, door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.versie(plan)

    blad = Bladzijde(client.get(reverse("inclusieagenda_detail")))

    assert "Stuk van de raad: Iedereen doet mee (besluit van 12 december 2019)." in blad.tekst
    assert blad.links_naar("https://raad.example/") == [link] * bool(link)


def test_a_raadsstuk_that_was_taken_away_is_not_named(client):
    plan = fabriek.jaarplan()
    stuk = fabriek.raadsstuk("Iedereen doet mee", soort="besluit")
    plan.agenda.raadsstuk = stuk
    bewaar(plan.agenda, door=fabriek.user(), at=fabriek.MOMENT)
    weghalen.haal_weg(stuk, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)

    document = fabriek.versie(plan).document

    assert (document["agenda"]["raadsstuk"], document["raadsstukken"]) == (None, [])

"""`/`: the first page."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def test_it_offers_four_ways_in_and_what_is_new(client):
    publiceer("1.0")

    blad = Bladzijde(client.get(reverse("start")))

    assert blad.kop("h1") == ["Iedereen doet mee in Voorbeeldstad"]
    assert blad.kop("h2") == ["Nieuw: dit is klaar", "Laatste nieuws"]
    wegen = ["/plan/2021/", "/obstakel-melden/", "/acties/", "/inclusieagenda/"]
    assert [href for _, href in blad.links[:4]] == wegen
    assert "30 acties, 4 zijn klaar." in blad.tekst


def test_the_plans_of_other_years_are_one_link_away(client):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2022)

    blad = Bladzijde(client.get("/"))

    assert ("Zoek een actie van 2022 Met een woord of een onderwerp.", "/acties/") in blad.links
    assert [link for link in blad.links if link[0].endswith(" lezen")] == [
        ("Jaarplan 2021 lezen", "/plan/2021/")
    ]


def test_an_empty_concept_is_called_one_and_has_no_empty_lists(client):
    inhoud = voorbeeld() | {"doelen": [], "focus": []}
    inhoud["jaarplan"]["status"] = "concept"
    publiceer("0.1", inhoud, soort="concept")

    response = client.get("/")

    assert Bladzijde(response).kop("h2") == []
    tekst = Bladzijde(response, in_main=False).tekst
    assert "Jaarplan 2021 is een concept. Het college heeft het nog niet vastgesteld." in tekst
    assert "Bekijk wat we doen in 2021 Nog geen acties." in tekst


def test_it_follows_the_newest_version(client):
    publiceer("1.0", jaar=2021)
    voor = Bladzijde(client.get("/"))
    publiceer("1.0", jaar=2022)

    assert ("/plan/2021/" in voor.links_naar("/plan/"), Bladzijde(client.get("/")).links[0][1]) == (
        True,
        "/plan/2022/",
    )


def test_without_a_public_version_it_says_so(client):
    fabriek.gemeente()
    publiceer("0.1", soort="concept", openbaar=False)

    blad = Bladzijde(client.get("/"))

    assert "Het plan is nog niet openbaar. Kom later terug." in blad.tekst
    assert blad.links_naar("/plan/") == []


def test_an_empty_installation_has_a_home_page(client):
    response = client.get("/")

    assert response.status_code == 200
    assert Bladzijde(response).kop("h1") == ["Iedereen doet mee"]


def test_a_kept_page_costs_one_query(client, django_assert_num_queries):
    publiceer("1.0")
    client.get("/")

    with django_assert_num_queries(1):
        client.get("/")

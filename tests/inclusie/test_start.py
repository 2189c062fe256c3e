"""`/`: the first page."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def test_it_offers_three_ways_in_and_what_is_new(client):
    publiceer("1.0")

    blad = Bladzijde(client.get(reverse("start")))

    assert blad.kop("h1") == ["Iedereen doet mee in Voorbeeldstad"]
    assert blad.kop("h2") == ["Nieuw: dit is klaar", "Laatste nieuws"]
    assert [href for _, href in blad.links[:3]] == ["/plan/2021/", "/acties/", "/inclusieagenda/"]
    assert "30 acties, 4 zijn klaar." in blad.tekst


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

"""/werkplek/plan/2021/versies/: every version, also one that stays inside, for who may read the plan."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import bewaar_pdf, publiceer

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/versies/"


@pytest.fixture
def besloten(db):
    versie = publiceer("0.1", soort="concept", reden="Alleen voor ons.", openbaar=False)
    bewaar_pdf(versie)
    return versie


def test_a_closed_version_is_named_and_can_be_read(besloten):
    publiceer("1.0", soort="vastgesteld")
    blad = Bladzijde(fabriek.client().get(ADRES))
    assert blad.kop("h2") == ["Versie 1.0", "Versie 0.1 (besloten)"]
    assert [waar for _, waar in blad.links if "/versies/" in waar] == [
        "/plan/2021/versies/1.0/",
        f"{ADRES}1.0/json/",
        f"{ADRES}0.1/pdf/",
        f"{ADRES}0.1/json/",
    ]


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_more_versions_cost_no_more_queries(django_assert_num_queries, hoeveel):
    for nummer in range(hoeveel):
        publiceer(f"1.{nummer}")
    browser = fabriek.client()
    with django_assert_num_queries(8):
        browser.get(ADRES)


def test_the_public_page_compares_only_with_a_public_version(client, besloten):
    publiceer("0.2", soort="concept")
    assert ("Bekijk wat er is veranderd", "/plan/2021/wat-is-veranderd/") not in Bladzijde(
        client.get("/plan/2021/")
    ).links

"""`/plan/2021/versies/`: every public version, the newest first."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import bewaar_pdf, publiceer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def read(client):
    return Bladzijde(client.get(reverse("plan_versies", args=[2021])))


def test_versions_stand_newest_first_with_reason_files_and_comparison(client):
    publiceer("0.1", soort="concept", reden="Ter bespreking.")
    publiceer("0.2", soort="concept", reden="Alleen voor ons.", openbaar=False)
    bewaar_pdf(publiceer("1.0", soort="vastgesteld", reden="Het college stelde het plan vast."))

    blad = read(client)

    assert blad.kop("h2") == ["2 versies"]
    assert blad.kop("h3") == ["Versie 1.0 (de nieuwste)", "Versie 0.1"]
    assert [link for link in blad.links if link[1].startswith("/plan/2021/")] == [
        ("Versie 1.0", "/plan/2021/versies/1.0/"),
        ("Versie 1.0 (pdf, 24 bladzijden, 1 kB)", "/plan/2021/versies/1.0/jaarplan.pdf"),
        ("Wat is veranderd van versie 0.1 naar 1.0", "/plan/2021/wat-is-veranderd/?van=0.1&naar=1.0"),
        ("Versie 0.1", "/plan/2021/versies/0.1/"),
    ]
    assert "Waarom: Het college stelde het plan vast." in blad.tekst
    assert "Alleen voor ons." not in blad.tekst


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_more_versions_cost_no_more_queries(client, django_assert_num_queries, hoeveel):
    for nummer in range(hoeveel):
        publiceer(f"1.{nummer}")

    with django_assert_num_queries(6):
        read(client)


def test_a_year_without_a_public_version_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert client.get(reverse("plan_versies", args=[2021])).status_code == 404

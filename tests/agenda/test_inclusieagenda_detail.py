"""`/inclusieagenda/`: the vision and the plans under it."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db


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

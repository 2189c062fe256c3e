"""/werkplek/raadsvergaderingen/weggehaald/: a meeting comes back, unless another took its day."""

from datetime import date

import pytest

from agenda.handelen import weghalen
from agenda.models import Raadsvergadering
from inclusie.tijd import nu
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsvergaderingen/weggehaald/"


def weg() -> str:
    rij = fabriek.vergadering(date(2021, 9, 9))
    weghalen.haal_weg(rij, reden="Dubbel.", door=fabriek.user(), at=nu())
    return f"raadsvergadering-{rij.pk}"


def test_comes_back():
    sleutel = weg()
    browser = fabriek.client()
    assert Bladzijde(browser.get(ADRES)).kop("h2") == ["gemeenteraad van 9 september 2021"]
    assert browser.post(ADRES, {"deel": sleutel}).url == ADRES
    assert Raadsvergadering.objects.aanwezig().count() == 1


def test_says_that_another_stands_on_that_day():
    sleutel = weg()
    fabriek.vergadering(date(2021, 9, 9))
    antwoord = fabriek.client().post(ADRES, {"deel": sleutel})
    assert antwoord.status_code == 422
    assert "Deze vergadering staat al in de lijst." in Bladzijde(antwoord).tekst
    assert Raadsvergadering.objects.aanwezig().count() == 1


def test_only_who_edits_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]

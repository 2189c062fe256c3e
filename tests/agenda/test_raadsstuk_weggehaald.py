"""/werkplek/raadsstukken/weggehaald/: back within thirty days, not later."""

from datetime import timedelta

import pytest

from agenda.handelen import weghalen
from agenda.models import Raadsstuk
from inclusie.history import Conflict
from inclusie.tijd import nu
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsstukken/weggehaald/"


def weg(titel: str, dagen: int = 1) -> Raadsstuk:
    stuk = fabriek.raadsstuk(titel)
    at = nu() - timedelta(days=dagen)
    weghalen.haal_weg(stuk, reden="Dubbel.", door=fabriek.user(), at=at)
    return stuk


def test_comes_back_within_thirty_days():
    stuk, oud = weg("Iedereen kan stemmen"), weg("Lang geleden", 40)
    browser = fabriek.client()
    assert Bladzijde(browser.get(ADRES)).kop("h2") == ["R1 Iedereen kan stemmen"]
    assert browser.post(ADRES, {"deel": f"raadsstuk-{stuk.pk}"}).url == ADRES
    assert "Raadsstuk ‘R1 Iedereen kan stemmen’ is terug." in Bladzijde(browser.get(ADRES)).tekst
    assert browser.post(ADRES, {"deel": f"raadsstuk-{oud.pk}"}).status_code == 422
    assert list(Raadsstuk.objects.aanwezig()) == [stuk]


def test_a_second_click_says_that_it_may_be_back_already():
    stuk = weg("Iedereen kan stemmen")
    browser = fabriek.client()
    antwoorden = [browser.post(ADRES, {"deel": f"raadsstuk-{stuk.pk}"}) for _ in range(2)]
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 422]
    assert "Dit staat niet meer in de lijst. Kijk of het al terug is." in Bladzijde(antwoorden[1]).tekst


def test_of_two_at_the_same_moment_the_second_is_a_conflict():
    stuk = weg("Iedereen kan stemmen")
    een, twee = Raadsstuk.objects.get(pk=stuk.pk), Raadsstuk.objects.get(pk=stuk.pk)
    weghalen.haal_terug(een, door=fabriek.user(), at=nu())
    with pytest.raises(Conflict):
        weghalen.haal_terug(twee, door=fabriek.user(), at=nu())


def test_only_who_edits_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]

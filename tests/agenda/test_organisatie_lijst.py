"""/werkplek/organisaties/: the list."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/organisaties/"


@pytest.mark.parametrize(("rol", "status"), [("beheerder", 200), ("wethouder", 403), ("koploper", 403)])
def test_who_may_read(rol, status):
    assert fabriek.client(rol).get(ADRES).status_code == status


def test_names_each_with_what_to_know():
    fabriek.organisatie("Zorggroep", soort="zorg", plaats="Voorbeeldstad", is_koploper=True, openbaar=False)
    eerste = fabriek.organisatie("Bibliotheek")
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert [naam for naam, url in bladzijde.links if url.endswith("/bewerken/")] == [
        "Bibliotheek",
        "Zorggroep",
    ]
    assert f"/werkplek/organisaties/{eerste.pk}/bewerken/" in [url for _, url in bladzijde.links]
    assert "zorg, Voorbeeldstad, koploper, niet openbaar" in bladzijde.tekst


def test_empty_list_says_so():
    assert "Deze lijst is nog leeg." in Bladzijde(fabriek.client().get(ADRES)).tekst


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_number_of_queries_does_not_grow(django_assert_num_queries, hoeveel):
    for nummer in range(hoeveel):
        fabriek.organisatie(f"Organisatie {nummer}")
    browser = fabriek.client()
    with django_assert_num_queries(7):
        browser.get(ADRES)


def test_capitals_and_accents_do_not_change_the_order():
    for naam in ("Zwembad", "école", "de Kade", "Bibliotheek", "Eethuis", "Éénoudergezin"):
        fabriek.organisatie(naam)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    namen = ["Bibliotheek", "de Kade", "école", "Éénoudergezin", "Eethuis", "Zwembad"]
    assert [naam for naam, url in bladzijde.links if url.endswith("/bewerken/")] == namen

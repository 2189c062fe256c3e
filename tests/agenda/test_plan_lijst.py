"""/werkplek/plan/: all years and the agendas above them."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/"


@pytest.mark.parametrize(
    ("rol", "status"),
    [("wethouder", 200), ("beheerder", 200), ("koploper", 403), ("ambassadeur", 403), ("raadslid", 403)],
)
def test_who_may_read(rol, status):
    assert fabriek.client(rol).get(ADRES).status_code == status


def test_editor_sees_years_newest_first_and_can_add():
    fabriek.jaarplan(2021)
    fabriek.jaarplan(2022)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links == [
        ("Jaarplan 2022", "/werkplek/plan/2022/"),
        ("Jaarplan 2021", "/werkplek/plan/2021/"),
        ("Nieuw jaarplan", "/werkplek/plan/nieuw/"),
        ("Iedereen doet mee", f"/werkplek/agendas/{fabriek.agenda().pk}/bewerken/"),
        ("Nieuwe agenda", "/werkplek/agendas/nieuw/"),
    ]


def test_reader_gets_no_links_to_edit():
    fabriek.jaarplan(2021)
    assert Bladzijde(fabriek.client("wethouder").get(ADRES)).links == [
        ("Jaarplan 2021", "/werkplek/plan/2021/")
    ]


def test_empty_list_says_what_comes_first():
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert "Er is nog geen jaarplan." in tekst
    assert "Er is nog geen agenda. Maak die eerst." in tekst

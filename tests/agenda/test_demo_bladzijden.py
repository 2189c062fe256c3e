"""The figures of the demo as a reader meets them: on the pages themselves, not in the document."""

import pytest

from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


@pytest.fixture
def lees(demo_db):
    return lambda adres: Bladzijde(demo_db.client("bezoeker").get(adres))


STANDEN = [
    "30 acties",
    "4 zijn klaar",
    "16 zijn bezig",
    "4 gaan langzamer",
    "1 loopt vast",
    "3 zijn nog niet begonnen",
    "2 gaan door in 2022",
]


@pytest.mark.parametrize("adres", ["/plan/2021/", "/plan/2021/?tekst=volledig", "/raad/2021/"])
def test_thirty_actions_are_four_and_twenty_one_and_three_and_two(lees, adres):
    tekst = lees(adres).tekst
    assert [zin for zin in STANDEN if zin not in tekst] == []


def test_the_council_reads_what_was_planned(lees):
    assert "Begroot is € 190.650. Voor 4 acties is geen geld nodig." in lees("/raad/2021/").tekst


def test_nothing_is_done_at_home(lees):
    koppen = lees("/index/2021/").kop("h2")
    assert [kop for kop in koppen if kop.startswith(("Thuis", "Vervoer", "Onderwijs"))] == [
        "Onderwijs & ontwikkeling: 2 acties", "Thuis: 0 acties", "Vervoer: 1 actie",
    ]  # fmt: skip

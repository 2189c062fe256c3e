"""/werkplek/plan/2021/bewerken/: the plan's own texts, part by part."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/bewerken/"


def test_only_editors():
    fabriek.jaarplan()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "beheerder", "koploper")] == [
        403
    ] * 3


def test_shows_every_part_with_its_own_change_link():
    fabriek.jaarplan(inleiding="## Samen\n\n- een", visiepunten="Eerste punt\n\nTweede punt")
    antwoord = fabriek.client().get(ADRES)
    bladzijde = Bladzijde(antwoord)
    assert [naam for naam, _ in bladzijde.links if naam.startswith("Wijzig")] == [
        "Wijzig inleiding",
        "Wijzig visiepunten",
        "Wijzig evaluatie en vervolg",
        "Wijzig stille acties",
        "Wijzig wat vanzelf gaat",
        "Wijzig agenda",
    ]
    assert antwoord.content.decode().count("<li>Eerste punt</li><li>Tweede punt</li>") == 1
    assert "Samen" in bladzijde.tekst
    assert "## Samen" not in bladzijde.tekst


def test_empty_parts_say_so():
    fabriek.jaarplan()
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert tekst.count("Er staat nog niets.") == 2
    assert "Er staan nog geen punten." in tekst


def test_archived_plan_is_closed():
    fabriek.jaarplan(status="gearchiveerd", vastgesteld_op=fabriek.VANDAAG, vastgesteld_door="het college")
    assert fabriek.client().get(ADRES).status_code == 403

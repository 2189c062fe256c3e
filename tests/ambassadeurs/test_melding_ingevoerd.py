"""/werkplek/meldingen/<nummer>/ingevoerd/: what to tell who reported, for who took it in."""

import pytest

from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def test_number_code_and_day_are_read_aloud():
    rij = fabriek.melding(door=user(), bron="telefoon")
    tekst = Bladzijde(plan.client().get(f"/werkplek/meldingen/{rij}/ingevoerd/")).tekst
    assert f"Uw melding heeft nummer {rij.nummer}." in tekst
    assert f"Uw code is {rij.code}." in tekst
    assert "U hoort uiterlijk 8 juli 2021 van ons." in tekst


def test_the_code_is_shown_to_nobody_else():
    rij = fabriek.melding(door=user(), bron="telefoon")
    rollen = ("procesregisseur", "beheerder", "koploper")
    assert [plan.client(rol).get(f"/werkplek/meldingen/{rij}/ingevoerd/").status_code for rol in rollen] == [
        403, 403, 403,
    ]  # fmt: skip
    zelf = fabriek.melding("Van de website.")
    assert plan.client().get(f"/werkplek/meldingen/{zelf}/ingevoerd/").status_code == 403

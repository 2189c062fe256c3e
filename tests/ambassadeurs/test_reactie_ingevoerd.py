"""/werkplek/reacties/<nummer>/ingevoerd/: what to tell who reacted, for who wrote it down."""

import pytest

from ambassadeurs.handelen.reacties import reageer
from ambassadeurs.models import Reactie
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user

pytestmark = pytest.mark.django_db


def reactie(bron="telefoon", **velden):
    door = user() if bron != "web" else None
    rij = Reactie(waarvoor="onderwerp", titel="Stilte", tekst="Het is druk.", bron=bron, **velden)
    return reageer(rij, at=MOMENT, door=door)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"bereikbaar_via": "telefoon", "contact": "06 1234 5678"}, "U hoort uiterlijk 8 juli 2021 van ons."),
        ({}, "Ons antwoord staat uiterlijk 8 juli 2021 klaar."),
    ],
)
def test_the_code_and_the_day_are_read_aloud(velden, zin):
    rij = reactie(**velden)
    tekst = Bladzijde(plan.client().get(f"/werkplek/reacties/{rij.pk}/ingevoerd/")).tekst
    assert f"Uw code is {rij.code}." in tekst
    assert zin in tekst


def test_the_code_is_shown_to_nobody_else():
    rij, zelf = reactie(), reactie("web")
    rollen = ("procesregisseur", "beheerder", "koploper")
    gezien = {plan.client(rol).get(f"/werkplek/reacties/{rij.pk}/ingevoerd/").status_code for rol in rollen}
    assert gezien == {403}
    assert plan.client().get(f"/werkplek/reacties/{zelf.pk}/ingevoerd/").status_code == 403

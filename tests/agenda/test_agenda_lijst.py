"""/werkplek/agendas/: the agendas for some years."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/agendas/"


def test_only_editors_of_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("beheerder", "wethouder", "koploper")] == [
        403
    ] * 3


def test_names_each_with_its_years():
    agenda = fabriek.agenda()
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links_naar("/werkplek/agendas/") == [
        "/werkplek/agendas/nieuw/",
        f"/werkplek/agendas/{agenda.pk}/bewerken/",
    ]
    assert "2020 tot en met 2024" in bladzijde.tekst

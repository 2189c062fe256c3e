"""In the work list: how many people wait for us, and how many for longer than we promised."""

from datetime import timedelta

import pytest

from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def taken(rol) -> list[tuple[str, str]]:
    blad = Bladzijde(als(rol).get("/werkplek/"))
    return [link for link in blad.links if link[1].startswith("/werkplek/mensen/")]


def test_who_answers_sees_how_many_wait_and_others_do_not(settings):
    settings.DEMO_DATUM = plan.VANDAAG
    assert taken("procesregisseur") == []
    for naam, dagen in (("Een", -1), ("Twee", 0), ("Drie", 3)):
        f.netwerkrol(
            f.persoon(f"{naam} Mens"), status="aangemeld", opvolgen_voor=plan.VANDAAG + timedelta(days=dagen)
        )
    f.netwerkrol()
    assert taken("procesregisseur") == [
        ("1 persoon wacht te lang op ons", "/werkplek/mensen/?wacht=te_laat#gevonden"),
        ("2 mensen willen meedoen en wachten op ons", "/werkplek/mensen/?wacht=ja#gevonden"),
    ]
    assert [taken(rol) for rol in ("medewerker", "beheerder", "koploper")] == [[], [], []]

"""/werkplek/reacties/invoeren/: what somebody who calls wants to say, chosen first."""

from datetime import timedelta

import pytest

from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/reacties/invoeren/"


def test_leads_to_each_way_to_take_part_and_to_each_open_call():
    fabriek.oproep("Wie denkt mee?")
    fabriek.oproep("Al voorbij", status="gesloten")
    fabriek.oproep("Nog niet af", status="concept")
    blad = Bladzijde(plan.client().get(ADRES))
    assert [link for link in blad.links if link[1] and link[1].startswith(ADRES) and link[1] != ADRES] == [
        ("Ambassadeur worden", f"{ADRES}ambassadeur/"),
        ("Koploper worden", f"{ADRES}koploper/"),
        ("Onderwerp voorstellen", f"{ADRES}onderwerp/"),
        ("Wie denkt mee?", f"{ADRES}oproep/wie-denkt-mee/"),
    ]


def test_leads_to_what_closed_shortly_ago_too(settings):
    settings.DEMO_DATUM = plan.VANDAAG
    fabriek.oproep("Net voorbij", tot_datum=plan.VANDAAG - timedelta(days=30))
    fabriek.oproep("Lang voorbij", tot_datum=plan.VANDAAG - timedelta(days=31))
    blad = Bladzijde(plan.client().get(ADRES))
    assert blad.kop("h3") == ["Net gesloten"]
    assert blad.links_naar(f"{ADRES}oproep/") == [f"{ADRES}oproep/net-voorbij/"]


def test_is_found_in_the_list_and_at_a_call():
    oproep = fabriek.oproep("Wie denkt mee?")
    assert ADRES in [href for _, href in Bladzijde(plan.client().get("/werkplek/reacties/")).links]
    bij = Bladzijde(plan.client().get(f"/werkplek/oproepen/{oproep.slug}/"))
    assert f"{ADRES}oproep/{oproep.slug}/" in [href for _, href in bij.links]


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"])
def test_nobody_else(rol):
    assert plan.client(rol).get(ADRES).status_code == 403

"""/werkplek/oproepen/<slug>/: one call with its ways on and everybody who reacted."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inclusie.tijd import vandaag
from inclusie.woorden import datum
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/oproepen/ambassadeur-gezocht/"


def test_who_waits_the_longest_stands_first():
    oproep = fabriek.oproep()
    klaar = fabriek.reactie(oproep=oproep, naam="Klaar", status="afgerond")
    later = fabriek.reactie(oproep=oproep, naam="Later", opvolgen_voor=vandaag())
    laat = fabriek.reactie(oproep=oproep, naam="Laat", opvolgen_voor=vandaag() - timedelta(days=2))
    bladzijde = Bladzijde(client().get(ADRES))
    assert bladzijde.links_naar("/werkplek/reacties/") == [
        *(f"/werkplek/reacties/{rij.pk}/" for rij in (laat, later, klaar)),
        f"/werkplek/reacties/invoeren/oproep/{oproep.slug}/",
    ]
    assert f"Te laat sinds {datum(vandaag() - timedelta(days=1))}" in bladzijde.tekst


def test_a_proposal_names_who_proposed_it_inside_only():
    fabriek.oproep(status="concept", voorgesteld_door=user("koploper"))
    bladzijde = Bladzijde(client().get(ADRES))
    assert "Voorgesteld door Kees Koploper" in bladzijde.tekst
    assert bladzijde.links_naar(f"{ADRES}stand/") == [f"{ADRES}stand/plaatsen/", f"{ADRES}stand/afwijzen/"]


def test_what_is_over_says_so():
    fabriek.oproep(tot_datum=vandaag() - timedelta(days=1))
    assert "De laatste dag is voorbij" in Bladzijde(client().get(ADRES)).tekst


def test_only_who_handles_calls():
    fabriek.oproep()
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]
    assert client().get("/werkplek/oproepen/is-er-niet/").status_code == 404


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_questions_to_the_database_do_not_grow(hoeveel):
    oproep = fabriek.oproep()
    for _ in range(hoeveel):
        fabriek.reactie(oproep=oproep, toegewezen_aan=user())
    browser = client()
    browser.get(ADRES)
    with CaptureQueriesContext(connection) as vragen:
        browser.get(ADRES)
    assert len(vragen) == 5

"""/werkplek/oproepen/: every call with its state and who waits, proposals first."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, organisatie, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/oproepen/"


def titels(vraag="") -> list[str]:
    links = Bladzijde(client().get(ADRES + vraag)).links
    ander = {ADRES, f"{ADRES}nieuw/", f"{ADRES}#gevonden"}
    return [woorden for woorden, adres in links if adres.startswith(ADRES) and adres not in ander]


def vul():
    fabriek.oproep("Open")
    fabriek.oproep("Voorstel", status="concept", soort="aanbod", voorgesteld_door=user("koploper"))
    fabriek.oproep("Klaar", status="gesloten")


def test_a_proposal_stands_first_and_says_that_it_waits():
    vul()
    antwoord = client().get(ADRES)
    assert titels()[0] == "Voorstel"
    assert sorted(titels()) == ["Klaar", "Open", "Voorstel"]
    assert "Voorstel, wacht op ons" in Bladzijde(antwoord).tekst


def test_it_counts_who_waits():
    oproep = fabriek.oproep()
    fabriek.reactie(oproep=oproep)
    fabriek.reactie(oproep=oproep, status="afgerond")
    assert "2 , 1 wacht" in Bladzijde(client().get(ADRES)).tekst.replace("2,", "2 ,")


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [("?status=open", ["Open"]), ("?soort=aanbod", ["Voorstel"]), ("?status=gesloten&soort=aanbod", [])],
)
def test_the_address_chooses(vraag, namen):
    vul()
    assert titels(vraag) == namen


def test_nothing_yet():
    assert "Er is nog geen oproep." in Bladzijde(client().get(ADRES)).tekst


def test_only_who_handles_calls():
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper", "ambassadeur", "raadslid")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403, 403, 403]


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_questions_to_the_database_do_not_grow(hoeveel):
    for i in range(hoeveel):
        fabriek.reactie(oproep=fabriek.oproep(f"Oproep {i}", van_organisatie=organisatie(f"Club {i}")))
    browser = client()
    browser.get(ADRES)
    with CaptureQueriesContext(connection) as vragen:
        browser.get(ADRES)
    assert len(vragen) == 5

"""/werkplek/reacties/: who waits first, what is late, and choosing."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inclusie.tijd import vandaag
from inclusie.woorden import datum
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/reacties/"


def namen(vraag="") -> list[str]:
    links = Bladzijde(client().get(ADRES + vraag)).links
    return [woorden.split(",")[0] for woorden, adres in links if adres.removeprefix(ADRES)[:1].isdigit()]


def vul():
    dag = vandaag()
    fabriek.reactie(naam="Klaar", status="afgerond", opvolgen_voor=dag - timedelta(days=9))
    fabriek.reactie(naam="Nieuw", opvolgen_voor=dag + timedelta(days=2))
    fabriek.reactie(
        naam="Laat", opvolgen_voor=dag - timedelta(days=1), status="in_gesprek", toegewezen_aan=user()
    )
    fabriek.reactie(waarvoor="onderwerp", titel="Stilte", opvolgen_voor=dag)
    oud = dag - timedelta(days=9)
    bel = {"bereikbaar_via": "telefoon", "contact": "0612345678", "gereageerd_op": MOMENT - timedelta(days=9)}
    fabriek.reactie(naam="Bel mij", status="afgewezen", toegewezen_aan=user(), opvolgen_voor=oud, **bel)


def test_who_waits_the_longest_stands_first_and_what_is_late_is_told():
    vul()
    assert namen() == ["Laat", "Iemand zonder naam", "Nieuw", "Klaar", "Bel mij"]
    tekst = Bladzijde(client().get(ADRES)).tekst
    assert [
        zin in tekst for zin in ("1 reactie wacht te lang.", f"Te laat sinds {datum(vandaag())}", "Vandaag")
    ] == [True] * 3


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ("?status=nieuw", ["Iemand zonder naam", "Nieuw"]),
        ("?waarvoor=onderwerp", ["Iemand zonder naam"]),
        ("?wie=ik", ["Laat", "Bel mij"]),
        ("?wie=niemand&status=afgerond", ["Klaar"]),
        ("?status=afgewezen", ["Bel mij"]),
        ("?status=bellen", ["Bel mij"]),
    ],
)
def test_the_address_chooses(vraag, wie):
    vul()
    assert namen(vraag) == wie


def test_nothing_yet():
    assert "Er is nog geen reactie." in Bladzijde(client().get(ADRES)).tekst


def test_the_list_shows_no_word_of_what_was_written():
    fabriek.reactie("Kanarie", antwoord="Kanarie", contact="kanarie@nest.example", bereikbaar_via="mail")
    assert "anarie" not in client().get(ADRES).content.decode()


def test_only_who_handles_calls():
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper", "ambassadeur", "raadslid")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403, 403, 403]


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_questions_to_the_database_do_not_grow(hoeveel):
    for i in range(hoeveel):
        fabriek.reactie(oproep=fabriek.oproep(f"Oproep {i}"), toegewezen_aan=user())
    browser = client()
    browser.get(ADRES)
    with CaptureQueriesContext(connection) as vragen:
        browser.get(ADRES)
    assert len(vragen) == 4

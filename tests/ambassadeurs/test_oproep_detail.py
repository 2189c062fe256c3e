"""/oproepen/<slug>/: who asks, until when, what others answered, and what it brought."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inclusie.tijd import vandaag
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, organisatie, thema
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/oproepen/wie-weet-dit/"


def vraag(**velden):
    return fabriek.oproep("Wie weet dit?", **{"soort": "durf_te_vragen"} | velden)


def lees() -> Bladzijde:
    return Bladzijde(Client().get(ADRES))


def getoond(oproep, tekst, **velden):
    return fabriek.reactie(
        tekst="Met namen en al.",
        oproep=oproep,
        openbaar=True,
        is_getoond=True,
        openbare_tekst=tekst,
        **velden,
    )


def test_who_asks_and_until_when():
    dag = vandaag() + timedelta(days=7)
    vraag(van_organisatie=organisatie(), tot_datum=dag, themas=[thema()])
    bladzijde = lees()
    assert bladzijde.kop("h1") == ["Wie weet dit?"]
    for deel in ("Bibliotheek De Kade", "Reageren kan tot en met", "Geplaatst op 1 juli 2021", "Armoede"):
        assert deel in bladzijde.tekst
    assert bladzijde.links_naar(f"{ADRES}reageren/") == [f"{ADRES}reageren/"]


@pytest.mark.parametrize(
    "velden", [{"status": "gesloten"}, {"tot_datum": vandaag() - timedelta(days=1)}], ids=["closed", "over"]
)
def test_what_is_over_takes_no_answer(velden):
    vraag(**velden)
    bladzijde = lees()
    assert "Deze oproep is gesloten" in bladzijde.tekst
    assert bladzijde.links_naar(f"{ADRES}reageren/") == []


def test_it_tells_what_it_brought():
    vraag(status="gesloten", opbrengst="Wij geven nu een bon. Dank u wel.")
    assert ("h2", "Wat leverde het op?") in lees().koppen
    assert "Wij geven nu een bon. Dank u wel." in lees().tekst


def test_public_answers_stand_under_it_the_oldest_first():
    oproep = vraag()
    getoond(oproep, "Wij geven een bon.", gereageerd_op=MOMENT + timedelta(days=1), openbare_naam="Els")
    getoond(oproep, "Vraag het hun zelf.", naam="Kanarie")
    fabriek.reactie("Kanarie", oproep=oproep, openbaar=True, openbare_tekst="Kanarie")
    fabriek.reactie("Kanarie", oproep=oproep, naam="Kanarie", contact="kanarie@nest.example")
    bladzijde = lees()
    assert bladzijde.kop("h3") == ["Iemand, 1 juli 2021", "Els, 2 juli 2021"]
    assert bladzijde.tekst.index("Vraag het hun zelf.") < bladzijde.tekst.index("Wij geven een bon.")
    assert [woord in bladzijde.tekst for woord in ("anarie", "Met namen en al.")] == [False, False]


@pytest.mark.parametrize(("hoeveel", "staat_er"), [(1, False), (4, False), (5, True)])
def test_a_small_number_of_reactions_is_never_printed(hoeveel, staat_er):
    oproep = vraag()
    for _ in range(hoeveel):
        fabriek.reactie(oproep=oproep)
    tekst = lees().tekst
    assert ("Wij kregen 5 reacties." in tekst, "reactie" in tekst) == (staat_er, staat_er)


def test_what_is_not_placed_is_not_there():
    vraag(status="concept")
    fabriek.oproep("Nee", status="afgewezen")
    assert [Client().get(f"/oproepen/{naam}/").status_code for naam in ("wie-weet-dit", "nee", "niets")] == [
        404, 404, 404,
    ]  # fmt: skip


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_questions_to_the_database_do_not_grow(hoeveel):
    oproep = vraag(themas=[thema(f"Thema {i}") for i in range(hoeveel)])
    for i in range(hoeveel):
        getoond(oproep, f"Antwoord {i}")
    with CaptureQueriesContext(connection) as vragen:
        lees()
    assert len(vragen) == 6


def test_a_kind_has_one_name_in_the_list_and_on_its_page():
    vraag(soort="thema")
    assert "Verhalen en ideeën gezocht" in Bladzijde(Client().get("/oproepen/")).kop("h2")
    assert lees().tekst.startswith("Verhalen en ideeën gezocht Wie weet dit?")

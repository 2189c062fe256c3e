"""/obstakels/<slug>/: one obstacle as readers meet it."""

import pytest
from django.core.cache import caches

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def maak(hoeveel=3, **velden):
    plan = fabriek.jaarplan()
    rij = fabriek.obstakel("De balie is te hoog", plek="het gemeentehuis", **velden)
    fabriek.hoogtes(rij, *[3] * hoeveel, datum=fabriek.VANDAAG.replace(month=3))
    fabriek.hoogtes(rij, *[2] * hoeveel, moment="na")
    fabriek.actie(fabriek.doel(plan), "Balie verlagen", koppelingen={"obstakels": [rij]})
    fabriek.actie(plan.doelen.get(), "Geheim plan", openbaar=False, koppelingen={"obstakels": [rij]})
    fabriek.versie(plan)
    return plan


def lees(client, slug="de-balie-is-te-hoog"):
    return Bladzijde(client.get(f"/obstakels/{slug}/"))


def test_tells_what_where_how_high_the_answer_and_the_actions(client):
    maak(status="in_aanpak", omschrijving="Wie zit, ziet niets.", antwoord_gemeente="De balie wordt lager.")
    blad = lees(client)
    assert blad.kop("h2") == [
        "Hoe hoog is het?",
        "Wat merken mensen ervan?",
        "Wat antwoordt de gemeente?",
        "Wat doen wij eraan?",
        "Over dit obstakel",
    ]
    for zin in (
        "In aanpak",
        "Eerst Lukt alleen met hulp (3 van 4) Nu Moeilijk (2 van 4) Verschil 1 stap lager",
        "Dit zeggen minder dan 5 mensen die het zelf meemaken.",
        "Het laatste antwoord is van 1 juli 2021.",
        "3 Lukt alleen met hulp Eerst 2 Moeilijk Nu 1 Hinderlijk",
        "De balie wordt lager.",
        "Wie zit, ziet niets.",
        "Waar Het gemeentehuis",
    ):
        assert zin in blad.tekst
    assert blad.links_naar("/plan/2021/actie/") == ["/plan/2021/actie/1/"]
    for geheim in ("Geheim plan", "2021-02", "P1"):
        assert geheim not in blad.tekst


def test_a_number_of_people_is_told_from_five(client):
    maak(hoeveel=5)
    assert "Dit zeggen 5 mensen die het zelf meemaken." in lees(client).tekst


def test_two_people_are_too_few_for_a_height(client):
    maak(hoeveel=2)
    blad = lees(client)
    assert "Minder dan 3 mensen gaven een hoogte." in blad.tekst
    assert "Moeilijk" not in blad.tekst


def test_closed_taken_away_or_unknown_is_no_page(client):
    maak(openbaar=False)
    fabriek.obstakel("Ander obstakel")
    for slug in ("de-balie-is-te-hoog", "ander-obstakel", "bestaat-niet"):
        assert client.get(f"/obstakels/{slug}/").status_code == 404


def test_the_page_of_the_action_leads_here_and_says_the_drop(client):
    maak()
    blad = Bladzijde(client.get("/plan/2021/actie/1/"))
    assert "Dit obstakel maken wij lager" in blad.kop("h2")
    assert "Eerst: lukt alleen met hulp. Nu: moeilijk. 1 stap lager." in blad.tekst
    assert blad.links_naar("/obstakels/") == ["/obstakels/de-balie-is-te-hoog/"]
    vast = Bladzijde(client.get("/plan/2021/versies/0.1/actie/1/"))
    assert "De balie is te hoog" in vast.tekst
    assert vast.links_naar("/obstakels/") == []

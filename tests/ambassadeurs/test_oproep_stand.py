"""/werkplek/oproepen/<slug>/stand/<zet>/: one move of the state."""

import pytest
from django.test import Client

from ambassadeurs.models import Oproep
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
HIER = "/werkplek/oproepen/ambassadeur-gezocht/"


def test_a_move_is_asked_and_done_and_read_outside():
    fabriek.oproep(status="concept")
    browser = client()
    assert Bladzijde(browser.get(f"{HIER}stand/plaatsen/")).kop("h1") == ["Wilt u deze oproep plaatsen?"]
    assert Client().get("/oproepen/ambassadeur-gezocht/").status_code == 404
    assert [browser.post(f"{HIER}stand/plaatsen/").url for _ in range(2)] == [HIER, HIER]
    assert Oproep.objects.get().status == "open"
    assert Client().get("/oproepen/ambassadeur-gezocht/").status_code == 200


def test_closing_asks_what_it_brought():
    fabriek.oproep()
    browser, sluiten = client(), f"{HIER}stand/sluiten/"
    assert browser.post(sluiten, {"opbrengst": ""}).status_code == 422
    assert [browser.post(sluiten, {"opbrengst": "Drie mensen."}).status_code for _ in range(2)] == [302, 302]
    assert (Oproep.objects.get().status, Oproep.objects.get().opbrengst) == ("gesloten", "Drie mensen.")
    later = browser.post(sluiten, {"opbrengst": "Iets anders."})
    assert later.status_code == 409
    assert "Iets anders." in later.content.decode()


def test_a_proposal_that_is_not_placed_gets_a_reason():
    fabriek.oproep(status="concept", voorgesteld_door=user("koploper"))
    browser = client()
    assert browser.post(f"{HIER}stand/afwijzen/", {"afwijsreden": " "}).status_code == 422
    assert browser.post(f"{HIER}stand/afwijzen/", {"afwijsreden": "Dit is er al."}).status_code == 302
    assert (Oproep.objects.get().status, Oproep.objects.get().afwijsreden) == ("afgewezen", "Dit is er al.")


def test_no_other_way_and_nobody_else():
    fabriek.oproep()
    assert client().get(f"{HIER}stand/vliegen/").status_code == 404
    assert client().get(f"{HIER}stand/plaatsen/").status_code == 409
    assert [client(rol).post(f"{HIER}stand/sluiten/").status_code for rol in ("beheerder", "koploper")] == [
        403, 403,
    ]  # fmt: skip


def test_what_it_brought_may_be_as_long_as_its_field():
    fabriek.oproep()
    browser, sluiten = client(), f"{HIER}stand/sluiten/"
    assert browser.post(sluiten, {"opbrengst": "a" * 1501}).status_code == 422
    assert browser.post(sluiten, {"opbrengst": "a" * 1500}).status_code == 302
    assert len(Oproep.objects.get().opbrengst) == 1500


def test_closing_says_who_still_waits():
    oproep = fabriek.oproep()
    fabriek.reactie(oproep=oproep, status="afgerond")
    sluiten = f"{HIER}stand/sluiten/"
    assert "op antwoord." not in Bladzijde(client().get(sluiten)).tekst
    fabriek.reactie(oproep=oproep)
    assert "Er wacht nog 1 reactie op antwoord." in Bladzijde(client().get(sluiten)).tekst
    fabriek.reactie(oproep=oproep, status="in_gesprek")
    blad = Bladzijde(client().get(sluiten))
    assert "Er wachten nog 2 reacties op antwoord. Die blijven staan als u sluit." in blad.tekst
    assert ("Bekijk de reacties", f"{HIER}#reacties-kop") in blad.links

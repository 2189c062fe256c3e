"""/werkplek/agendas/nieuw/: an agenda for some years."""

import pytest

from agenda.models import Agenda
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/agendas/nieuw/"


def bewaar(**anders):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), titel="Samen", **anders))


def test_only_editors_of_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("beheerder", "wethouder", "koploper")] == [
        403
    ] * 3


def test_adds():
    assert (
        bewaar(periode_van="2021", periode_tot="2024", inclusiezinnen="iedereen meedoet").url
        == "/werkplek/agendas/"
    )
    assert list(Agenda.objects.values_list("titel", "periode_van", "periode_tot", "inclusiezinnen")) == [
        ("Samen", 2021, 2024, "iedereen meedoet")
    ]


def test_end_before_the_beginning_is_refused():
    antwoord = bewaar(periode_van="2024", periode_tot="2021")
    assert antwoord.status_code == 422
    assert '<a href="#id_periode_tot">' in antwoord.content.decode()
    assert "et laatste jaar ligt vóór het eerste jaar." in antwoord.content.decode()
    assert Agenda.objects.count() == 0

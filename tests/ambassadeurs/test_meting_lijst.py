"""The obstacles that somebody of the network can score: what we ask for first, and what they said."""

import pytest

from agenda.handelen import obstakels
from ambassadeurs.handelen.meten import geef_hoogte, vraag_hoogtes
from tests.agenda import fabriek as a
from tests.agenda.fabriek import MOMENT
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def bram():
    return f.netwerkrol(f.persoon("Bram", account=a.user("ambassadeur"))).persoon


def test_what_we_ask_for_comes_first_and_what_was_said_is_told(bram):
    a.obstakel("Aan de balie is het druk")
    a.obstakel("Dit is niet openbaar", openbaar=False)
    gevraagd = a.obstakel("De trap is steil")
    actie = a.actie(a.doel(a.jaarplan()), status="gerealiseerd")
    obstakels.koppel(gevraagd, [actie], door=a.user(), at=MOMENT)
    geef_hoogte(bram, gevraagd, 3, at=MOMENT)
    vraag_hoogtes(MOMENT)
    antwoord = a.client("ambassadeur").get("/mijn/metingen/")
    assert [(rij.obstakel.titel, rij.gevraagd, rij.zei) for rij in antwoord.context["obstakels"]] == [
        ("De trap is steil", True, "lukt alleen met hulp"),
        ("Aan de balie is het druk", False, ""),
    ]


def test_without_an_obstacle_it_says_so(bram):
    tekst = a.client("ambassadeur").get("/mijn/metingen/").content.decode()
    assert "Er is nu geen obstakel om een hoogte aan te geven." in tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_questions_do_not_grow(bram, aantal, django_assert_num_queries):
    for nummer in range(aantal):
        geef_hoogte(bram, a.obstakel(f"Obstakel {nummer}"), 2, at=MOMENT)
    browser = a.client("ambassadeur")
    browser.get("/mijn/metingen/")
    with django_assert_num_queries(7):
        browser.get("/mijn/metingen/")


def test_who_is_not_of_the_network_has_no_such_page():
    assert a.client("ambassadeur").get("/mijn/metingen/").status_code == 403

"""Somebody of the network scores one obstacle."""

import pytest

from agenda.models import Hoogtemeting
from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
PAD = "/mijn/metingen/de-balie-is-te-hoog/"


@pytest.fixture
def bram():
    return f.netwerkrol(f.persoon("Bram", account=a.user("ambassadeur"))).persoon


def test_the_five_answers_are_radio_buttons_without_a_choice_made(bram):
    a.obstakel()
    tekst = a.client("ambassadeur").get(PAD).content.decode()
    assert tekst.count('type="radio"') == 5
    assert "checked" not in tekst


def test_the_title_says_which_obstacle_it_is(bram):
    a.obstakel()
    tekst = a.client("ambassadeur").get(PAD).content.decode()
    assert "<title>De balie is te hoog: hoe hoog? – Mijn – Inclusie Agenda" in tekst


def test_a_score_is_saved_and_leads_back(bram):
    a.obstakel()
    antwoord = a.client("ambassadeur").post(PAD, {"hoogte": "0"})
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, "/mijn/metingen/")
    assert list(Hoogtemeting.objects.values_list("hoogte", "beoordelaar_code")) == [
        (0, bram.beoordelaar_code)
    ]


@pytest.mark.parametrize("fout", ["", "5", "-1", "zes"])
def test_without_an_answer_nothing_is_saved(bram, fout):
    a.obstakel()
    antwoord = a.client("ambassadeur").post(PAD, {"hoogte": fout})
    assert antwoord.status_code == 422
    assert not Hoogtemeting.objects.exists()


def test_what_is_not_public_is_not_there(bram):
    a.obstakel(openbaar=False)
    assert a.client("ambassadeur").get(PAD).status_code == 404

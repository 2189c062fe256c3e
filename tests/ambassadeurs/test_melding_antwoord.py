"""/werkplek/meldingen/<nummer>/antwoord/: what is said to who reported, with advice on how it reads."""

import pytest

from ambassadeurs.models import Melding, Meldingbericht
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding):
    return f"/werkplek/meldingen/{melding.nummer}/"


def test_an_answer_goes_out_once():
    rij, browser = fabriek.melding(), plan.client()
    bladzijde = browser.get(f"{adres(rij)}antwoord/").content.decode()
    data = ingevuld(bladzijde, tekst="Wij gaan kijken.")
    for _ in range(2):
        assert browser.post(f"{adres(rij)}antwoord/", data).url == adres(rij)
    assert [bericht.tekst for bericht in Meldingbericht.objects.all()] == ["Wij gaan kijken."]
    assert "Uw antwoord is verstuurd." in Bladzijde(browser.get(adres(rij))).tekst


def test_an_empty_answer_is_asked_again_beside_what_was_said():
    rij = fabriek.melding("De deur is zwaar.")
    antwoord = plan.client().post(f"{adres(rij)}antwoord/", {"tekst": " "})
    assert antwoord.status_code == 422
    tekst = Bladzijde(antwoord).tekst
    assert "Schrijf uw antwoord op." in tekst
    assert "De deur is zwaar." in tekst


def test_without_javascript_the_advice_keeps_what_was_typed_and_sends_nothing():
    rij = fabriek.melding()
    antwoord = plan.client().post(f"{adres(rij)}antwoord/", {"tekst": "Indien u wilt.", "leeshulp": "tekst"})
    assert antwoord.status_code == 200
    tekst = Bladzijde(antwoord).tekst
    assert "Dit kan makkelijker: 1 moeilijk woord." in tekst
    assert "Er gaat iets nog niet goed" not in tekst
    assert "Indien u wilt.</textarea>" in antwoord.content.decode()
    assert Meldingbericht.objects.count() == 0


def test_a_joined_report_is_answered_elsewhere():
    rij = fabriek.melding()
    plan.client().post(f"{adres(rij)}stand/samenvoegen/", {"met": fabriek.melding("Ander").nummer})
    antwoord = plan.client().post(f"{adres(rij)}antwoord/", {"tekst": "Hoi."})
    assert antwoord.status_code == 422
    assert "hoort nu bij melding" in Bladzijde(antwoord).tekst


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else_answers(rol):
    rij = fabriek.melding()
    assert plan.client(rol).post(f"{adres(rij)}antwoord/", {"tekst": "Hoi."}).status_code == 403
    assert Melding.objects.get().status == "nieuw"

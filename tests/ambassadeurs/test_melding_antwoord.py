"""/werkplek/meldingen/<nummer>/antwoord/: what is said to who reported, with advice on how it reads."""

import pytest

from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.volgen import schrijf_terug
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


def test_what_an_employee_still_has_to_tell_is_not_called_sent():
    rij, browser = fabriek.melding(antwoord_via="brief", contact="Kade 1, Voorbeeldstad"), plan.client()
    data = ingevuld(browser.get(f"{adres(rij)}antwoord/").content.decode(), tekst="Wij gaan kijken.")
    for _ in range(2):
        browser.post(f"{adres(rij)}antwoord/", data)
        tekst = Bladzijde(browser.get(adres(rij))).tekst
        assert "Uw antwoord is bewaard. De melder kreeg nog geen bericht." in tekst
        assert "Uw antwoord is verstuurd." not in tekst
        assert "Stuur deze brief naar Kade 1, Voorbeeldstad" in tekst


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


def test_a_joined_report_has_an_answer_of_its_own():
    rij, hoofd = fabriek.melding(), fabriek.melding("Ander")
    plan.client().post(f"{adres(rij)}stand/samenvoegen/", {"met": hoofd.nummer})
    blad = Bladzijde(plan.client().get(f"{adres(rij)}antwoord/"))
    zin = f"Wilt u iedereen antwoorden? Doe dat bij het gesprek van melding {hoofd}."
    assert f"Alleen deze melder leest dit antwoord. {zin}" in blad.tekst
    assert plan.client().post(f"{adres(rij)}antwoord/", {"tekst": "Hoi."}).status_code == 302
    assert [bericht.melding for bericht in Meldingbericht.objects.all()] == [rij]


def test_an_answer_over_the_move_of_a_colleague_is_asked_again_with_its_text():
    rij, browser = fabriek.melding(), plan.client()
    data = ingevuld(browser.get(adres(rij) + "antwoord/").content.decode(), tekst="Wij gaan kijken.")
    afhandelen.sluit(
        rij, uitkomst="gedaan", wij_deden="Klaar.", door=plan.user("procesregisseur"), at=plan.MOMENT
    )
    antwoord = browser.post(f"{adres(rij)}antwoord/", data)
    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert "Iemand anders veranderde deze melding net." in html
    assert "Wij gaan kijken.</textarea>" in html
    assert "Gesloten" in Bladzijde(antwoord).tekst
    assert not Meldingbericht.objects.exists()
    assert browser.post(f"{adres(rij)}antwoord/", ingevuld(html)).status_code == 302
    assert Meldingbericht.objects.get().tekst == "Wij gaan kijken."


def test_the_form_of_one_report_sent_at_another_is_asked_again():
    een, twee, browser = fabriek.melding("Een"), fabriek.melding("Twee"), plan.client()
    data = ingevuld(browser.get(adres(een) + "antwoord/").content.decode(), tekst="Wij gaan kijken.")
    browser.post(f"{adres(een)}antwoord/", data)
    antwoord = browser.post(f"{adres(twee)}antwoord/", data)
    assert antwoord.status_code == 422
    assert "U verstuurde dit formulier al." in Bladzijde(antwoord).tekst
    assert browser.post(f"{adres(twee)}antwoord/", ingevuld(antwoord.content.decode())).status_code == 302
    assert [b.melding for b in Meldingbericht.objects.order_by("pk")] == [een, twee]


def test_only_what_stood_beside_the_box_is_read():
    rij, browser = fabriek.melding(), plan.client()
    schrijf_terug(rij, "En nu?", at=plan.MOMENT, indien_id=None)
    data = ingevuld(browser.get(adres(rij)).content.decode(), tekst="Wij gaan kijken.")
    schrijf_terug(rij, "Levensgevaarlijk.", at=plan.MOMENT, indien_id=None)
    antwoord = browser.post(f"{adres(rij)}antwoord/", data, follow=True)
    assert [bericht.tekst for bericht in Meldingbericht.objects.ongelezen()] == ["Levensgevaarlijk."]
    assert "De melder schreef iets terug." in Bladzijde(antwoord).tekst


def test_a_refused_answer_comes_back_beside_what_came_meanwhile_and_then_reads_that_too():
    rij, browser = fabriek.melding(), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode())
    schrijf_terug(rij, "Levensgevaarlijk.", at=plan.MOMENT, indien_id=None)
    opnieuw = browser.post(f"{adres(rij)}antwoord/", data)
    assert opnieuw.status_code == 422
    data = ingevuld(opnieuw.content.decode(), tekst="Wij komen nu.")
    assert browser.post(f"{adres(rij)}antwoord/", data).status_code == 302
    assert not Meldingbericht.objects.ongelezen().exists()


def test_a_report_without_words_shows_what_it_has():
    foto = fabriek.foto()
    rij = fabriek.melding("", bestanden=[foto])
    for bladzijde in ("antwoord", "koppelen", "koppelen/obstakel", "koppelen/actie"):
        assert foto.sleutel in plan.client().get(f"{adres(rij)}{bladzijde}/").content.decode()


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else_answers(rol):
    rij = fabriek.melding()
    assert plan.client(rol).post(f"{adres(rij)}antwoord/", {"tekst": "Hoi."}).status_code == 403
    assert Melding.objects.get().status == "nieuw"

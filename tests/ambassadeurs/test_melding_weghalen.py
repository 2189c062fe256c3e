"""/werkplek/meldingen/<nummer>/weghalen/: a report goes, with a reason, and can come back."""

import pytest

from ambassadeurs.handelen import afhandelen
from ambassadeurs.models import Melding
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek


def messages(antwoord) -> list[str]:
    return [str(zin) for zin in antwoord.context["messages"]]


pytestmark = pytest.mark.django_db


def test_it_goes_with_a_reason():
    rij, browser = fabriek.melding(), plan.client()
    adres = f"/werkplek/meldingen/{rij}/weghalen/"
    assert "30 dagen terughalen uit de prullenbak" in Bladzijde(browser.get(adres)).tekst
    assert browser.post(adres, {"reden": " "}).status_code == 422
    assert browser.post(adres, {"reden": "Onzin."}).url == "/werkplek/meldingen/"
    assert browser.get(adres).status_code == 404
    assert [(r.verwijderd_reden, r.is_weggehaald) for r in Melding.objects.all()] == [("Onzin.", True)]


def test_a_second_click_is_done_too_and_another_reason_is_given_back():
    rij, browser = fabriek.melding(), plan.client()
    adres = f"/werkplek/meldingen/{rij}/weghalen/"
    for _ in range(2):
        assert browser.post(adres, {"reden": " Onzin. "}).url == "/werkplek/meldingen/"
    assert len(messages(browser.get("/werkplek/meldingen/"))) == 1
    eigen = {"Sec-Fetch-Site": "same-origin"}
    antwoord = browser.post(adres, {"reden": "Dubbel met een andere."}, headers=eigen)
    assert antwoord.status_code == 404
    assert "Dubbel met een andere." in antwoord.content.decode()


def test_what_others_follow_theirs_through_stays():
    hoofd, dubbel, browser = fabriek.melding("Hoofd"), fabriek.melding("Dubbel"), plan.client()
    hand = {"door": plan.user(), "at": plan.MOMENT}
    afhandelen.voeg_samen(dubbel, hoofd, **hand)
    adres = f"/werkplek/meldingen/{hoofd}/weghalen/"
    assert f"Hier horen deze meldingen bij: Melding {dubbel}" in Bladzijde(browser.get(adres)).tekst
    antwoord = browser.post(adres, {"reden": "Onzin."})
    assert antwoord.status_code == 422
    assert f"Hier horen nog bij: {dubbel}." in Bladzijde(antwoord).tekst
    afhandelen.heropen(Melding.objects.get(pk=dubbel.pk), reden="Los.", **hand)
    assert browser.post(adres, {"reden": "Onzin."}).status_code == 302


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(f"/werkplek/meldingen/{fabriek.melding()}/weghalen/").status_code == 403

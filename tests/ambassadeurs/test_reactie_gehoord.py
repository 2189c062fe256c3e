"""/werkplek/reacties/<pk>/gehoord/: somebody called or wrote, and the page asks for it no longer."""

import pytest

from ambassadeurs.handelen import reacties
from ambassadeurs.handelen.bericht_geven import met_de_hand
from ambassadeurs.models import Reactie
from inclusie.history import bewaar
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, VANDAAG, client, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
BEL = {"bereikbaar_via": "telefoon", "contact": "06 1234 5678"}


def adres(rij) -> str:
    return f"/werkplek/reacties/{rij.pk}/"


def test_an_answer_by_telephone_is_asked_for_until_somebody_called():
    rij, browser = fabriek.reactie(**BEL), client()
    reacties.rond_af(rij, antwoord="Welkom.", door=user(), at=MOMENT)
    rij.refresh_from_db()
    assert rij.te_horen_sinds == MOMENT
    blad = Bladzijde(browser.get(adres(rij)))
    assert "Bel deze persoon: 06 1234 5678" in blad.tekst
    assert "tel:0612345678" in [href for _, href in blad.links]
    for _ in range(2):
        assert browser.post(f"{adres(rij)}gehoord/", {"versie": rij.versie}).url == adres(rij)
        blad = Bladzijde(browser.get(adres(rij)))
        assert "Genoteerd. Deze persoon heeft het gehoord." in blad.tekst
        assert "Bel deze persoon" not in blad.tekst
    assert rij.history.count() == 3


def test_what_changed_since_the_page_was_read_is_told():
    rij, browser = fabriek.reactie(**BEL, status="afgerond"), client()
    gelezen = rij.versie
    rij.toegewezen_aan = user()
    bewaar(rij, door=user(), at=MOMENT)
    browser.post(f"{adres(rij)}gehoord/", {"versie": gelezen})
    assert "Iemand veranderde dit op hetzelfde moment." in Bladzijde(browser.get(adres(rij))).tekst
    assert list(Reactie.objects.te_horen()) == [rij]


def test_looking_does_nothing_and_nobody_else_clicks():
    rij = fabriek.reactie(**BEL, status="afgerond")
    assert client().get(f"{adres(rij)}gehoord/").status_code == 405
    assert client("beheerder").post(f"{adres(rij)}gehoord/").status_code == 403
    assert list(Reactie.objects.te_horen()) == [rij]


@pytest.mark.parametrize(("via", "heel"), [("telefoon", True), ("brief", True), ("sms", False)])
def test_a_call_and_a_letter_hold_the_answer_and_a_text_message_where_it_is_read(via, heel):
    contact = "Kerkstraat 12" if via == "brief" else "06 1234 5678"
    rij = fabriek.reactie(status="afgerond", bereikbaar_via=via, contact=contact)
    tekst = met_de_hand(rij, VANDAAG).tekst
    met_adres = f"/volgen/reactie/{rij.code}/" in tekst
    assert ("Bedankt, wij bellen u." in tekst, met_adres) == (heel, via != "telefoon")

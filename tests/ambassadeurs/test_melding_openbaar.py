"""/werkplek/meldingen/<nummer>/openbaar/: what everybody may read, in words that point to nobody."""

import pytest

from ambassadeurs.handelen import afhandelen
from ambassadeurs.handelen.volgen import haal_gegevens_weg
from ambassadeurs.models import Melding
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding):
    return f"/werkplek/meldingen/{melding.nummer}/openbaar/"


def gesloten(**velden):
    rij = fabriek.melding(**velden)
    return afhandelen.sluit(rij, uitkomst="gedaan", wij_deden="Hij is weg.", door=user(), at=MOMENT)


def test_the_words_go_to_the_website():
    rij, browser = gesloten(), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), gehoord="De drempel is te hoog.")
    assert browser.post(adres(rij), data).url == f"/werkplek/meldingen/{rij}/"
    rij.refresh_from_db()
    assert (rij.openbaar, rij.gehoord, rij.wij_deden) == (True, "De drempel is te hoog.", "Hij is weg.")


def test_the_words_of_now_can_be_put_there_again():
    rij, browser = gesloten(), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), gehoord="De drempel is te hoog.")
    browser.post(adres(rij), data)
    afhandelen.haal_van_website(Melding.objects.get(), door=user(), at=MOMENT)
    browser.post(adres(rij), ingevuld(browser.get(adres(rij)).content.decode()))
    assert Melding.objects.get().openbaar is True


def test_a_name_is_refused_at_its_field_and_what_was_typed_stays():
    rij, browser = gesloten(naam="Bram"), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), gehoord="Bram struikelde.")
    antwoord = browser.post(adres(rij), data)
    assert antwoord.status_code == 422
    assert "Haal de naam ‘bram’ weg." in Bladzijde(antwoord).tekst
    assert "Bram struikelde.</textarea>" in antwoord.content.decode()


def test_a_name_beside_a_public_photo_is_refused_too():
    foto = fabriek.foto(omschrijving="Bram voor de deur.", openbaar=True)
    rij, browser = gesloten(naam="Bram", bestanden=[foto]), plan.client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), gehoord="De drempel is te hoog.")
    antwoord = browser.post(adres(rij), data)
    assert antwoord.status_code == 422
    assert "Kijk wat er bij de foto staat. Haal de naam ‘bram’ weg." in Bladzijde(antwoord).tekst
    assert Melding.objects.get().openbaar is False


def test_a_name_typed_before_a_joined_reporter_took_it_away_is_read_once_more():
    hoofd, dubbel = fabriek.melding("Hoofd"), fabriek.melding("Dubbel", naam="Barbara Wolkenveld")
    afhandelen.voeg_samen(dubbel, hoofd, door=user(), at=MOMENT)
    afhandelen.sluit(hoofd, uitkomst="gedaan", wij_deden="Weg.", door=user(), at=MOMENT)
    browser = plan.client()
    data = ingevuld(browser.get(adres(hoofd)).content.decode(), gehoord="Barbara Wolkenveld kon er niet in.")
    haal_gegevens_weg(dubbel, at=MOMENT)
    antwoord = browser.post(adres(hoofd), data)
    assert (antwoord.status_code, Melding.objects.get(pk=hoofd.pk).openbaar) == (409, False)
    assert "De melder nam intussen de eigen naam terug." in Bladzijde(antwoord).tekst


def test_an_open_report_must_be_closed_first():
    rij, browser = fabriek.melding(), plan.client()
    assert "Sluit de melding eerst." in Bladzijde(browser.get(adres(rij))).tekst
    antwoord = browser.post(adres(rij), {"gehoord": "X.", "wij_deden": "Y.", "versie": rij.versie})
    assert antwoord.status_code == 422
    assert Melding.objects.get().openbaar is False


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(adres(gesloten())).status_code == 403

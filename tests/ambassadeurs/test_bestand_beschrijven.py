"""/werkplek/bestanden/<sleutel>/beschrijven/: what is to be seen or heard, before anybody else sees it."""

import pytest

from ambassadeurs.handelen.volgen import haal_gegevens_weg
from ambassadeurs.models import Bestand
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek
from tests.formulier import Formulieren, ingevuld

pytestmark = pytest.mark.django_db


def adres(bestand):
    return f"/werkplek/bestanden/{bestand.sleutel}/beschrijven/"


def bewaar(bestand, **velden):
    browser = plan.client()
    data = ingevuld(browser.get(adres(bestand)).content.decode(), **velden)
    return browser.post(adres(bestand), data)


def test_a_photo_is_described_and_the_trail_says_so():
    rij = fabriek.melding(bestanden=[foto := fabriek.foto()])
    assert bewaar(foto, omschrijving="Een hoge drempel.", openbaar="on").url == f"/werkplek/meldingen/{rij}/"
    foto.refresh_from_db()
    assert (foto.omschrijving, foto.openbaar) == ("Een hoge drempel.", True)
    assert rij.history.latest("history_id").history_change_reason == "beschreven"


def test_a_sound_gets_its_words():
    geluid = fabriek.foto(soort="geluid", mime="audio/mpeg", seconden=4)
    fabriek.melding("", bestanden=[geluid])
    blad = Bladzijde(plan.client().get(adres(geluid)))
    assert blad.kop("h1") == ["Wat is er te horen?"]
    bewaar(geluid, transcript="De deur is zwaar.", openbaar="on")
    assert Bestand.objects.get().transcript == "De deur is zwaar."


@pytest.mark.parametrize(("soort", "veld"), [("foto", "omschrijving"), ("geluid", "transcript")])
def test_what_everybody_reads_points_to_nobody(soort, veld):
    bestand = fabriek.foto(soort=soort)
    rij = fabriek.melding("", naam="Bram", bestanden=[bestand])
    # Colleagues may know.
    assert bewaar(bestand, **{veld: "Bram staat voor de deur."}).status_code == 302
    antwoord = bewaar(bestand, openbaar="on")
    assert antwoord.status_code == 422
    assert "aal de naam ‘bram’ weg." in Bladzijde(antwoord).tekst
    assert Bestand.objects.get().openbaar is False
    assert bewaar(bestand, **{veld: "Iemand staat voor de deur."}, openbaar="on").status_code == 302
    assert bewaar(bestand, **{veld: "Bel 06 1234 5678."}).status_code == 422
    assert getattr(Bestand.objects.get(), veld) == "Iemand staat voor de deur."
    assert rij.bestanden.get().openbaar is True


def test_without_words_it_stays_inside():
    fabriek.melding(bestanden=[foto := fabriek.foto()])
    antwoord = bewaar(foto, openbaar="on")
    assert antwoord.status_code == 422
    assert "chrijf eerst op wat er te zien of te horen is." in Bladzijde(antwoord).tekst
    assert Bestand.objects.get().openbaar is False


def test_nobody_else_and_nothing_else():
    fabriek.melding(bestanden=[foto := fabriek.foto()])
    assert plan.client("beheerder").get(adres(foto)).status_code == 403
    los = fabriek.foto(persoon=fabriek.persoon())
    assert plan.client().get(adres(los)).status_code == 404


def test_a_name_typed_before_the_reporter_took_it_away_is_read_once_more():
    rij, browser = fabriek.melding(naam="Barbara Wolkenveld", bestanden=[fabriek.foto()]), plan.client()
    foto = rij.bestanden.get()
    html = browser.get(adres(foto)).content.decode()
    data = ingevuld(html, omschrijving="Barbara bij de deur", openbaar="on")
    haal_gegevens_weg(rij, at=plan.MOMENT)
    antwoord = browser.post(Formulieren(html).formulieren[0][0], data)
    foto.refresh_from_db()
    assert (antwoord.status_code, foto.omschrijving, foto.openbaar) == (409, "", False)
    assert "De melder nam intussen de eigen naam terug." in Bladzijde(antwoord).tekst
    html = antwoord.content.decode()
    data = ingevuld(html, omschrijving="Een mens bij de deur")
    assert browser.post(Formulieren(html).formulieren[0][0], data).status_code == 302

"""/bestanden/<sleutel>/: a photo or a sound, for who may see what it is of."""

import pytest
from django.test import Client

from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.models import Bestand, Meldconcept, ToestemmingDoel
from inclusie.history import bewaar
from tests.agenda.fabriek import MOMENT, actie, client, doel, jaarplan, user, voortgang
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import begin

pytestmark = pytest.mark.django_db
HAND = {"at": MOMENT}
ROLLEN = ("beheerder", "medewerker", "procesregisseur", "wethouder", "koploper", "ambassadeur", "raadslid")


def wie_ziet(bestand: Bestand) -> set[str]:
    wegen = {rol: client(rol) for rol in ROLLEN} | {"bezoeker": Client()}
    statussen = {naam: browser.get(adres(bestand)).status_code for naam, browser in wegen.items()}
    assert set(statussen.values()) <= {200, 404}
    return {naam for naam, status in statussen.items() if status == 200}


def adres(bestand: Bestand) -> str:
    return f"/bestanden/{bestand.sleutel}/"


def test_of_a_report_who_answers_it_and_who_opened_it_with_the_code():
    melding = f.melding(bestanden=[f.foto()])
    bestand, browser = melding.bestanden.get(), Client()
    assert wie_ziet(bestand) == {"medewerker", "procesregisseur"}
    browser.get(f"/volgen/{melding.code}/")
    antwoord = browser.get(adres(bestand))
    assert (antwoord.status_code, antwoord.content) == (200, bytes(bestand.inhoud))
    assert antwoord.headers["Content-Type"] == "image/jpeg"
    assert antwoord.headers["Content-Disposition"] == f'inline; filename="foto-{bestand.pk}.jpg"'
    assert antwoord.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in antwoord.headers["Cache-Control"]


def test_the_code_of_another_report_opens_nothing():
    bestand = f.melding(bestanden=[f.foto()]).bestanden.get()
    browser = Client()
    browser.get(f"/volgen/{f.melding().code}/")
    assert browser.get(adres(bestand)).status_code == 404


def test_of_an_own_report_who_reported_it():
    f.melding(persoon=f.persoon(account=user("koploper")), bestanden=[f.foto()])
    assert wie_ziet(Bestand.objects.get()) == {"medewerker", "procesregisseur", "koploper"}


def test_of_what_is_not_sent_only_who_writes_it():
    browser = Client()
    begin(browser)
    concept = Meldconcept.objects.get()
    bestand = f.foto(concept=concept)
    assert browser.get(adres(bestand)).status_code == 200
    assert wie_ziet(bestand) == set()
    begin(browser, nieuw=concept.code)  # another one is begun, and this one stays behind
    assert browser.get(adres(bestand)).status_code == 404


def test_what_is_on_the_website_is_for_everybody_as_long_as_it_is_there():
    melding = f.melding(bestanden=[f.foto(omschrijving="Een deur", openbaar=True)])
    bestand = melding.bestanden.get()
    assert wie_ziet(bestand) == {"medewerker", "procesregisseur"}
    melding.status, melding.uitkomst, melding.wij_deden = "gesloten", "gedaan", "De deur is licht."
    melding.gehoord, melding.openbaar = "Een deur is te zwaar.", True
    bewaar(melding, door=user(), **HAND)
    assert wie_ziet(bestand) == {*ROLLEN, "bezoeker"}
    melding.verwijderd_op, melding.verwijderd_reden = MOMENT, "Dubbel."
    bewaar(melding, door=user(), **HAND)
    assert wie_ziet(bestand) == set()


def test_of_a_report_on_an_action_who_reads_the_plan():
    bericht = voortgang(actie(doel(jaarplan()), trekker_account=user("koploper"), status="in_uitvoering"))
    bestand = f.foto(voortgang=bericht)
    lezers = {"medewerker", "procesregisseur", "wethouder", "beheerder"}
    assert wie_ziet(bestand) == lezers | {"koploper"}


def test_of_a_person_with_consent_everybody_and_without_it_the_person():
    rol = f.netwerkrol(f.persoon(account=user("ambassadeur")))
    f.openbaar_profiel(rol)
    wie = rol.persoon
    bestand = f.foto(persoon=wie, omschrijving="Anna lacht", openbaar=True)
    intern = {"medewerker", "procesregisseur", "ambassadeur"}
    assert wie_ziet(bestand) == intern
    geef(wie, ToestemmingDoel.FOTO, door=user(), **HAND)
    assert wie_ziet(bestand) == {*ROLLEN, "bezoeker"}
    trek_in(wie, ToestemmingDoel.FOTO, door=user(), **HAND)
    assert wie_ziet(bestand) == intern

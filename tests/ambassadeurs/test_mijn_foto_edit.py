"""A photo of somebody: their own choice, with words for who does not see it."""

import pytest
from django.test import Client

from ambassadeurs.handelen import rolzetten
from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.models import Bestand
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.inclusie.monsters import foto, upload

pytestmark = pytest.mark.django_db
URL = "/mijn/gegevens/foto/"


@pytest.fixture
def anna():
    rol = f.netwerkrol(f.persoon("Anna Ambassadeur", account=user("ambassadeur")))
    f.openbaar_profiel(rol, "Anna")
    return rol


def stuur(omschrijving="Ik sta bij het loket.", **velden):
    return als("ambassadeur").post(URL, velden | {"omschrijving": omschrijving})


def test_a_photo_with_words_is_seen_with_consent_only(anna, client):
    assert stuur(foto=upload(foto()))["Location"] == "/mijn/gegevens/"
    beeld = Bestand.objects.get()
    assert (beeld.persoon, beeld.omschrijving, beeld.openbaar) == (
        anna.persoon,
        "Ik sta bij het loket.",
        True,
    )
    adres = next(
        href
        for _, href in Bladzijde(als("ambassadeur").get("/mijn/gegevens/")).links
        if beeld.sleutel in href
    )
    hand = {"door": user("procesregisseur"), "at": MOMENT}
    gezien = []
    for doe in (
        lambda: None,
        lambda: geef(anna.persoon, "foto", **hand),
        lambda: rolzetten.pauzeer(anna, **hand),
        lambda: rolzetten.hervat(anna, **hand),
        lambda: trek_in(anna.persoon, "foto", **hand),
    ):
        doe()
        te_zien = beeld.sleutel in Client().get("/mensen/").content.decode()
        gezien.append((te_zien, Client().get(adres).status_code))
    assert gezien == [(False, 404), (True, 200), (False, 404), (True, 200), (False, 404)]
    assert als("ambassadeur").get(adres).status_code == 200


def test_the_words_stand_beside_it(anna, client):
    geef(anna.persoon, "foto", door=user("ambassadeur"), at=MOMENT)
    stuur(foto=upload(foto()))
    assert 'alt="Ik sta bij het loket."' in client.get("/mensen/").content.decode()


def test_without_words_the_photo_waits_and_nobody_sees_it(anna):
    response = stuur("", foto=upload(foto()))
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["omschrijving"])
    assert [(beeld.openbaar, beeld.klaar_voor) for beeld in Bestand.objects.all()] == [(False, anna.persoon)]
    assert "Deze nieuwe foto staat klaar." in response.content.decode()
    # It need not be chosen again.
    assert stuur("Ik sta buiten.").status_code == 302
    assert [(beeld.openbaar, beeld.omschrijving) for beeld in Bestand.objects.all()] == [
        (True, "Ik sta buiten.")
    ]


def test_another_photo_takes_the_place_of_the_first(anna):
    stuur(foto=upload(foto()))
    eerste = Bestand.objects.get().pk
    stuur("Een andere foto.", foto=upload(foto()))
    assert [(beeld.pk == eerste, beeld.omschrijving) for beeld in Bestand.objects.all()] == [
        (False, "Een andere foto.")
    ]


def test_until_the_save_succeeds_the_photo_before_stays(anna, client):
    geef(anna.persoon, "foto", door=user("ambassadeur"), at=MOMENT)
    stuur(foto=upload(foto()))
    eerste = Bestand.objects.get()
    stuur("", foto=upload(foto()))
    wacht = anna.persoon.klaargezet.get()
    assert [(beeld, beeld.openbaar) for beeld in anna.persoon.bestanden.all()] == [(eerste, True)]
    assert eerste.sleutel in client.get("/mensen/").content.decode()
    # Who looks at the own page meanwhile sees the photo that everybody sees.
    assert eerste.sleutel in als("ambassadeur").get("/mijn/gegevens/").content.decode()
    adres = f"/bestanden/{wacht.sleutel}/"
    gezien = [als(rol).get(adres).status_code for rol in ("ambassadeur", "procesregisseur", "koploper")]
    assert gezien == [200, 404, 404]
    stuur("Ik lach.")
    assert [(beeld, beeld.omschrijving) for beeld in Bestand.objects.all()] == [(wacht, "Ik lach.")]


def test_what_waits_is_thrown_away_alone(anna):
    stuur(foto=upload(foto()))
    eerste = Bestand.objects.get()
    stuur("", foto=upload(foto()))
    assert als("ambassadeur").post(URL, {"doe": "weg"})["Location"] == URL
    assert list(Bestand.objects.all()) == [eerste]


def test_no_photo_at_all_and_something_else(anna):
    assert list(stuur().context["form"].errors) == ["foto"]
    response = stuur(foto=upload(b"<html>", "foto.jpg"))
    assert (response.status_code, Bestand.objects.count()) == (422, 0)
    assert "Ik sta bij het loket." in response.content.decode()

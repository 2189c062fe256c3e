"""Reporting from a mailed link: the page, what it saves, and when it opens no more."""

import io
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from PIL import Image

from agenda.handelen import herinneren
from agenda.handelen.berichtlinks import (
    AL_GEBRUIKT,
    GELDIG,
    maak_berichtlink,
    schrijf_met_link,
    zoek_berichtlink,
)
from agenda.models import Berichtlink, Voortgang
from ambassadeurs.models import Bestand
from inclusie.history import bewaar
from tests.agenda import fabriek as f
from tests.agenda.fabriek import MOMENT
from tests.inclusie import monsters

pytestmark = pytest.mark.django_db
GOED = {"stand": "bezig", "licht": "groen", "tekst_makkelijk": "De eerste tien brieven zijn klaar."}


@pytest.fixture
def actie():
    trekker = f.user("koploper")
    return f.actie(f.doel(f.jaarplan()), status="in_uitvoering", trekker_account=trekker)


def token_van(adres: str) -> str:
    return adres.rstrip("/").rpartition("/")[2]


@pytest.fixture
def pad(actie):
    return f"/bericht/{token_van(maak_berichtlink(actie, at=MOMENT))}/"


@pytest.fixture(autouse=True)
def vandaag(settings):
    settings.DEMO_DATUM = MOMENT.date()


def test_one_text_and_one_light_are_a_report_of_the_trekker(actie, pad):
    browser = Client()
    antwoord = browser.post(pad, GOED)
    assert (antwoord.status_code, antwoord.headers["Location"]) == (302, pad)
    bericht = Voortgang.objects.get()
    assert (
        bericht.auteur, bericht.tekst_makkelijk, bericht.licht_planning, bericht.licht_inhoud,
        bericht.licht_geld, bericht.voorstel_gereed, bericht.akkoord_op, bericht.datum,
    ) == (
        f.user("koploper"), GOED["tekst_makkelijk"], "groen", "nvt", "nvt", False, None, MOMENT.date(),
    )  # fmt: skip
    bladzijde = browser.get(pad).content.decode()
    assert "Uw bericht is binnen" in bladzijde
    assert "<textarea" not in bladzijde


def test_a_second_post_writes_nothing(actie, pad):
    Client().post(pad, GOED)
    Client().post(pad, GOED | {"tekst_makkelijk": "Iets anders."})
    assert list(Voortgang.objects.values_list("tekst_makkelijk", flat=True)) == [GOED["tekst_makkelijk"]]


def test_of_two_at_the_same_moment_one_is_refused(actie, pad):
    """Both read the link before either wrote."""
    link = zoek_berichtlink(token_van(pad), at=MOMENT)
    velden = {"licht_inhoud": "nvt", "licht_planning": "groen", "licht_geld": "nvt", "datum": MOMENT.date()}
    eerste, tweede = (Voortgang(actie=actie, tekst_makkelijk=tekst, **velden) for tekst in ("Een.", "Twee."))
    schrijf_met_link(link, eerste, at=MOMENT)
    with pytest.raises(ValidationError) as fout:
        schrijf_met_link(link, tweede, at=MOMENT)
    assert fout.value.messages == [AL_GEBRUIKT]
    assert list(Voortgang.objects.all()) == [eerste]


def test_what_orange_asks_is_asked_when_the_light_is_orange(actie, pad):
    assert "Hoe komt dat?" not in Client().get(pad).content.decode()
    antwoord = Client().post(pad, GOED | {"licht": "oranje"})
    bladzijde = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert all(zin in bladzijde for zin in ("Hoe komt dat?", "Wat doet u eraan?", GOED["tekst_makkelijk"]))
    Client().post(
        pad, GOED | {"licht": "oranje", "oorzaak": "Het gebouw was dicht.", "maatregel": "Wij lezen thuis."}
    )
    bericht = Voortgang.objects.get()
    assert (bericht.licht_planning, bericht.oorzaak, bericht.maatregel) == (
        "oranje", "Het gebouw was dicht.", "Wij lezen thuis.",
    )  # fmt: skip


def test_done_is_a_proposal(actie, pad):
    Client().post(pad, GOED | {"stand": "klaar"})
    actie.refresh_from_db()
    assert (Voortgang.objects.get().voorstel_gereed, actie.status) == (True, "in_uitvoering")


def test_nothing_typed_is_lost_by_an_error(pad):
    antwoord = Client().post(pad, GOED | {"stand": ""})
    assert antwoord.status_code == 422
    assert GOED["tekst_makkelijk"] in antwoord.content.decode()


@pytest.mark.parametrize("wat", ["onbekend", "te oud", "ander account", "geen trekker meer", "weggehaald"])
def test_a_link_that_opens_no_more(actie, pad, wat):
    if wat == "onbekend":
        pad = "/bericht/onbekend/"
    elif wat == "te oud":
        gisteren = MOMENT - timedelta(days=1)
        Berichtlink.objects.update(gemaakt_op=gisteren - GELDIG, geldig_tot=gisteren)
    elif wat == "ander account":
        actie.trekker_account = f.user("koploper", email="ander@voorbeeldstad.example")
        bewaar(actie, door=f.user(), at=MOMENT)
    elif wat == "geen trekker meer":
        f.user("koploper").__class__.objects.filter(rol="koploper").update(rol="raadslid")
    else:
        actie.verwijderd_op, actie.verwijderd_reden = MOMENT, "dubbel"
        bewaar(actie, door=f.user(), at=MOMENT)
    for antwoord in (Client().get(pad), Client().post(pad, GOED)):
        assert antwoord.status_code == 410
        assert "Deze link werkt niet meer" in antwoord.content.decode()
    assert not Voortgang.objects.exists()


def test_of_an_idea_nothing_can_be_reported():
    idee = f.actie(f.doel(f.jaarplan()), status="idee", trekker_account=f.user("koploper"))
    pad = f"/bericht/{token_van(maak_berichtlink(idee, at=MOMENT))}/"
    bladzijde = Client().get(pad).content.decode()
    assert f"Actie {idee.code} is nog een idee." in bladzijde
    assert "<textarea" not in bladzijde
    assert Client().post(pad, GOED).status_code == 422


def test_the_reminder_brings_the_link(actie):
    herinneren.herinner(actie, door=f.user(), at=MOMENT)
    link = Berichtlink.objects.get()
    assert (link.account, link.actie, link.geldig_tot) == (
        f.user("koploper"),
        actie,
        MOMENT + timedelta(days=30),
    )


def test_only_the_hash_of_the_token_is_kept(pad):
    assert token_van(pad) not in str(list(Berichtlink.objects.values()))


def test_a_photo_comes_along_without_where_it_was_taken(actie, pad):
    browser = Client()
    antwoord = browser.post(pad, GOED | {"foto": monsters.upload(monsters.foto(exif=monsters.gps()))})
    assert antwoord.status_code == 302
    foto = Bestand.objects.get()
    assert (foto.voortgang, foto.soort, foto.mime, foto.openbaar) == (
        Voortgang.objects.get(), "foto", "image/jpeg", False,
    )  # fmt: skip
    assert not Image.open(io.BytesIO(foto.inhoud)).getexif()
    assert "U stuurde ook een foto." in browser.get(pad).content.decode()


def test_what_is_no_photo_is_refused_and_the_words_stay(actie, pad):
    antwoord = Client().post(pad, GOED | {"foto": monsters.upload(b"<html>geen foto</html>")})
    assert antwoord.status_code == 422
    assert GOED["tekst_makkelijk"] in antwoord.content.decode()
    assert not Voortgang.objects.exists()

"""Reporting from a mailed link: the page, what it saves, and when it opens no more."""

import io
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db.models import F
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
from ambassadeurs.handelen.opschonen import schoon_op
from ambassadeurs.models import Bestand
from inclusie.history import bewaar
from tests.agenda import fabriek as f
from tests.agenda.bladzijde import Bladzijde
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


def test_a_second_click_gets_the_receipt(actie, pad):
    for _ in range(2):
        antwoord = Client().post(
            pad, GOED | {"omschrijving": "De zaal.", "foto": monsters.upload(monsters.foto())}
        )
        assert (antwoord.status_code, antwoord.headers["Location"]) == (302, pad)
    assert (Voortgang.objects.count(), Bestand.objects.count()) == (1, 1)


def test_what_is_sent_second_is_given_back_with_a_way_on(actie, pad):
    Client().post(pad, GOED)
    tweede = {"licht": "oranje", "oorzaak": "Het gebouw was dicht.", "tekst_makkelijk": "Iets anders."}
    foto = {"foto": monsters.upload(monsters.foto())}
    antwoord = Client().post(pad, GOED | tweede | foto)
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, blad.kop("h1")) == (409, ["Dit is nog niet verstuurd"])
    assert antwoord.context["getypt"] == [
        ("Hoe staat het?", "Wij zijn bezig"),
        ("Loopt het op schema?", "Het gaat langzamer, of er is een risico"),
        ("Hoe komt dat?", "Het gebouw was dicht."),
        ("Wat is er gebeurd?", "Iets anders."),
    ]
    for tekst in ("Het gebouw was dicht.", "Iets anders.", "U koos ook een foto", GOED["tekst_makkelijk"]):
        assert tekst in blad.tekst
    verder = blad.links_naar("/inloggen/?next=")
    assert verder == [f"/inloggen/?next=/werkplek/acties/{actie.code}/voortgang/nieuw/"]
    assert list(Voortgang.objects.values_list("tekst_makkelijk", flat=True)) == [GOED["tekst_makkelijk"]]


@pytest.mark.parametrize(
    "anders",
    [{"omschrijving": "De hal."}, {"foto": "ander"}, {"doe": "foto_weg"}, {"licht": ""}],
    ids=["what is on the photo", "a photo", "taking the photo away", "not ready yet"],
)
def test_also_the_least_that_differs_is_not_thanked_for(actie, pad, anders):
    velden = GOED | {"omschrijving": "De zaal."}
    Client().post(pad, velden | {"foto": monsters.upload(monsters.foto())})
    if "foto" in anders:
        anders = {"foto": monsters.upload(monsters.foto(plaat=Image.new("RGB", (60, 40), "navy")))}
    antwoord = Client().post(pad, velden | anders)
    assert (antwoord.status_code, Bladzijde(antwoord).kop("h1")) == (409, ["Dit is nog niet verstuurd"])


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


def test_what_orange_asks_stands_there_from_the_start_and_is_needed_then_only(actie, pad):
    blad = Bladzijde(Client().get(pad))
    assert "Gaat het langzamer, of loopt het vast? Beantwoord dan ook deze twee vragen." in blad.tekst
    assert "Hoe komt dat? Er passen 600 tekens. Wat doet u eraan? Er passen 600 tekens." in blad.tekst
    antwoord = Client().post(pad, GOED | {"licht": "oranje"})
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (422, ["oorzaak", "maatregel"])
    assert GOED["tekst_makkelijk"] in antwoord.content.decode()
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
        f.user("koploper").__class__.objects.filter(rol="koploper").update(
            rol="raadslid", versie=F("versie") + 1
        )
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
    assert f'src="{pad}foto/"' in browser.get(pad).content.decode()


def test_nothing_else_is_on_the_page(pad):
    """The logo, the questions, the way to stop, and the ways to help and to privacy."""
    _, _, lijf = Client().get(pad).content.decode().partition("<body")
    links = re.findall(r'<a [^>]*href="([^"]*)"', lijf)
    assert links == ["#inhoud", "/", "/", "tel:140180", "/privacy/"]


def test_where_it_will_stand_and_who_reads_it_is_told_before_it_is_sent(actie, pad):
    eerst = "Een medewerker leest eerst uw tekst. Daarna komt die in het jaarplan op de website."
    assert eerst in Bladzijde(Client().get(pad)).tekst
    trekker = actie.trekker_account
    trekker.akkoord_direct = True
    bewaar(trekker, door=f.user(), at=MOMENT)
    blad = Bladzijde(Client().get(pad)).tekst
    assert "Uw tekst komt in de volgende openbare versie van het jaarplan." in blad
    assert eerst not in blad


def test_the_receipt_shows_all_that_was_sent(actie, pad):
    velden = {"licht": "rood", "oorzaak": "Het gebouw was dicht.", "maatregel": "Wij lezen thuis."}
    foto = {"foto": monsters.upload(monsters.foto()), "omschrijving": "Een dichte deur."}
    Client().post(pad, GOED | velden | foto)
    antwoord = Client().get(pad)
    assert antwoord.context["antwoorden"] == [
        ("Hoe staat het?", "Wij zijn bezig"),
        ("Loopt het op schema?", "Nee, het loopt vast"),
        ("Hoe komt dat?", "Het gebouw was dicht."),
        ("Wat doet u eraan?", "Wij lezen thuis."),
        ("Wat is er gebeurd?", GOED["tekst_makkelijk"]),
    ]
    assert 'alt="Een dichte deur."' in antwoord.content.decode()


def test_a_photo_stays_when_something_else_is_wrong(actie, pad):
    antwoord = Client().post(pad, GOED | {"licht": "", "foto": monsters.upload(monsters.foto())})
    assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (422, ["licht"])
    assert "Uw foto staat klaar." in antwoord.content.decode()
    wacht = Bestand.objects.get()
    assert (wacht.berichtlink, wacht.voortgang) == (Berichtlink.objects.get(), None)
    assert Client().get(f"{pad}foto/").status_code == 200
    # Nobody else sees what was not sent.
    adres = f"/bestanden/{wacht.sleutel}/"
    assert [Client().get(adres).status_code, f.client("medewerker").get(adres).status_code] == [404, 404]
    Client().post(pad, GOED | {"omschrijving": "De zaal."})
    foto = Bestand.objects.get()
    assert (foto.pk, foto.berichtlink, foto.voortgang, foto.omschrijving) == (
        wacht.pk, None, Voortgang.objects.get(), "De zaal.",
    )  # fmt: skip


def test_a_photo_that_waits_is_replaced_or_taken_away_and_the_words_stay(actie, pad):
    for _ in range(2):
        Client().post(pad, GOED | {"licht": "", "foto": monsters.upload(monsters.foto())})
    assert Bestand.objects.count() == 1
    antwoord = Client().post(pad, GOED | {"doe": "foto_weg"})
    assert (antwoord.status_code, Bestand.objects.count()) == (200, 0)
    bladzijde = antwoord.content.decode()
    assert GOED["tekst_makkelijk"] in bladzijde
    assert "Fout:" not in bladzijde
    assert Client().get(f"{pad}foto/").status_code == 404
    assert not Voortgang.objects.exists()


def test_a_photo_that_waits_goes_with_its_link_and_after_its_term(actie, pad):
    Client().post(pad, GOED | {"licht": "", "foto": monsters.upload(monsters.foto())})
    later = MOMENT + timedelta(days=31)
    assert schoon_op(later)["concepten"] == 1
    assert Bestand.objects.count() == 0


def test_what_is_no_photo_is_refused_and_the_words_stay(actie, pad):
    antwoord = Client().post(pad, GOED | {"foto": monsters.upload(b"<html>geen foto</html>")})
    assert antwoord.status_code == 422
    assert GOED["tekst_makkelijk"] in antwoord.content.decode()
    assert not Voortgang.objects.exists()


def test_what_was_typed_while_the_link_died_comes_back(pad):
    browser = Client()
    assert browser.get(pad).status_code == 200
    Berichtlink.objects.update(geldig_tot=MOMENT - timedelta(days=1), gemaakt_op=MOMENT - timedelta(days=40))
    antwoord = browser.post(pad, GOED)
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, Voortgang.objects.count()) == (410, 0)
    assert blad.kop("h1") == ["Deze link werkt niet meer"]
    for deel in ("Dit schreef u net", GOED["tekst_makkelijk"], "Wij hebben dit niet bewaard."):
        assert deel in blad.tekst
    assert "Dit schreef u net" not in Bladzijde(browser.get(pad)).tekst

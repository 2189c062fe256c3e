"""What goes of a report when its reporter is wiped: also what everybody sees, and a name in our words."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client

from ambassadeurs.handelen.afhandelen import beantwoord, heropen, voeg_samen
from ambassadeurs.handelen.losmaken import STOND_ERIN, wis_melding, woorden_van_melder
from ambassadeurs.handelen.opschonen import schoon_op
from ambassadeurs.models import Bestand, Melding
from ambassadeurs.privacy import gewist
from ambassadeurs.werkplek.meldingblad import tijdlijn
from inclusie.history import bewaar
from inclusie.weghalen import haal_terug, haal_weg
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.test_opschonen import op
from tests.grendels import zonder_grendels

pytestmark = pytest.mark.django_db
WIE = {"naam": "Bram Kwikstaart", "contact": "06 1234 5678", "antwoord_via": "sms"}


@pytest.fixture(autouse=True)
def lege_map():
    gewist.pad().unlink(missing_ok=True)
    yield
    gewist.pad().unlink(missing_ok=True)


def gesloten(*, openbaar: bool = True, wij_deden: str = "De stoep is nu lager.", **velden) -> Melding:
    """With a photo and a sound that may be on the website."""
    bestanden = [
        f.foto(omschrijving="De hoge stoep", openbaar=True),
        f.foto(soort="geluid", mime="audio/mp4", transcript="De stoep is hoog.", openbaar=True),
    ]
    melding = f.melding("De stoep is hoog.", bestanden=bestanden, **velden)
    melding.status, melding.uitkomst, melding.gesloten_op = "gesloten", "gedaan", MOMENT
    melding.gehoord, melding.wij_deden, melding.openbaar = "Een stoep is te hoog.", wij_deden, openbaar
    bewaar(melding, door=user(), at=MOMENT)
    return melding


def wis(*woorden) -> str:
    uit = StringIO()
    call_command("wis", *woorden, "--ja", stdout=uit, stderr=uit)
    return uit.getvalue()


def ruim_na_een_jaar(melding: Melding) -> None:
    assert schoon_op(op(2023, 1, 1))["meldingen"] == 1


@pytest.mark.parametrize("openbaar", [True, False])
@pytest.mark.parametrize("doe", [lambda melding: wis(melding.nummer), ruim_na_een_jaar])
def test_every_photo_and_sound_goes_and_what_we_did_stays(openbaar, doe):
    melding = gesloten(openbaar=openbaar)
    adressen = [f"/bestanden/{rij.sleutel}/" for rij in Bestand.objects.all()]
    doe(melding)
    assert Bestand.objects.count() == 0
    assert {Client().get(adres).status_code for adres in adressen} == {404}
    melding.refresh_from_db()
    assert (melding.openbaar, melding.gehoord, melding.wij_deden) == (
        openbaar, "Een stoep is te hoog.", "De stoep is nu lager.",
    )  # fmt: skip
    op_pagina = Client().get("/u-zei-wij-deden/").content.decode()
    assert ("Een stoep is te hoog." in op_pagina, "De hoge stoep" in op_pagina) == (openbaar, False)


def test_what_is_kept_to_be_quick_is_old_when_only_a_photo_went():
    melding = gesloten()
    versie = melding.versie
    ruim_na_een_jaar(melding)
    melding.refresh_from_db()
    assert melding.versie == versie + 1
    assert schoon_op(op(2023, 1, 2))["meldingen"] == 0


def test_a_name_in_our_own_words_goes_and_the_report_leaves_the_website():
    melding = gesloten(wij_deden="Wij belden Brám Kwikstaart op 06-12345678. De stoep is lager.", **WIE)
    with zonder_grendels(Melding):
        melding.history.all().delete()
    wis(melding.nummer)
    melding.refresh_from_db()
    assert melding.wij_deden == "Wij belden (gewist) op (gewist). De stoep is lager."
    assert (melding.openbaar, melding.gehoord) == (False, "Een stoep is te hoog.")


def test_the_term_looks_for_the_name_in_our_words_before_it_is_forgotten():
    melding = gesloten(wij_deden="Wij belden Bram Kwikstaart.", **WIE)
    ruim_na_een_jaar(melding)
    melding.refresh_from_db()
    assert (melding.wij_deden, melding.openbaar) == ("Wij belden (gewist).", False)
    assert [zin.waarom for zin in tijdlijn(melding) if zin.waarom] == [STOND_ERIN]


def test_who_told_the_same_is_handled_alone_when_the_other_is_wiped():
    hoofd, dubbel = f.melding("Hoofd", **WIE), f.melding("Dubbel")
    voeg_samen(dubbel, hoofd, door=user(), at=MOMENT)
    hoofd.refresh_from_db()
    wis_melding(hoofd, woorden_van_melder(hoofd), door=user(), at=MOMENT)
    dubbel.refresh_from_db()
    assert Melding.objects.get(pk=hoofd.pk).is_weggehaald
    assert (dubbel.status, dubbel.samengevoegd_met, list(Melding.objects.open())) == (
        "in_behandeling", None, [dubbel],
    )  # fmt: skip
    assert tijdlijn(dubbel)[0].waarom == "De melding waar deze bij hoorde, is gewist."


def ruim_wat_weg_is(melding):
    melding.refresh_from_db()
    if melding.status == "samengevoegd":
        heropen(melding, reden="Toch iets anders.", door=user(), at=MOMENT)
    haal_weg(melding, reden="Onzin.", door=user(), at=MOMENT)
    assert schoon_op(op(2021, 9, 1))["weggehaald"] == 1


def haal_zelf_weg(melding):
    Client().post(f"/volgen/{melding.code}/weghalen/")


@pytest.mark.parametrize("los", [True, False])
@pytest.mark.parametrize(
    "doe", [lambda melding: wis(melding.nummer, "--spoor"), ruim_na_een_jaar, ruim_wat_weg_is, haal_zelf_weg]
)
def test_the_name_goes_from_where_the_report_went_on_too(doe, los):
    """Also after it was taken up again by itself: the words were written when they belonged together."""
    hoofd, dubbel = f.melding("Hoofd", at=MOMENT.replace(year=2022)), f.melding("Dubbel", **WIE)
    voeg_samen(dubbel, hoofd, door=user(), at=MOMENT)
    if los:
        heropen(dubbel, reden="Toch iets anders.", door=user(), at=MOMENT)
    foto = f.foto(melding=hoofd, omschrijving="Bram bij de stoep", openbaar=True)
    hoofd.status, hoofd.uitkomst, hoofd.gesloten_op = "gesloten", "gedaan", MOMENT
    hoofd.gehoord, hoofd.wij_deden, hoofd.openbaar = "Bram Kwikstaart kon niet verder.", "Lager.", True
    bewaar(hoofd, door=user(), at=MOMENT)
    doe(Melding.objects.get(pk=dubbel.pk))
    hoofd.refresh_from_db()
    foto.refresh_from_db()
    assert (hoofd.gehoord, hoofd.wij_deden, hoofd.openbaar) == ("(gewist) kon niet verder.", "Lager.", False)
    assert (foto.omschrijving, foto.openbaar) == ("(gewist) bij de stoep", False)
    assert (tijdlijn(hoofd)[0].zin, tijdlijn(hoofd)[0].waarom) == (
        "Iemand haalde weg wie een melding meldde die hierbij hoort.", STOND_ERIN,
    )  # fmt: skip
    assert "Kwikstaart" not in Client().get("/u-zei-wij-deden/").content.decode()


@pytest.mark.parametrize("hoofd_eerst", [True, False])
def test_two_reports_of_one_person_that_were_joined_go_together(hoofd_eerst):
    wie = f.persoon("Bram Kwikstaart")
    een, twee = f.melding("De stoep.", persoon=wie), f.melding("Weer de stoep.", persoon=wie)
    hoofd, ander = (een, twee) if hoofd_eerst else (twee, een)
    voeg_samen(ander, hoofd, door=user(), at=MOMENT)
    wis(str(wie.pk))
    hoofd.refresh_from_db()
    ander.refresh_from_db()
    assert (hoofd.tekst, ander.tekst, hoofd.is_weggehaald) == ("", "", True)
    assert Melding.objects.open().count() == 0


def test_a_report_with_an_answer_goes_too_and_waits_for_nothing():
    melding = f.melding("De stoep.", **WIE)
    beantwoord(melding, "Wij gaan kijken.", door=user(), at=MOMENT)
    wis(melding.nummer)
    melding.refresh_from_db()
    assert (melding.is_weggehaald, melding.is_gewist, list(Melding.objects.aanwezig())) == (True, True, [])


def test_what_was_wiped_never_comes_back():
    melding = f.melding("De stoep.", **WIE)
    wis(melding.nummer)
    melding.refresh_from_db()
    assert list(Melding.objects.kunnen_terug(melding.verwijderd_op)) == []
    with pytest.raises(ValidationError, match="is gewist"):
        haal_terug(melding, door=user(), at=melding.verwijderd_op)


def test_a_joined_report_that_is_wiped_makes_nobody_late():
    oud, nieuw = f.melding("Oud", at=MOMENT - timedelta(days=10), **WIE), f.melding("Nieuw")
    voeg_samen(oud, nieuw, door=user(), at=MOMENT)
    wis(oud.nummer)
    assert [rij.eerste_dag for rij in Melding.objects.open().met_eerste_dag()] == [date(2021, 7, 8)]

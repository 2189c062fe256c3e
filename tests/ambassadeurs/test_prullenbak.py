"""/werkplek/prullenbak/: what people told us and our calls stand in it too, without words of anybody."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from ambassadeurs.handelen import afhandelen
from ambassadeurs.models import Melding, Oproep
from inclusie import weghalen
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/prullenbak/"


def weg(rij, dagen=0):
    weghalen.haal_weg(rij, reden="Dubbel.", door=user(), at=timezone.now() - timedelta(days=dagen))
    return rij


def test_what_was_joined_with_a_report_that_went_comes_back_after_it():
    hoofd, dubbel = fabriek.melding("Hoofd"), fabriek.melding("Dubbel")
    hand = {"door": user(), "at": timezone.now()}
    afhandelen.voeg_samen(dubbel, hoofd, **hand)
    weg(dubbel)
    hoofd.refresh_from_db()
    weg(hoofd)
    dubbel.refresh_from_db()
    with pytest.raises(ValidationError, match=f"hoort bij melding {hoofd}. Haal die eerst terug."):
        weghalen.haal_terug(dubbel, **hand)
    hoofd.refresh_from_db()
    weghalen.haal_terug(hoofd, **hand)
    weghalen.haal_terug(Melding.objects.get(pk=dubbel.pk), **hand)
    assert list(Melding.objects.aanwezig().order_by("pk")) == [hoofd, dubbel]


def test_a_report_comes_back_and_its_words_are_not_in_the_list():
    rij, browser = weg(fabriek.melding("Mijn been doet pijn.")), plan.client()
    blad = Bladzijde(browser.get(f"{ADRES}?kamer=meldingen"))
    assert blad.kop("h3") == [f"Melding {rij}"]
    assert "De reden: Dubbel." in blad.tekst
    assert "Een melding of oproep wissen wij dan." in blad.tekst
    assert "been" not in blad.tekst
    assert browser.post(ADRES, {"deel": f"melding-{rij.pk}"}).status_code == 302
    assert list(Melding.objects.aanwezig()) == [rij]
    assert browser.post(ADRES, {"deel": f"melding-{rij.pk}"}).status_code == 302  # the second of two clicks


def test_a_call_comes_back():
    rij, browser = weg(fabriek.oproep()), plan.client()
    assert Bladzijde(browser.get(f"{ADRES}?kamer=oproepen")).kop("h3") == [str(rij)]
    assert browser.post(ADRES, {"deel": f"oproep-{rij.pk}"}).status_code == 302
    assert list(Oproep.objects.aanwezig()) == [rij]


def test_after_thirty_days_it_stays_away():
    rij = weg(fabriek.melding("Oud"), 32)
    assert "niets weggehaald" in Bladzijde(plan.client().get(ADRES)).tekst
    assert plan.client().post(ADRES, {"deel": f"melding-{rij.pk}"}).status_code == 422

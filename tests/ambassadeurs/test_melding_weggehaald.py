"""/werkplek/meldingen/weggehaald/: what can come back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from agenda.handelen.weghalen import haal_weg
from ambassadeurs.handelen import afhandelen, weghalen
from ambassadeurs.models import Melding
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def test_what_was_joined_with_a_report_that_went_comes_back_after_it():
    hoofd, dubbel = fabriek.melding("Hoofd"), fabriek.melding("Dubbel")
    hand = {"door": user(), "at": timezone.now()}
    afhandelen.voeg_samen(dubbel, hoofd, **hand)
    weghalen.haal_weg(dubbel, reden="Onzin.", **hand)
    hoofd.refresh_from_db()
    weghalen.haal_weg(hoofd, reden="Onzin.", **hand)
    dubbel.refresh_from_db()
    with pytest.raises(ValidationError, match=f"hoort bij melding {hoofd}. Haal die eerst terug."):
        weghalen.haal_terug(dubbel, **hand)
    hoofd.refresh_from_db()
    weghalen.haal_terug(hoofd, **hand)
    weghalen.haal_terug(Melding.objects.get(pk=dubbel.pk), **hand)
    assert list(Melding.objects.aanwezig().order_by("pk")) == [hoofd, dubbel]


ADRES = "/werkplek/meldingen/weggehaald/"


def weg(dagen=0):
    rij = fabriek.melding("Mijn been doet pijn.")
    haal_weg(rij, reden="Dubbel.", door=user(), at=timezone.now() - timedelta(days=dagen))
    return rij


def test_it_comes_back_and_its_words_are_not_in_the_list():
    rij, browser = weg(), plan.client()
    blad = Bladzijde(browser.get(ADRES))
    assert blad.kop("h2") == [f"Melding {rij}"]
    assert "De reden: Dubbel." in blad.tekst
    assert "been" not in blad.tekst
    assert browser.post(ADRES, {"deel": rij.nummer}).url == f"/werkplek/meldingen/{rij}/"
    assert Melding.objects.aanwezig().count() == 1
    assert browser.post(ADRES, {"deel": rij.nummer}).status_code == 422


def test_after_thirty_days_it_stays_away():
    rij = weg(dagen=32)
    assert "niets weggehaald" in Bladzijde(plan.client().get(ADRES)).tekst
    assert plan.client().post(ADRES, {"deel": rij.nummer}).status_code == 422


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(ADRES).status_code == 403

"""The beheerder takes away the connection of another with the account of the municipality."""

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from tests.agenda.bladzijde import Bladzijde
from tests.inclusie.openid import ga, koppel

pytestmark = pytest.mark.django_db
WEG = {"reden": "Deze persoon werkt hier niet meer"}


def adres(rij) -> str:
    return f"/werkplek/gebruikers/{rij.user_id}/koppelingen/{rij.pk}/weghalen/"


def test_it_goes_with_a_reason_and_ends_each_login_with_it(als, openid, medewerker, beheerder, bezorg):
    rij, browser, baas = koppel(medewerker, openid), Client(), als(beheerder)
    browser.get(ga(browser, "/inloggen/gemeente/"))
    assert "Account van de gemeente" in Bladzijde(baas.get(f"/werkplek/gebruikers/{medewerker.pk}/")).tekst
    assert "Het gaat om het account van de gemeente." in Bladzijde(baas.get(adres(rij))).tekst
    blad = Bladzijde(baas.post(adres(rij), WEG, follow=True)).tekst
    assert f"Daarmee was {medewerker.naam} 1 keer ingelogd. Dat is gestopt." in blad
    assert (SocialAccount.objects.count(), browser.get("/werkplek/").status_code) == (0, 302)
    assert "De reden: deze persoon werkt hier niet meer." in bezorg()[-1].body
    assert medewerker.history.latest().history_change_reason == (
        "Koppeling weggehaald. Deze persoon werkt hier niet meer."
    )


def test_without_a_reason_it_stays(als, openid, medewerker, beheerder):
    assert als(beheerder).post(adres(koppel(medewerker, openid))).status_code == 422
    assert SocialAccount.objects.count() == 1


def test_ones_own_goes_at_ones_own_account_and_only_the_beheerder_comes_here(
    als, openid, medewerker, beheerder
):
    eigen, ander = koppel(beheerder, openid), koppel(medewerker, openid, "0002")
    weg = als(beheerder).post(adres(eigen), WEG).headers["Location"]
    assert (weg, als(medewerker).post(adres(ander), WEG).status_code) == (
        f"/account/koppelingen/{eigen.pk}/weghalen/",
        403,
    )
    assert SocialAccount.objects.count() == 2

"""Taking the connection with the account of the municipality away: it opens nothing from then on."""

import time

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from inclusie.accounts.handelen import wis
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT
from tests.inclusie.openid import ga, koppel
from tests.inclusie.toestel import sleutel_van

pytestmark = pytest.mark.django_db


def adres(rij) -> str:
    return f"/account/koppelingen/{rij.pk}/weghalen/"


def test_it_asks_first_and_then_it_is_gone(client, als, openid, medewerker, bezorg):
    rij, browser = koppel(medewerker, openid), als(medewerker)
    assert "Account van de gemeente" in Bladzijde(browser.get("/account/")).tekst
    blad = Bladzijde(browser.get(adres(rij))).tekst
    assert "U heeft geen toegangssleutel. Daarna logt u weer in met een code per e-mail." in blad
    assert SocialAccount.objects.count() == 1
    assert (
        "Uw account van de gemeente is niet meer gekoppeld."
        in Bladzijde(browser.post(adres(rij), follow=True)).tekst
    )
    assert (SocialAccount.objects.count(), "niet meer gekoppeld" in bezorg()[-1].body) == (0, True)
    assert client.get(ga(client, "/inloggen/gemeente/")).headers["Location"] == "/inloggen/"


def test_of_who_has_a_key_it_says_less(als, openid, medewerker):
    sleutel_van(medewerker)
    blad = als(medewerker).get(adres(koppel(medewerker, openid)))
    assert "U heeft geen toegangssleutel." not in Bladzijde(blad).tekst


def test_who_logged_in_with_it_elsewhere_is_out_and_nobody_else(als, openid, medewerker, beheerder):
    rij, elders, ander, hier = koppel(medewerker, openid), Client(), Client(), als(medewerker)
    koppel(beheerder, openid, "0002")
    elders.get(ga(elders, "/inloggen/gemeente/"))
    openid.mens = {"sub": "0002", "amr": ["mfa"]}
    ander.get(ga(ander, "/inloggen/gemeente/"))
    met_code = als(medewerker)
    blad = Bladzijde(hier.post(adres(rij), follow=True)).tekst
    assert "Was u er ergens anders mee ingelogd? Daar bent u nu uitgelogd." in blad
    browsers = (elders, ander, hier, met_code)
    assert [browser.get("/werkplek/").status_code for browser in browsers] == [302, 200, 200, 200]


def test_of_a_provider_that_is_asked_no_more_it_can_go_too(als, openid, medewerker, settings):
    rij, browser = koppel(medewerker, openid), als(medewerker)
    settings.OIDC_ISSUER = None
    assert f"Account bij {openid.issuer}" in Bladzijde(browser.get("/account/")).tekst
    assert browser.post(adres(rij)).headers["Location"] == "/account/"
    assert SocialAccount.objects.count() == 0


def test_that_of_another_is_not_there(als, openid, medewerker, beheerder):
    rij, ander = koppel(medewerker, openid), als(beheerder)
    assert [ander.get(adres(rij)).status_code, ander.post(adres(rij)).status_code] == [404, 404]
    assert SocialAccount.objects.count() == 1


def test_it_asks_again_who_it_is_after_a_while(als, openid, medewerker):
    rij, client = koppel(medewerker, openid), als(medewerker)
    client.get("/account/")
    sessie = client.session
    sessie["begonnen"] = int(time.time()) - 3600
    sessie.save()
    assert client.get(adres(rij)).headers["Location"].startswith("/account/bevestigen/")
    assert (client.post(adres(rij)).status_code, SocialAccount.objects.count()) == (403, 1)


def test_who_is_wiped_is_connected_no_more(client, openid, medewerker, beheerder):
    """At the municipality they still are somebody; here nobody knows that number."""
    koppel(medewerker, openid)
    browser = Client()
    browser.get(ga(browser, "/inloggen/gemeente/"))
    wis(medewerker, door=beheerder, at=MOMENT)
    assert (SocialAccount.objects.count(), browser.get("/werkplek/").status_code) == (0, 302)
    assert client.get(ga(client, "/inloggen/gemeente/")).headers["Location"] == "/inloggen/"

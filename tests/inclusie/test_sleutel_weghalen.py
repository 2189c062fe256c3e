"""Taking a passkey away: it opens nothing from then on, and its owner gets a mail."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.inclusie.toestel import log_in, maak_sleutel

pytestmark = pytest.mark.django_db


def adres() -> str:
    return f"/account/sleutels/{Authenticator.objects.earliest('pk').pk}/weghalen/"


def test_it_asks_first_and_then_the_key_is_gone(client, als, medewerker, bezorg):
    browser = als(medewerker)
    toestel, ander = maak_sleutel(browser, "telefoon"), maak_sleutel(browser, "computer")
    assert "Dit is uw laatste sleutel." not in browser.get(adres()).content.decode()
    assert Authenticator.objects.count() == 2
    assert browser.post(adres()).headers["Location"] == "/account/"
    assert [str(sleutel) for sleutel in Authenticator.objects.all()] == ["computer"]
    assert "Een toegangssleutel ging weg: telefoon." in bezorg()[-1].body
    assert log_in(client, toestel).headers["Location"] == "/inloggen/"
    assert log_in(client, ander).headers["Location"] == "/werkplek/"


def test_of_the_last_one_it_says_what_is_left(als, medewerker):
    browser = als(medewerker)
    maak_sleutel(browser)
    assert "Dit is uw laatste sleutel." in browser.get(adres()).content.decode()


def test_who_logged_in_with_it_elsewhere_is_out_and_nobody_else(client, als, medewerker):
    hier, ander = als(medewerker), Client()
    kwijt, eigen = maak_sleutel(als(medewerker), "telefoon"), maak_sleutel(hier, "computer")
    for browser, sleutel in ((client, kwijt), (ander, eigen)):
        assert log_in(browser, sleutel).headers["Location"] == "/werkplek/"
    blad = hier.post(adres(), follow=True).content.decode()
    assert "Was u er ergens anders mee ingelogd? Daar bent u nu uitgelogd." in blad
    assert [browser.get("/werkplek/").status_code for browser in (client, ander, hier)] == [302, 200, 200]


def test_who_takes_away_the_key_of_this_login_stays_here(client, als, medewerker):
    log_in(client, maak_sleutel(als(medewerker)))
    blad = client.post(adres(), follow=True).content.decode()
    assert "is weg." in blad
    assert client.get("/werkplek/").status_code == 200


def test_the_key_of_another_is_not_there(als, medewerker, beheerder):
    maak_sleutel(als(medewerker))
    ander = als(beheerder)
    assert [ander.get(adres()).status_code, ander.post(adres()).status_code] == [404, 404]
    assert Authenticator.objects.count() == 1

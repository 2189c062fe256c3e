"""Logging out asks first, ends the session, and works when the session was already gone."""

import re

import pytest
from django.utils import timezone

from inclusie.accounts.models import User

pytestmark = pytest.mark.django_db


def test_get_asks_and_ends_nothing(als, medewerker):
    client = als(medewerker)
    response = client.get("/uitloggen/")
    assert response.status_code == 200
    assert "Wilt u uitloggen?" in response.content.decode()
    assert client.session["_auth_user_id"] == str(medewerker.pk)


def test_post_ends_the_session(als, medewerker):
    client = als(medewerker)
    response = client.post("/uitloggen/")
    assert (response.status_code, response["Location"]) == (302, "/inloggen/")
    assert "_auth_user_id" not in client.session


def test_who_stays_goes_back_to_the_own_room(als):
    noor = User.objects.maak_account("noor@voorbeeld.example", "Noor", "ambassadeur", at=timezone.now())
    bladzijde = als(noor).get("/uitloggen/").content.decode()
    terug = re.findall(r"<a [^>]*>Terug naar [^<]*</a>", bladzijde)
    assert terug == ['<a href="/mijn/">Terug naar uw overzicht</a>']


def test_the_login_page_says_it_once_and_leads_to_the_site(als, medewerker):
    client = als(medewerker)
    bladzijde = client.post("/uitloggen/", follow=True).content.decode()
    naar_de_site = '<a href="/">Ga naar de website</a>'
    assert [woorden in bladzijde for woorden in ("U bent uitgelogd.", "data-focus", naar_de_site)] == [
        True
    ] * 3
    for pad in ("/obstakel-melden/", "/inloggen/"):
        assert "U bent uitgelogd." not in client.get(pad, follow=True).content.decode()


def test_without_a_session_it_leads_to_logging_in(client):
    assert client.post("/uitloggen/")["Location"] == "/inloggen/"
    assert client.get("/uitloggen/")["Location"] == "/inloggen/"
    assert "U bent uitgelogd." not in client.get("/inloggen/").content.decode()

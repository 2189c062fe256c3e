"""Connecting the account of the municipality: within a login of ours, by who just logged in there."""

import time

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from inclusie.accounts import koppelingen
from inclusie.accounts.gezegd import Antwoord
from inclusie.accounts.links import maak_link
from inclusie.accounts.sterk import PERSONEEL
from inclusie.rollen import Rol
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.inclusie.openid import ga, koppel, velden_van
from tests.inclusie.test_inloggen_gemeente import dicht

pytestmark = pytest.mark.django_db
URL = "/account/koppelingen/nieuw/"


def na(client, terug: str) -> str:
    """What the page says where it ends: always the own account."""
    antwoord = client.get(terug, follow=True)
    assert [adres for adres, _ in antwoord.redirect_chain] == ["/account/"]
    return Bladzijde(antwoord).tekst


def van_wie() -> list[tuple]:
    return list(SocialAccount.objects.values_list("user__rol", "provider", "uid", "extra_data"))


def test_who_is_invited_connects_and_works_at_once_and_then_logs_in_with_it(
    openid, medewerker, settings, bezorg
):
    settings.STERK_INLOGGEN = True
    client = Client()
    client.post(maak_link(medewerker, at=timezone.now()).removeprefix("http://testserver"))
    assert client.get("/werkplek/").headers["Location"] == "/account/"
    assert "Koppel eerst uw account van de gemeente, of maak een toegangssleutel." in na(client, "/werkplek/")
    assert "U gaat nu naar de inlogpagina van de gemeente." in Bladzijde(client.get(URL)).tekst
    assert "Uw account van de gemeente is gekoppeld." in na(client, ga(client, URL))
    assert van_wie() == [("medewerker", openid.issuer, "0001", {})]
    assert "Uw account van de gemeente is gekoppeld." in bezorg()[-1].body
    browser = Client()
    assert browser.get(ga(browser, "/inloggen/gemeente/")).headers["Location"] == "/werkplek/"
    assert [b.get("/werkplek/").status_code for b in (client, browser)] == [200, 200]


def test_whoever_was_logged_in_there_logs_in_again(als, openid, medewerker):
    """Else the colleague who used this browser last would be connected."""
    velden = velden_van(als(medewerker).post(URL).headers["Location"])
    assert (velden["prompt"], velden["max_age"]) == ("login", "0")


@pytest.mark.parametrize(
    "moment", [lambda: int(time.time()) - 3600, lambda: None, lambda: "nu", lambda: True]
)
def test_an_old_login_there_connects_nothing(als, openid, medewerker, moment):
    openid.zegt = {"auth_time": moment()}
    client = als(medewerker)
    assert "U moet opnieuw inloggen bij de gemeente." in na(client, ga(client, URL))
    assert van_wie() == []


def test_what_is_required_to_log_in_is_required_to_connect(als, openid, medewerker):
    openid.mens = {"sub": "0001", "amr": ["pwd"]}
    client = als(medewerker)
    assert "U logde bij de gemeente niet sterk genoeg in." in na(client, ga(client, URL))
    assert van_wie() == []


def test_an_account_of_another_stays_of_that_one(als, openid, medewerker, beheerder):
    koppel(beheerder, openid)
    client = als(medewerker)
    assert "Dit account is al van iemand anders hier." in na(client, ga(client, URL))
    assert van_wie() == [("beheerder", openid.issuer, "0001", {})]


def test_of_two_that_connect_it_at_once_the_database_takes_one(openid, medewerker, beheerder):
    """Both looked whether it was free, before one wrote."""
    antwoord = Antwoord(openid.issuer, "0001", "koppelen", "", medewerker.pk)
    koppelingen._schrijf(beheerder, antwoord)
    with pytest.raises(ValidationError, match="Dit account is al van iemand anders hier."):
        koppelingen._schrijf(medewerker, antwoord)
    assert van_wie() == [("beheerder", openid.issuer, "0001", {})]


def test_twice_is_once_and_a_second_account_waits_for_the_first_to_go(als, openid, medewerker):
    client = als(medewerker)
    na(client, ga(client, URL))
    assert "Uw account van de gemeente was al gekoppeld." in na(client, ga(client, URL))
    openid.mens = {"sub": "0002", "amr": ["mfa"]}
    assert "U heeft al een ander account gekoppeld." in na(client, ga(client, URL))
    assert van_wie() == [("medewerker", openid.issuer, "0001", {})]


def test_who_logged_out_or_is_somebody_else_now_connects_nothing(als, openid, medewerker, beheerder):
    client = als(medewerker)
    terug = ga(client, URL)
    client.post("/uitloggen/")
    assert client.get(terug).headers["Location"] == "/inloggen/"
    client = als(medewerker)
    terug = ga(client, URL)
    bewaard = client.session["socialaccount_states"]
    ander = als(beheerder)
    sessie = ander.session
    sessie["socialaccount_states"] = bewaard
    sessie.save()
    assert "Dit duurde te lang, of u deed het al." in na(ander, terug)
    assert van_wie() == []


def test_an_answer_to_log_in_does_not_connect(client, als, openid, medewerker):
    """What another began in their own browser, connects nothing in this one."""
    terug = ga(client, "/inloggen/gemeente/")
    assert "Dit duurde te lang, of u deed het al." in na(als(medewerker), terug)
    assert van_wie() == []


@pytest.mark.parametrize("rol", Rol.values)
def test_only_who_works_for_the_municipality_can(als, openid, rol):
    client = als(user(rol))
    kan = rol in PERSONEEL
    assert client.get(URL).status_code == (200 if kan else 404)
    assert ("Koppel uw account" in Bladzijde(client.get("/account/")).tekst) == kan


def test_without_a_provider_nobody_can(als, medewerker):
    client = als(medewerker)
    assert [client.get(URL).status_code, client.post(URL).status_code] == [404, 404]
    assert "Koppel uw account" not in Bladzijde(client.get("/account/")).tekst


def test_it_asks_again_who_it_is_after_a_while(als, openid, medewerker):
    client = als(medewerker)
    client.get("/account/")
    sessie = client.session
    sessie["begonnen"] = int(time.time()) - 3600
    sessie.save()
    assert (
        client.get(URL).headers["Location"] == "/account/bevestigen/?next=%2Faccount%2Fkoppelingen%2Fnieuw%2F"
    )
    assert (client.post(URL).status_code, openid.vragen) == (403, [])


def test_a_provider_that_is_down_says_so_at_the_account(als, openid, medewerker, settings):
    settings.OIDC_ISSUER = f"http://127.0.0.1:{dicht()}"
    antwoord = als(medewerker).post(URL, follow=True)
    assert "Inloggen bij de gemeente lukt nu niet." in Bladzijde(antwoord).tekst
    assert [adres for adres, _ in antwoord.redirect_chain] == ["/account/"]


def test_who_stops_there_comes_back_unconnected(als, openid, medewerker):
    client = als(medewerker)
    state = velden_van(client.post(URL).headers["Location"])["state"]
    weg = f"/inloggen/gemeente/terug/?error=access_denied&state={state}"
    assert "U bent gestopt bij de gemeente." in na(client, weg)
    assert van_wie() == []

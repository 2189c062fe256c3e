"""A login link: seen by GET, used by POST, once, for 15 minutes, and only by who may log in."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from inclusie.accounts.links import gebruik_link, maak_link
from inclusie.accounts.models import Inloglink
from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db


def pad_van(adres):
    return adres.removeprefix("http://testserver")


def test_link_is_absolute_and_its_token_is_not_kept(medewerker, beheerder):
    at = timezone.now()
    adres = maak_link(medewerker, door=beheerder, at=at)
    rij = Inloglink.objects.get()
    assert adres.startswith("http://testserver/inloggen/link/")
    token = adres.split("/")[-2]
    assert len(token) >= 43
    assert token not in {str(waarde) for waarde in vars(rij).values()}
    assert (rij.user, rij.door, rij.geldig_tot - rij.gemaakt_op) == (
        medewerker,
        beheerder,
        timedelta(minutes=15),
    )


def test_get_shows_a_button_and_uses_nothing(client, medewerker):
    pad = pad_van(maak_link(medewerker, at=timezone.now()))
    for _ in range(2):
        response = client.get(pad)
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
        assert medewerker.naam in response.content.decode()
    assert Inloglink.objects.get().gebruikt_op is None
    assert "_auth_user_id" not in client.session


def test_post_logs_in_once(client, medewerker):
    pad = pad_van(maak_link(medewerker, at=timezone.now()))
    response = client.post(pad)
    assert (response.status_code, response["Location"]) == (302, "/werkplek/")
    assert client.session["_auth_user_id"] == str(medewerker.pk)
    ander = Client()
    assert [ander.get(pad).status_code, ander.post(pad).status_code] == [410, 410]
    assert "_auth_user_id" not in ander.session
    assert "Deze link werkt niet meer" in ander.get(pad).content.decode()


def test_link_of_another_person_replaces_the_whole_session(als, beheerder, medewerker):
    client = als(beheerder)
    sessie = client.session
    sessie["inloglink"] = {"helft": "00", "tot": 9e9}
    sessie.save()
    client.post(pad_van(maak_link(medewerker, at=timezone.now())))
    assert client.session["_auth_user_id"] == str(medewerker.pk)
    assert "inloglink" not in client.session


def test_link_is_too_old_after_fifteen_minutes(medewerker):
    at = timezone.now()
    token = maak_link(medewerker, at=at).split("/")[-2]
    assert gebruik_link(token, at=at + timedelta(minutes=15)) is None
    assert gebruik_link(token, at=at + timedelta(minutes=14, seconds=59)) == medewerker


def test_old_link_answers_gone(client, medewerker):
    pad = pad_van(maak_link(medewerker, at=timezone.now() - timedelta(minutes=16)))
    assert [client.get(pad).status_code, client.post(pad).status_code] == [410, 410]


def test_closed_account_does_not_open(client, medewerker):
    pad = pad_van(maak_link(medewerker, at=timezone.now()))
    medewerker.is_active, medewerker.versie = False, medewerker.versie + 1
    medewerker.save()
    assert [client.get(pad).status_code, client.post(pad).status_code] == [410, 410]
    assert Inloglink.objects.get().gebruikt_op is None


@pytest.mark.parametrize("token", ["x", "a" * 43, "%C3%A9" * 20, "..%2F..%2F", "'%20OR%201=1"])
def test_made_up_token_answers_gone_or_not_found(client, token):
    user("medewerker")
    pad = f"/inloggen/link/{token}/"
    assert {client.get(pad).status_code, client.post(pad).status_code} <= {404, 410}


@pytest.mark.django_db(transaction=True)
def test_of_two_browsers_at_the_same_moment_one_gets_in(medewerker):
    pad, start = pad_van(maak_link(medewerker, at=timezone.now())), threading.Barrier(4)

    def klik(browser):
        start.wait()
        try:
            return browser.post(pad).status_code
        finally:
            connection.close()

    browsers = [Client() for _ in range(4)]
    with ThreadPoolExecutor(4) as draden:
        statussen = [*draden.map(klik, browsers)]
    assert sorted(statussen) == [302, 410, 410, 410]
    binnen = [browser.session.get("_auth_user_id") for browser in browsers]
    assert binnen == [str(medewerker.pk) if status == 302 else None for status in statussen]


def test_of_two_at_the_same_moment_one_gets_in(medewerker):
    at = timezone.now()
    token = maak_link(medewerker, at=at).split("/")[-2]
    assert [gebruik_link(token, at=at), gebruik_link(token, at=at)] == [medewerker, None]

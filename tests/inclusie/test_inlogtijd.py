"""How long a login lasts: asking does not make it longer, a button does, and twelve hours are the most."""

import re
import time

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
URL = "/account/tijd/"
UUR = 3600


@pytest.fixture
def binnen(als, medewerker):
    def maak(*, gezien: int, begonnen: int):
        client = als(medewerker)
        client.get("/werkplek/")
        sessie, nu = client.session, int(time.time())
        sessie["gezien"], sessie["begonnen"] = nu - gezien, nu - begonnen
        sessie.save()
        return client

    return maak


def over(response) -> tuple[int, bool]:
    """To the minute: the clock goes on between two requests."""
    stand = response.json()
    return round(stand["over"] / 60), stand["kan_langer"]


@pytest.mark.parametrize(
    ("gezien", "begonnen", "verwacht"),
    [
        (0, 0, (60, True)),
        (57 * 60, 2 * UUR, (3, True)),
        (10 * 60, 12 * UUR - 4 * 60, (4, False)),
    ],
)
def test_it_says_how_long_and_asking_changes_nothing(binnen, gezien, begonnen, verwacht):
    client = binnen(gezien=gezien, begonnen=begonnen)
    was = dict(client.session)
    assert [over(client.get(URL)) for _ in range(2)] == [verwacht] * 2
    assert dict(client.session) == was


def test_the_button_makes_it_an_hour_again(binnen):
    client = binnen(gezien=57 * 60, begonnen=2 * UUR)
    assert over(client.post(URL)) == (60, True)
    assert over(client.get(URL)) == (60, True)


def test_the_button_makes_twelve_hours_no_longer(binnen):
    assert over(binnen(gezien=60, begonnen=12 * UUR - 120).post(URL)) == (2, False)


def test_who_is_logged_out_has_no_time_left(client, binnen):
    te_laat = binnen(gezien=61 * 60, begonnen=2 * UUR)
    for browser in (client, te_laat):
        assert [over(browser.get(URL)), over(browser.post(URL))] == [(0, False)] * 2
    assert "_auth_user_id" not in te_laat.session


def test_a_form_that_was_open_before_this_login_gets_its_token(medewerker, client):
    """It comes to who is logged in alone."""
    assert "token" not in client.get(URL).json()
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(medewerker)
    token = browser.get(URL).json()["token"]
    assert browser.post(URL, headers={"X-CSRFToken": token}).status_code == 200
    assert browser.post(URL, headers={"X-CSRFToken": "x" * 32}).status_code == 403


def test_the_page_knows_it_too_and_holds_the_words(binnen):
    html = binnen(gezien=0, begonnen=0).get("/werkplek/").content.decode()
    [seconden] = re.findall(r'<template data-inlogtijd="/account/tijd/" [^>]*data-over="(\d+)">', html)
    assert round(int(seconden) / 60) == 60
    assert html.count("data-deel=") == 4


@pytest.mark.parametrize("vooruit", [10 * 60, 365 * 24 * UUR])
def test_a_login_of_a_clock_that_was_ahead_is_over(binnen, vooruit):
    """It would last until long after: the twelve hours begin when the clock gets there."""
    client = binnen(gezien=-vooruit, begonnen=-vooruit)
    assert over(client.get(URL)) == (0, False)
    assert client.get("/werkplek/").status_code == 302


def test_a_clock_that_was_ahead_for_a_while_makes_no_login_longer(binnen):
    client = binnen(gezien=-UUR, begonnen=UUR)
    client.get("/werkplek/")
    assert over(client.get(URL)) == (60, True)

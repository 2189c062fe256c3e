"""The door of the workplace: closed unless a view says it is public, and closed again after a while."""

import time

import pytest

from inclusie.accounts.models import Sessie
from inclusie.history import bewaar
from tests.agenda.fabriek import MOMENT

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.inclusie.proef_urls")]
DICHT = "/proef/dicht/"
NAAR_LOGIN = "/inloggen/?next=/proef/dicht/"


def zet(client, **waarden):
    sessie = client.session
    sessie.update(waarden)
    sessie.save()


def test_a_view_is_closed_by_default(client, als, medewerker):
    assert client.get(DICHT)["Location"] == NAAR_LOGIN
    assert als(medewerker).get(DICHT).content == b"gedaan: "


def test_after_sixty_idle_minutes_the_session_is_gone(als, medewerker):
    client = als(medewerker)
    client.get(DICHT)
    sleutel = client.session.session_key
    zet(client, gezien=int(time.time()) - 3601)
    assert client.get(DICHT)["Location"] == NAAR_LOGIN
    assert not Sessie.objects.filter(session_key=sleutel).exists()


def test_fifty_nine_idle_minutes_start_the_clock_again(als, medewerker):
    client = als(medewerker)
    client.get(DICHT)
    zet(client, gezien=int(time.time()) - 3540)
    assert client.get(DICHT).status_code == 200
    assert client.session["gezien"] > time.time() - 60


def test_twelve_hours_are_the_most(als, medewerker):
    client = als(medewerker)
    client.get(DICHT)
    zet(client, begonnen=int(time.time()) - 12 * 3600 - 1)
    assert client.get(DICHT)["Location"] == NAAR_LOGIN


def test_clock_is_not_written_at_every_request(als, medewerker, django_assert_num_queries):
    client = als(medewerker)
    client.get(DICHT)
    with django_assert_num_queries(2):  # the session and the account, both read
        client.get(DICHT)


def test_htmx_is_sent_to_the_login_as_a_whole_page(client):
    response = client.get(DICHT, headers={"HX-Request": "true"})
    assert (response.status_code, response["HX-Redirect"]) == (401, "/inloggen/?next=%2Fproef%2Fdicht%2F")


def test_other_rights_count_from_the_next_request(als, medewerker, beheerder):
    """Whoever changes the row, by whatever way: nobody's rights are kept in the session."""
    client = als(beheerder)
    assert client.get("/werkplek/gebruikers/").status_code == 200
    beheerder.rol = "medewerker"
    bewaar(beheerder, door=medewerker, at=MOMENT)
    assert client.get("/werkplek/gebruikers/").status_code == 403
    beheerder.is_active = False
    bewaar(beheerder, door=medewerker, at=MOMENT)
    assert client.get("/werkplek/gebruikers/")["Location"] == "/inloggen/?next=/werkplek/gebruikers/"

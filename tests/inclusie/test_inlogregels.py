"""The log tells of every login and of every try that was refused, by number and never by name."""

import pytest
from django.test import Client
from django.utils import timezone

from inclusie.accounts.links import maak_link
from tests.inclusie.toestel import Toestel, log_in, maak_sleutel

pytestmark = pytest.mark.django_db


@pytest.fixture
def inlogregels(caplog):
    """(how, with what result, which account) of each line about logging in."""
    caplog.set_level("INFO", logger="inclusie")

    def lees():
        namen = ("ingelogd", "opnieuw bevestigd")
        velden = [regel.velden for regel in caplog.records if regel.getMessage() in namen]
        return [(rij["wat"], rij["resultaat"], rij["door"]) for rij in velden]

    return lees


def code_van(client, medewerker, bezorg) -> str:
    client.post("/inloggen/", {"email": medewerker.email})
    return next(regel for regel in bezorg()[-1].body.splitlines() if regel.isdigit())


def test_each_way_in_leaves_a_line_in_the_log(als, medewerker, bezorg, inlogregels):
    link, met_code, met_sleutel = Client(), Client(), Client()
    link.post(maak_link(medewerker, at=timezone.now()))
    met_code.post("/inloggen/code/", {"code": code_van(met_code, medewerker, bezorg)})
    log_in(met_sleutel, maak_sleutel(als(medewerker)))
    assert inlogregels() == [(wat, "gelukt", medewerker.pk) for wat in ("link", "code", "mfa")]


def test_a_refused_try_leaves_a_line_in_the_log(als, medewerker, bezorg, inlogregels):
    browser = Client()
    code = code_van(browser, medewerker, bezorg)
    browser.post("/inloggen/code/", {"code": f"{(int(code) + 1) % 1_000_000:06}"})
    maak_sleutel(als(medewerker))
    log_in(Client(), Toestel())
    assert inlogregels() == [("code", "geweigerd", None), ("toegangssleutel", "geweigerd", None)]


def test_showing_again_who_one_is_leaves_a_line_too(als, medewerker, bezorg, inlogregels):
    browser = als(medewerker)
    browser.post("/account/bevestigen/", {"action": "stuur"})
    code = next(regel for regel in bezorg()[-1].body.splitlines() if regel.isdigit())
    for getypt in (f"{(int(code) + 1) % 1_000_000:06}", code):
        browser.post("/account/bevestigen/", {"code": getypt})
    assert inlogregels() == [("code", uitkomst, medewerker.pk) for uitkomst in ("geweigerd", "gelukt")]

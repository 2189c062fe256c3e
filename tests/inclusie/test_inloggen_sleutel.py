"""Logging in with a passkey, without a name: the key says who it is."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from django.db import OperationalError, connection
from django.test import Client

from inclusie.accounts.sleutels import MISLUKT
from inclusie.history import bewaar
from tests.agenda.fabriek import MOMENT, user
from tests.inclusie.toestel import Toestel, log_in, maak_sleutel, net_weg, vraag_om_inloggen

pytestmark = pytest.mark.django_db
URL = "/inloggen/sleutel/"


def wie(client) -> str | None:
    return client.session.get("_auth_user_id")


def test_the_key_logs_in_and_is_used_then(als, medewerker):
    toestel = maak_sleutel(als(medewerker))
    browser = Client()
    response = log_in(browser, toestel)
    assert (response.status_code, response.headers["Location"]) == (302, "/werkplek/")
    assert (wie(browser), Authenticator.objects.get().last_used_at is None) == (str(medewerker.pk), False)


def test_each_of_two_keys_opens_the_account_of_its_own(als, medewerker):
    toestellen = [maak_sleutel(als(medewerker), naam) for naam in ("telefoon", "computer")]
    ander = user("ambassadeur")
    toestellen.append(maak_sleutel(als(ander)))
    browsers = [Client() for _ in toestellen]
    adressen = [log_in(b, t).headers["Location"] for b, t in zip(browsers, toestellen, strict=True)]
    assert adressen == ["/werkplek/", "/werkplek/", "/mijn/"]
    assert [wie(browser) for browser in browsers] == [str(medewerker.pk)] * 2 + [str(ander.pk)]


def test_it_goes_on_to_the_page_that_was_asked_on_this_site_only(als, medewerker):
    toestel = maak_sleutel(als(medewerker))
    doelen = {
        "/account/": "/account/",
        "https://elders.example/": "/werkplek/",
        "//elders.example": "/werkplek/",
    }
    assert {doel: log_in(Client(), toestel, next=doel).headers["Location"] for doel in doelen} == doelen


def geweigerd(browser, response) -> bool:
    fout = [str(bericht) for bericht in browser.get("/inloggen/").context["messages"]]
    return (response.headers["Location"], wie(browser), fout) == ("/inloggen/", None, [MISLUKT])


@pytest.mark.parametrize("na", [1, 2, 3, 4])
def test_a_database_that_goes_away_is_not_told_as_a_bad_key(als, medewerker, na):
    """Whichever question about the key or its owner it is that finds no answer."""
    toestel, browser, gevraagd = maak_sleutel(als(medewerker)), Client(raise_request_exception=False), 0
    antwoord = toestel.antwoord(vraag_om_inloggen(browser))

    def weg(execute, sql, params, many, context):
        nonlocal gevraagd
        hierom = sql.startswith("SELECT") and ("mfa_authenticator" in sql or '"accounts_user"' in sql)
        gevraagd += hierom
        if hierom and gevraagd == na:
            raise OperationalError("the database is away")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(weg):
        kreeg = browser.post(URL, {"credential": antwoord})
    assert (gevraagd, kreeg.status_code, kreeg.headers["Retry-After"]) == (na, 503, "30")
    assert log_in(browser, toestel).headers["Location"] == "/werkplek/"


@pytest.mark.parametrize("mis", ["elders", "niet gezien", "ander geheim", "andere persoon", "weg"])
def test_another_key_or_another_place_opens_nothing(als, medewerker, beheerder, mis):
    toestel = maak_sleutel(als(medewerker))
    if mis == "elders":
        toestel.oorsprong = "https://elders.example"
    elif mis == "niet gezien":
        toestel.vlaggen = Toestel(gezien=False).vlaggen
    elif mis == "ander geheim":
        toestel.geheim = Toestel().geheim
    elif mis == "andere persoon":
        toestel.wie = maak_sleutel(als(beheerder)).wie
    else:
        Authenticator.objects.all().delete()
    browser = Client()
    assert geweigerd(browser, log_in(browser, toestel))


def test_an_answer_opens_one_login_in_the_browser_that_was_asked(als, medewerker):
    toestel, browser = maak_sleutel(als(medewerker)), Client()
    antwoord = {"credential": toestel.antwoord(vraag_om_inloggen(browser))}
    ander = Client()
    assert geweigerd(ander, ander.post(URL, antwoord))
    assert browser.post(URL, antwoord).headers["Location"] == "/werkplek/"
    browser.post("/uitloggen/")
    assert (browser.post(URL, antwoord).headers["Location"], wie(browser)) == ("/inloggen/", None)


def test_a_closed_account_does_not_open(als, medewerker):
    toestel = maak_sleutel(als(medewerker))
    medewerker.is_active = False
    bewaar(medewerker, door=None, at=MOMENT)
    browser = Client()
    assert (log_in(browser, toestel).headers["Location"], wie(browser)) == ("/inloggen/", None)


@pytest.mark.parametrize(
    "rommel",
    ["", "x", "null", "[]", "{}", '{"response": []}', '{"response": {"userHandle": 7}}', '{"rawId": "%%"}'],
)
def test_what_is_no_answer_opens_nothing(client, rommel):
    vraag_om_inloggen(client)
    assert geweigerd(client, client.post(URL, {"credential": rommel}))


@pytest.mark.parametrize("handvat", ["", "AAAA", "_____w", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5"])
def test_nobody_is_behind_a_made_up_user(als, medewerker, handvat):
    toestel, browser = maak_sleutel(als(medewerker)), Client()
    antwoord = json.loads(toestel.antwoord(vraag_om_inloggen(browser)))
    antwoord["response"]["userHandle"] = handvat
    assert geweigerd(browser, browser.post(URL, {"credential": json.dumps(antwoord)}))


def test_the_page_offers_it_to_a_script_and_says_what_to_do_without(client):
    html = client.get("/inloggen/?next=/account/").content.decode()
    (form,) = re.findall(r'<form [^>]*data-sleutel="get".*?</form>', html, re.DOTALL)
    assert " hidden>" in form and 'name="next" value="/account/"' in form
    assert "Log dan in met een code." in html


def test_a_key_that_is_taken_away_meanwhile_opens_nothing(als, medewerker):
    toestel, browser = maak_sleutel(als(medewerker)), Client()
    antwoord = toestel.antwoord(vraag_om_inloggen(browser))
    with net_weg(Authenticator, na=2):
        response = browser.post(URL, {"credential": antwoord})
    assert (geweigerd(browser, response), Authenticator.objects.count()) == (True, 0)

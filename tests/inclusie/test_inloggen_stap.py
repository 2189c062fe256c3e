"""After a mailed code: who has a passkey needs that too, or one of the recovery codes."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from inclusie.accounts import herstel
from inclusie.accounts.models import Herstelcode
from inclusie.accounts.sleutels import MISLUKT
from tests.agenda.fabriek import MOMENT
from tests.inclusie.openid import ga, koppel
from tests.inclusie.toestel import maak_sleutel, vraag_om_inloggen

pytestmark = pytest.mark.django_db
URL = "/inloggen/stap/"


@pytest.fixture(autouse=True)
def lege_tellers():
    cache.clear()


@pytest.fixture
def toestel(als, medewerker):
    return maak_sleutel(als(medewerker))


@pytest.fixture
def met_code(client, medewerker, bezorg):
    """A browser in which the mailed code of the medewerker was right."""

    def doe(browser=client):
        browser.post("/inloggen/?next=/account/", {"email": medewerker.email})
        code = re.search(r"^\d{6}$", bezorg()[-1].body, re.MULTILINE).group()
        response = browser.post("/inloggen/code/?next=/account/", {"code": code})
        return browser, response.headers["Location"]

    return doe


def wie(browser) -> str | None:
    return browser.session.get("_auth_user_id")


def test_without_a_key_the_mailed_code_is_enough(met_code, medewerker):
    browser, naar = met_code()
    assert (naar, wie(browser)) == ("/account/", str(medewerker.pk))


def test_with_a_key_the_mailed_code_alone_opens_nothing(toestel, met_code):
    browser, naar = met_code()
    assert (naar, wie(browser)) == (URL, None)
    assert browser.get("/werkplek/").headers["Location"] == "/inloggen/?next=/werkplek/"
    assert browser.get(URL).status_code == 200


def test_the_key_opens_it(toestel, met_code, medewerker):
    browser, _ = met_code()
    response = browser.post(URL, {"credential": toestel.antwoord(vraag_om_inloggen(browser))})
    assert (response.headers["Location"], wie(browser)) == ("/account/", str(medewerker.pk))


def test_the_key_of_another_does_not(toestel, met_code, als, beheerder):
    vreemd, (browser, _) = maak_sleutel(als(beheerder)), met_code()
    response = browser.post(URL, {"credential": vreemd.antwoord(vraag_om_inloggen(browser))})
    assert (response.status_code, wie(browser), MISLUKT in response.content.decode()) == (422, None, True)


def test_a_recovery_code_opens_it_once_and_its_owner_gets_a_mail(toestel, met_code, medewerker, bezorg):
    code = herstel.maak_codes(medewerker, at=MOMENT)[3]
    browser, _ = met_code()
    response = browser.post(URL, {"code": code.upper().replace("-", " ")})
    assert (response.headers["Location"], wie(browser)) == ("/account/", str(medewerker.pk))
    assert "Er is ingelogd met een herstelcode." in bezorg()[-1].body
    ander, _ = met_code(Client())
    response = ander.post(URL, {"code": code})
    assert (response.status_code, wie(ander), herstel.FOUT[1:] in response.content.decode()) == (
        422,
        None,
        True,
    )
    assert Herstelcode.objects.over().count() == 9


def test_the_codes_of_another_are_no_good(toestel, met_code, beheerder):
    code = herstel.maak_codes(beheerder, at=MOMENT)[0]
    browser, _ = met_code()
    assert (browser.post(URL, {"code": code}).status_code, wie(browser)) == (422, None)


def test_guessing_recovery_codes_ends(toestel, met_code, medewerker, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"herstelcode": "2/h/key"}
    goed = herstel.maak_codes(medewerker, at=MOMENT)[0]
    browser, _ = met_code()
    for code in ("abcd-efgh-jkmn", "abcd-efgh-jkmp"):
        browser.post(URL, {"code": code})
    response = browser.post(URL, {"code": goed})
    assert (response.status_code, herstel.TE_VAAK[1:] in response.content.decode()) == (422, True)


def test_who_did_not_come_from_a_code_is_sent_away(client, als, medewerker):
    assert [client.get(URL).headers["Location"], client.post(URL).headers["Location"]] == ["/inloggen/"] * 2
    assert als(medewerker).get(URL).headers["Location"] == "/werkplek/"


def test_a_login_link_from_the_beheerder_opens_without_the_key(toestel, als, beheerder, medewerker):
    """The way back for who lost everything. It is logged, and it is no strong login."""
    adres = f"/werkplek/gebruikers/{medewerker.pk}/inloglink/"
    html = als(beheerder).post(adres, follow=True).content.decode()
    browser = Client()
    browser.post(re.search(r"http://testserver(/inloggen/link/[^<]+/)", html)[1])
    assert wie(browser) == str(medewerker.pk)


def test_who_connected_the_account_of_the_municipality_needs_that_too(met_code, openid, medewerker):
    """A mailbox that a stranger reads, does not make a key for that stranger."""
    koppel(medewerker, openid)
    browser, naar = met_code()
    blad = browser.get(URL).content.decode()
    assert (naar, wie(browser), "U koppelde uw account van de gemeente." in blad) == (URL, None, True)
    assert "Gebruik uw toegangssleutel" not in blad
    assert browser.get(ga(browser, "/inloggen/gemeente/")).headers["Location"] == "/werkplek/"
    assert wie(browser) == str(medewerker.pk)


def test_or_a_recovery_code_when_the_municipality_is_away(met_code, openid, medewerker):
    koppel(medewerker, openid)
    code, *_ = herstel.maak_codes(medewerker, at=MOMENT)
    browser, _ = met_code()
    assert (browser.post(URL, {"code": code}).status_code, wie(browser)) == (302, str(medewerker.pk))


def test_a_connection_that_nobody_asks_any_more_asks_nothing(met_code, openid, medewerker, settings):
    koppel(medewerker, openid)
    settings.OIDC_ISSUER = None
    browser, naar = met_code()
    assert (naar, wie(browser)) == ("/account/", str(medewerker.pk))

"""A browser in which somebody logged in before: nobody else can lock them out of it."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from inclusie.accounts.links import maak_link
from tests.inclusie.openid import ga, koppel
from tests.inclusie.toestel import log_in, maak_sleutel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def lege_tellers():
    cache.clear()


def bekende_browser(wie) -> Client:
    """One in which this person logged in, and out again."""
    browser = Client()
    browser.post(maak_link(wie, at=timezone.now()).removeprefix("http://testserver"))
    browser.post("/uitloggen/")
    return browser


def vraag_code(browser, wie) -> int:
    return browser.post("/inloggen/", {"email": wie.email.upper()}).status_code


@pytest.fixture
def volgelopen(settings):
    """Strangers in many places, and somebody in the same office, used up all that may be asked."""
    vol = ("code_hier_minuut", "code_overal_uur", "code_overal_dag", "sleutel_vraag", "gemeente_vraag")
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | dict.fromkeys(vol, "0/d/ip")


def test_in_a_known_browser_every_way_in_stays_open(medewerker, als, openid, volgelopen, bezorg):
    koppel(medewerker, openid)
    for browser, uitkomst in ((bekende_browser(medewerker), 302), (Client(), 422)):
        assert vraag_code(browser, medewerker) == uitkomst
        assert browser.post("/inloggen/sleutel/vraag/").status_code == {302: 200, 422: 429}[uitkomst]
        naar_buiten = browser.post("/inloggen/gemeente/").headers["Location"].startswith("http:")
        assert naar_buiten is (uitkomst == 302)
    assert len(bezorg()) == 1


def test_it_is_known_as_that_person_alone(medewerker, beheerder, volgelopen):
    assert vraag_code(bekende_browser(beheerder), medewerker) == 422


def test_it_has_limits_of_its_own(medewerker):
    browser, tweede = bekende_browser(medewerker), bekende_browser(medewerker)
    assert [vraag_code(browser, medewerker) for _ in range(4)] == [302, 302, 302, 422]
    assert vraag_code(tweede, medewerker) == 302


@pytest.mark.parametrize("waarde", ["", "x", "WzEsImEiXQ:1:x"])
def test_what_we_did_not_sign_is_not_believed(medewerker, volgelopen, waarde):
    browser = bekende_browser(medewerker)
    browser.cookies["bekend"] = waarde
    assert vraag_code(browser, medewerker) == 422


def test_after_ninety_days_it_is_as_any_other(medewerker, volgelopen, monkeypatch):
    browser = bekende_browser(medewerker)
    monkeypatch.setattr("django.core.signing.time.time", lambda: timezone.now().timestamp() + 91 * 86_400)
    assert vraag_code(browser, medewerker) == 422


def test_each_way_in_makes_it_known_and_no_try_that_fails(medewerker, als, openid, bezorg):
    link, code, gemeente, sleutel = (Client() for _ in range(4))
    link.post("/inloggen/link/bestaat-niet/")
    code.post("/inloggen/", {"email": medewerker.email})
    assert [browser.cookies.get("bekend") for browser in (link, code)] == [None, None]
    code.post("/inloggen/code/", {"code": re.search(r"^\d{6}$", bezorg()[-1].body, re.MULTILINE).group()})
    link.post(maak_link(medewerker, at=timezone.now()).removeprefix("http://testserver"))
    koppel(medewerker, openid)
    gemeente.get(ga(gemeente, "/inloggen/gemeente/"))
    log_in(sleutel, maak_sleutel(als(medewerker)))
    koeken = [browser.cookies["bekend"] for browser in (link, code, gemeente, sleutel)]
    assert {(k["httponly"], k["samesite"], k["max-age"], k["path"]) for k in koeken} == {
        (True, "Lax", 90 * 86_400, "/")
    }
    assert len({koek.value for koek in koeken}) == 4

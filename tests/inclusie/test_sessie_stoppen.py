"""Ending one's own other logins."""

import pytest

from tests.agenda.fabriek import user

pytestmark = pytest.mark.django_db
URL = "/account/sessies/stoppen/"


@pytest.fixture
def drie(als, medewerker):
    """Three browsers of one person, and one of another."""
    browsers = [als(medewerker) for _ in range(3)] + [als(user("koploper"))]
    for browser in browsers:
        browser.get("/account/")
    return browsers


def binnen(browsers) -> list[bool]:
    return [browser.get("/account/").status_code == 200 for browser in browsers]


def merk(browser) -> str:
    return browser.session.model.objects.get(session_key=browser.session.session_key).merk


def test_one_login_ends_and_the_others_stay(drie):
    assert drie[0].post(URL, {"sessie": merk(drie[1])}).headers["Location"] == "/account/"
    assert binnen(drie) == [True, False, True, True]


def test_all_others_end_and_oneself_stays(drie):
    drie[0].post(URL)
    assert binnen(drie) == [True, False, False, True]


def test_the_login_of_another_or_of_oneself_does_not_end(drie):
    for doel in (merk(drie[3]), merk(drie[0]), "x", drie[1].session.session_key):
        response = drie[0].post(URL, {"sessie": doel}, follow=True)
        assert [str(b) for b in response.context["messages"]] == ["U was daar niet meer ingelogd."]
    assert binnen(drie) == [True] * 4


def test_no_page_holds_the_key_of_a_session(drie):
    html = drie[0].get("/account/").content.decode()
    assert [b.session.session_key in html for b in drie] == [False] * 4
    assert html.count('name="sessie"') == 2

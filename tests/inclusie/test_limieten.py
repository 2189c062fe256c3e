"""Each way in has a limit, and it counts where every worker and every browser sees it."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from tests.inclusie.toestel import maak_sleutel

pytestmark = pytest.mark.django_db
BEKEND = ["code_bekend_minuut", "code_bekend_uur", "code_bekend_dag", "vraag_bekend"]
ADRES = "medewerker@voorbeeldstad.example"


@pytest.fixture(autouse=True)
def lege_tellers():
    cache.clear()


@pytest.fixture
def na_de_code(als, medewerker, bezorg):
    """A browser that waits for a recovery code."""
    maak_sleutel(als(medewerker))

    def maak() -> Client:
        browser = Client()
        browser.post("/inloggen/", {"email": medewerker.email})
        code = re.search(r"^\d{6}$", bezorg()[-1].body, re.MULTILINE).group()
        browser.post("/inloggen/code/", {"code": code})
        return browser

    return maak


def geteld() -> int:
    """In the table that all workers share; a limit in the memory of one of them counts for that one alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM cache WHERE cache_key LIKE %s", ["%allauth:rl:%"])
        return cursor.fetchone()[0]


def vraag_code(browser):
    return browser.post("/inloggen/", {"email": ADRES}).status_code


def vraag_sleutel(browser):
    return browser.post("/inloggen/sleutel/vraag/").status_code


def vraag_gemeente(browser):
    naar = browser.post("/inloggen/gemeente/").headers["Location"]
    return 302 if naar.startswith("http") else 429


def probeer_herstelcode(browser):
    antwoord = browser.post("/inloggen/stap/", {"code": "k7rs-9mwx-4tqd"})
    return 429 if "it ging te vaak mis." in antwoord.content.decode() else antwoord.status_code


WEGEN = [
    ("code_hier_minuut", "1/m/key", vraag_code, 302, 422),
    ("code_overal_uur", "1/h/key", vraag_code, 302, 422),
    ("sleutel_vraag", "1/m/ip", vraag_sleutel, 200, 429),
    ("gemeente_vraag", "1/m/ip", vraag_gemeente, 302, 429),
    ("herstelcode", "1/h/key", probeer_herstelcode, 422, 429),
]


IN_HET_LOG = {
    vraag_code: "code",
    vraag_sleutel: "toegangssleutel",
    vraag_gemeente: "account van de gemeente",
    probeer_herstelcode: "herstelcode",
}


def te_vaak(caplog) -> list[tuple]:
    regels = [regel.velden for regel in caplog.records if regel.getMessage() == "te vaak gevraagd"]
    return [(rij["wat"], rij["resultaat"], rij["door"]) for rij in regels]


@pytest.mark.parametrize(("limiet", "grens", "doe", "eerst", "daarna"), WEGEN, ids=[weg[0] for weg in WEGEN])
def test_a_second_browser_meets_the_limit_of_the_first(
    openid, medewerker, na_de_code, settings, caplog, limiet, grens, doe, eerst, daarna
):
    caplog.set_level("INFO", logger="inclusie")
    browsers = [na_de_code(), na_de_code()] if doe is probeer_herstelcode else [Client(), Client()]
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {limiet: grens}
    assert doe(browsers[0]) == eerst
    assert geteld() > 0
    assert te_vaak(caplog) == []
    assert doe(browsers[1]) == daarna
    wie = medewerker.pk if doe is probeer_herstelcode else None
    assert te_vaak(caplog) == [(IN_HET_LOG[doe], "geweigerd", wie)]


def test_every_limit_of_logging_in_is_tried_here_or_at_its_own_page(settings):
    """A new one is tried too."""
    elders = {
        "request_login_code", "code_hier_uur", "code_hier_dag", "code_overal_dag", "code_raden",
        "code_mis", "melding_begin", "concept", *BEKEND,
    }  # fmt: skip
    assert settings.ACCOUNT_RATE_LIMITS.keys() - elders == {weg[0] for weg in WEGEN}

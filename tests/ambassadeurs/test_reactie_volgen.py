"""/volgen/reactie/<code>/: thanks and what happens by when; later the answer."""

from datetime import date

import pytest
from django.test import Client

from ambassadeurs.models import Reactie
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
CODE = "k7rs-9mwx-4tqd"
ADRES = f"/volgen/reactie/{CODE}/"


def lees(**velden) -> Bladzijde:
    fabriek.reactie(code=CODE, opvolgen_voor=date(2021, 7, 8), **velden)
    return Bladzijde(Client().get(ADRES))


@pytest.mark.parametrize(
    ("velden", "kop", "zin"),
    [
        (
            {"bereikbaar_via": "mail", "contact": "els@voorbeeld.example"},
            "Bedankt. Wij hebben uw aanmelding",
            "U hoort uiterlijk donderdag 8 juli van ons.",
        ),
        (
            {"waarvoor": "onderwerp", "titel": "Stilte"},
            "Bedankt. Wij hebben uw voorstel",
            "Ons antwoord staat uiterlijk donderdag 8 juli klaar. U leest het met uw code.",
        ),
    ],
)
def test_it_says_what_happens_and_by_when(velden, kop, zin):
    bladzijde = lees(**velden)
    assert bladzijde.kop("h1") == [kop]
    assert zin in bladzijde.tekst


def test_reading_it_again_changes_nothing():
    fabriek.reactie(code=CODE)
    browser = Client()
    eerste, tweede = browser.get(ADRES).content, browser.get(ADRES).content
    assert (eerste == tweede, Reactie.objects.count()) == (True, 1)


def test_what_waits_for_the_website_is_told():
    assert "Pas daarna lezen anderen hem." in lees(oproep=fabriek.oproep(), openbaar=True).tekst


def test_later_it_holds_our_answer():
    bladzijde = lees(status="afgerond")
    assert bladzijde.kop("h1") == ["Ons antwoord"]
    assert "Bedankt, wij bellen u." in bladzijde.tekst


def test_it_says_nothing_of_who_it_is_or_what_was_written():
    for velden in ({}, {"status": "afgewezen"}):
        bladzijde = lees(
            naam="Kanarie", tekst="Kanarie", bereikbaar_via="mail", contact="kanarie@nest.example", **velden
        )
        assert "anarie" not in bladzijde.tekst
        Reactie.objects.get().delete()


@pytest.mark.parametrize("schrijf", [str, str.upper, lambda code: f" {code.replace('-', ' ')} "])
def test_the_code_on_it_opens_it_again_as_people_type_it(schrijf):
    assert f"Code om ons antwoord te lezen {CODE}" in lees().tekst
    assert Client().post("/volgen/", {"code": schrijf(CODE)}).url == ADRES
    assert Client().get(ADRES.upper().replace("/VOLGEN/REACTIE/", "/volgen/reactie/")).status_code == 200


def test_another_code_leads_nowhere_and_too_many_must_wait(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"code_mis": "2/10m/ip"}
    fabriek.reactie(code=CODE)
    melding = fabriek.melding()
    assert Client().get(f"/volgen/reactie/{melding.code}/").status_code == 404
    assert Client().get(f"/volgen/{CODE}/").status_code == 404
    # A code that is right somewhere else was not guessed.
    statussen = [Client().get("/volgen/bbbb-bbbb-bbbb/").status_code for _ in range(3)]
    assert statussen == [404, 404, 429]
    assert (Client().get(ADRES).status_code, Client().post(ADRES).status_code) == (429, 405)


def test_nobody_keeps_it_and_no_search_engine_finds_it():
    fabriek.reactie(code=CODE)
    koppen = Client().get(ADRES).headers
    assert ("no-store" in koppen["Cache-Control"], koppen["X-Robots-Tag"]) == (True, "noindex, nofollow")

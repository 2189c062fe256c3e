"""/meedoen/reactie/<sleutel>/: thanks and what happens by when; later the answer."""

from datetime import date
from uuid import UUID

import pytest
from django.test import Client

from ambassadeurs.models import Reactie
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
SLEUTEL = UUID("0b0e2a34-1111-4222-8333-123456789abc")
ADRES = f"/meedoen/reactie/{SLEUTEL}/"


def lees(**velden) -> Bladzijde:
    fabriek.reactie(indien_id=SLEUTEL, opvolgen_voor=date(2021, 7, 8), **velden)
    return Bladzijde(Client().get(ADRES))


@pytest.mark.parametrize(
    ("velden", "kop", "zin"),
    [
        (
            {"bereikbaar_via": "mail", "contact": "els@voorbeeld.example"},
            "Bedankt. Wij hebben uw aanmelding",
            "U hoort uiterlijk 8 juli 2021 van ons.",
        ),
        (
            {"waarvoor": "onderwerp", "titel": "Stilte"},
            "Bedankt. Wij hebben uw voorstel",
            "Ons antwoord staat uiterlijk 8 juli 2021 op deze bladzijde.",
        ),
    ],
)
def test_it_says_what_happens_and_by_when(velden, kop, zin):
    bladzijde = lees(**velden)
    assert bladzijde.kop("h1") == [kop]
    assert zin in bladzijde.tekst


def test_reading_it_again_changes_nothing():
    fabriek.reactie(indien_id=SLEUTEL)
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


def test_another_key_leads_nowhere():
    fabriek.reactie(indien_id=SLEUTEL)
    assert Client().get(ADRES.replace("abc/", "abd/")).status_code == 404
    assert Client().post(ADRES).status_code == 405

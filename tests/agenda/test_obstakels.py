"""/obstakels/: what stands in people's way, from the version that /plan/ leads to."""

import pytest
from django.core.cache import caches

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/obstakels/"


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    laag = fabriek.obstakel("De balie is te hoog", plek="het gemeentehuis", status="lager")
    fabriek.hoogtes(laag, 3, 3, 4, datum=fabriek.VANDAAG.replace(month=3))
    fabriek.hoogtes(laag, 1, 1, 1, moment="na")
    fabriek.obstakel("De bus is vol", soort="bejegening", domein=fabriek.domein("Vervoer", "vervoer"))
    geheim = fabriek.obstakel(
        "Ruzie in de straat", openbaar=False, soort="spanning", omschrijving="Bij nummer 8."
    )
    fabriek.hoogtes(geheim, 4, 4, 4)
    weg = fabriek.obstakel("Per ongeluk")
    weghalen.haal_weg(weg, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.versie(plan)
    return plan


def lees(client, vraag="", status=200):
    antwoord = client.get(f"{ADRES}{vraag}")
    assert antwoord.status_code == status
    return Bladzijde(antwoord)


def test_tells_what_is_public_with_its_heights_and_nothing_else(client, plan):
    blad = lees(client)
    assert blad.kop("h2") == ["2 obstakels"]
    assert blad.kop("h3") == ["De balie is te hoog", "De bus is vol"]
    assert (
        "Eerst Lukt alleen met hulp (3 van 4) Nu Hinderlijk (1 van 4) Verschil 2 stappen lager" in blad.tekst
    )
    assert "Minder dan 3 mensen gaven een hoogte." in blad.tekst
    for geheim in ("Ruzie", "straat", "spanning", "nummer 8", "Per ongeluk", "P1"):
        assert geheim not in blad.tekst


@pytest.mark.parametrize(
    ("vraag", "titels"),
    [
        ("?domein=vervoer", ["De bus is vol"]),
        ("?status=lager", ["De balie is te hoog"]),
        ("?status=lager&domein=vervoer", []),
        ("?status=gemeld&domein=", ["De bus is vol"]),
    ],
)
def test_is_filtered_by_part_of_life_and_state(client, plan, vraag, titels):
    blad = lees(client, vraag)
    assert blad.kop("h3") == titels
    assert ("Laat alle obstakels zien", "/obstakels/#gevonden") in blad.links


def test_what_is_not_in_a_list_is_an_error_that_is_not_kept(client, plan):
    antwoord = client.get(f"{ADRES}?domein=maan")
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (400, "no-store")
    assert "dit staat niet in de lijst" in Bladzijde(antwoord).tekst


def test_what_is_written_after_the_version_waits_for_the_next(client, plan):
    fabriek.obstakel("Net gehoord")
    assert "Net gehoord" not in lees(client).tekst
    caches["paginas"].clear()
    fabriek.versie(plan)
    assert "Net gehoord" in lees(client).tekst


def test_an_empty_list_says_what_to_do(client):
    fabriek.versie(fabriek.jaarplan())
    assert "Er staat nog geen obstakel in deze lijst." in lees(client).tekst


def test_without_a_version_it_leads_to_the_start(client):
    assert client.get(ADRES).url == "/"

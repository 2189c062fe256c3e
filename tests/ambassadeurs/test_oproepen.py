"""/oproepen/: what is open by kind, then what is over with how it ended."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inclusie.tijd import vandaag
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, organisatie, thema, user
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/oproepen/"


def test_open_ones_by_kind_and_closed_ones_last():
    fabriek.oproep("Wie weet dit?", soort="durf_te_vragen")
    fabriek.oproep("Vier mensen gezocht")
    fabriek.oproep("Loop mee", soort="stage", tot_datum=vandaag().replace(year=2020))
    fabriek.oproep("Voorbij", soort="aanbod", status="gesloten", opbrengst="Zes mensen kwamen.")
    bladzijde = Bladzijde(Client().get(ADRES))
    assert bladzijde.koppen == [
        ("h1", "Oproepen"),
        ("h2", "4 oproepen"),
        ("h2", "Ambassadeurs gezocht"),
        ("h3", "Vier mensen gezocht"),
        ("h2", "Durf te vragen"),
        ("h3", "Wie weet dit?"),
        ("h2", "Gesloten oproepen"),
        ("h3", "Voorbij"),
        ("h3", "Loop mee"),
    ]
    assert "Zes mensen kwamen." in bladzijde.tekst


@pytest.mark.parametrize(
    ("vraag", "titels"),
    [
        ("?soort=durf_te_vragen", ["Wie weet dit?"]),
        ("?stand=open", ["Vier mensen gezocht", "Wie weet dit?"]),
        ("?stand=gesloten", ["Voorbij"]),
        ("?stand=gesloten&soort=stage", []),
    ],
)
def test_the_address_chooses(vraag, titels):
    fabriek.oproep("Wie weet dit?", soort="durf_te_vragen")
    fabriek.oproep("Vier mensen gezocht")
    fabriek.oproep("Voorbij", soort="aanbod", status="gesloten")
    bladzijde = Bladzijde(Client().get(ADRES + vraag))
    gevonden = f"{len(titels)} oproep{'' if len(titels) == 1 else 'en'} gevonden"
    assert (bladzijde.kop("h2")[0], bladzijde.kop("h3")) == (gevonden, titels)
    assert ("Wij vonden niets. Kies iets anders." in bladzijde.tekst) is (titels == [])


def test_nonsense_is_told_and_shows_everything():
    fabriek.oproep()
    antwoord = Client().get(f"{ADRES}?soort=feest")
    assert (antwoord.status_code, Bladzijde(antwoord).kop("h3")) == (400, ["Ambassadeur gezocht"])


@pytest.mark.parametrize(
    ("rol", "ziet"),
    [
        ("ambassadeur", True), ("koploper", True), ("medewerker", True), ("procesregisseur", True),
        ("beheerder", False), ("wethouder", False), ("raadslid", False), (None, False),
    ],
)  # fmt: skip
def test_what_is_for_the_network_only_the_network_sees(rol, ziet):
    fabriek.oproep("Onder ons", zichtbaarheid="netwerk")
    browser = client(rol) if rol else Client()
    assert ("Onder ons" in Bladzijde(browser.get(ADRES)).kop("h3")) is ziet
    assert (browser.get("/oproepen/onder-ons/").status_code == 200) is ziet
    assert (browser.get("/oproepen/onder-ons/reageren/").status_code == 200) is ziet


def test_who_asks_is_never_a_person():
    bieb, stil = organisatie(), organisatie("Stil BV", openbaar=False)
    fabriek.oproep("Van de bieb", van_organisatie=bieb)
    fabriek.oproep("Van stil", van_organisatie=stil)
    fabriek.oproep("Van een mens", voorgesteld_door=user("ambassadeur"))
    tekst = Bladzijde(Client().get(ADRES)).tekst
    assert [zin in tekst for zin in ("Van Bibliotheek De Kade", "Van de gemeente", "Stil BV", "Anna")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert "Van iemand uit ons netwerk" in tekst


def test_nothing_yet():
    assert "Er is nog geen oproep." in Bladzijde(Client().get(ADRES)).tekst


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_questions_to_the_database_do_not_grow(hoeveel):
    for i in range(hoeveel):
        fabriek.oproep(
            f"Oproep {i}", van_organisatie=organisatie(f"Club {i}"), themas=[thema(f"Thema {i}"), thema()]
        )
    with CaptureQueriesContext(connection) as vragen:
        Client().get(ADRES)
    assert len(vragen) == 4

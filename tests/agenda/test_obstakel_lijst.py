"""/werkplek/obstakels/: all obstacles, also the closed ones, with a filter."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/"


def lees(vraag="", rol="medewerker"):
    return Bladzijde(fabriek.client(rol).get(f"{ADRES}{vraag}"))


@pytest.fixture
def rijen():
    balie = fabriek.obstakel("De balie is te hoog", status="in_aanpak")
    fabriek.hoogtes(balie, 3, 3, 3)
    fabriek.hoogtes(balie, 2, 2, 2, moment="na", datum=fabriek.VANDAAG.replace(day=2))
    fabriek.obstakel("Ruzie", openbaar=False, soort="spanning", domein=fabriek.domein("Vervoer", "vervoer"))
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), koppelingen={"obstakels": [balie]})


def test_shows_all_with_height_drop_and_actions(rijen):
    blad = lees()
    assert blad.kop("h2") == ["2 obstakels"]
    assert "lukt alleen met hulp →, nu: moeilijk 1 stap lager" in blad.tekst
    assert "alleen op de werkplek" in blad.tekst
    assert blad.links_naar("/werkplek/acties/") == ["/werkplek/acties/2021-01/"]


@pytest.mark.parametrize(
    ("vraag", "titel"),
    [
        ("?status=in_aanpak", "de-balie-is-te-hoog"),
        ("?soort=spanning", "ruzie"),
        ("?domein=vervoer", "ruzie"),
        ("?zicht=openbaar", "de-balie-is-te-hoog"),
        ("?zicht=besloten", "ruzie"),
    ],
)
def test_is_filtered(rijen, vraag, titel):
    blad = lees(vraag)
    assert blad.kop("h2") == ["1 obstakel gevonden"]
    assert [href for _, href in blad.links if href == f"{ADRES}{titel}/"] == [f"{ADRES}{titel}/"]


def test_nothing_found_and_nothing_there(rijen):
    assert "Wij vonden niets." in lees("?status=weg").tekst
    assert "dit staat niet in de lijst" in lees("?status=maan").tekst


def test_readers_read_and_do_not_add(rijen):
    assert ("Obstakel toevoegen", f"{ADRES}nieuw/") in lees().links
    assert ("Obstakel toevoegen", f"{ADRES}nieuw/") not in lees(rol="wethouder").links
    statussen = [
        fabriek.client(rol).get(ADRES).status_code for rol in ("koploper", "ambassadeur", "raadslid")
    ]
    assert statussen == [403, 403, 403]

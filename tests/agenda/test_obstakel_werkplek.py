"""/werkplek/obstakels/<slug>/: one obstacle with its measurements, its moves and its actions."""

import pytest

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/de-balie-is-te-hoog/"


@pytest.fixture
def obstakel():
    rij = fabriek.obstakel(openbaar=False, status="in_aanpak", plek="de hal")
    fabriek.hoogtes(rij, 3, 3, 4)
    return rij


def lees(rol="medewerker"):
    return Bladzijde(fabriek.client(rol).get(ADRES))


def test_who_edits_sees_each_measurement_and_what_is_possible(obstakel):
    blad = lees()
    assert (
        "Eerst Lukt alleen met hulp (3 van 4) Nu Lukt alleen met hulp (3 van 4) Verschil Even hoog"
        in blad.tekst
    )
    assert blad.tekst.count("voordat wij begonnen") >= 3
    assert blad.links_naar(f"{ADRES}stand/") == [f"{ADRES}stand/doorverwijzen/"]
    assert "Mensen geven nu geen lagere hoogte dan eerst." in blad.tekst


def test_who_only_reads_sees_the_middle_and_nobodys_own(obstakel):
    blad = lees("wethouder")
    assert "Dit zeggen minder dan 5 mensen." in blad.tekst
    assert [woord for woord in ("P1", "P2", "lukt niet", "Wijzig", "Haal") if woord in blad.tekst] == []


def test_says_that_the_measurements_no_longer_bear_the_state(obstakel):
    obstakel.status = "lager"
    fabriek._bewaar(obstakel)
    assert "De metingen zeggen niet meer ‘lager geworden’." in lees().tekst


def test_what_was_taken_away_or_never_was_is_no_page(obstakel):
    weghalen.haal_weg(obstakel, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    assert fabriek.client().get(ADRES).status_code == 404
    assert fabriek.client("koploper").get(ADRES).status_code == 403


def test_the_history_tells_of_the_obstacle_and_of_each_measurement(obstakel):
    blad = Bladzijde(fabriek.client().get(f"{ADRES}geschiedenis/"))
    zinnen = [zin.split(" op 1 juli 2021 om")[0] for zin in blad.kop("h2")]
    assert sorted(zinnen) == [
        *["Fatima Medewerker voegde de meting van 1 juli 2021 toe"] * 3,
        "Fatima Medewerker voegde het obstakel ‘De balie is te hoog’ toe",
    ]
    assert fabriek.client("wethouder").get(f"{ADRES}geschiedenis/").status_code == 403

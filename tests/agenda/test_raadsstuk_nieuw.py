"""/werkplek/raadsstukken/nieuw/: a raadsstuk gets the next code, and a day when it is answered already."""

from datetime import date

import pytest

from agenda.models import Raadsstuk
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsstukken/nieuw/"
VELDEN = {
    "soort": "toezegging",
    "titel": "Elk half jaar een bericht",
    "datum_dag": "28",
    "datum_maand": "1",
    "datum_jaar": "2021",
    "status": "open",
}


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def stuur(browser, **velden):
    data = ingevuld(browser.get(ADRES).content.decode(), **VELDEN | velden)
    return data, browser.post(ADRES, data)


def test_gets_the_next_code_and_its_actions():
    fabriek.raadsstuk()
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Brieven")
    data, antwoord = stuur(fabriek.client(), acties=str(actie.pk), code="R77")

    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/raadsstukken/")
    stuk = Raadsstuk.objects.latest("pk")
    assert (stuk.code, stuk.titel, stuk.datum, stuk.status) == (
        "R2", "Elk half jaar een bericht", date(2021, 1, 28), "open",
    )  # fmt: skip
    assert [a.code for a in stuk.acties.all()] == ["2021-01"]


def test_a_second_click_adds_nothing_also_when_we_filled_in_the_day():
    browser = fabriek.client()
    data, _ = stuur(browser, status="afgedaan", afdoening="Wij stuurden een brief.")
    antwoord = browser.post(ADRES, data)

    assert antwoord.status_code == 302
    assert list(Raadsstuk.objects.values_list("code", "afgedaan_op")) == [("R1", fabriek.VANDAAG)]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"titel": ""}, "Schrijf op waar het stuk over gaat."),
        ({"status": "afgedaan"}, "Schrijf op wat u met dit stuk deed."),
        (
            {"termijn_dag": "1", "termijn_maand": "1", "termijn_jaar": "2021"},
            "Deze dag ligt vóór de datum van het stuk.",
        ),
        ({"link": "javascript:alert(1)"}, "Dit webadres klopt niet."),
    ],
)
def test_asks_what_is_missing(velden, zin):
    _, antwoord = stuur(fabriek.client(), **velden)

    assert antwoord.status_code == 422
    assert zin.lower() in antwoord.content.decode().lower()
    assert Raadsstuk.objects.count() == 0


def test_an_archived_year_is_not_to_be_chosen():
    oud, nieuw = fabriek.jaarplan(2019), fabriek.jaarplan(2021)
    fabriek.actie(fabriek.doel(oud), "Oude actie")
    fabriek.actie(fabriek.doel(nieuw), "Nieuwe actie")
    oud.status, oud.vastgesteld_op, oud.vastgesteld_door = "gearchiveerd", date(2019, 1, 1), "het college"
    oud.vastgesteld_door = oud.besluit = "college"
    fabriek._bewaar(oud)

    tekst = fabriek.client().get(ADRES).content.decode()
    assert ("Nieuwe actie" in tekst, "Oude actie" in tekst) == (True, False)


def test_only_who_edits_the_plan():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]

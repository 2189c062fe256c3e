"""/werkplek/raadsvergaderingen/nieuw/: a day of the council, once."""

from datetime import date

import pytest

from agenda.models import Raadsvergadering
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsvergaderingen/nieuw/"
VELDEN = {"soort": "raad", "datum_dag": "9", "datum_maand": "9", "datum_jaar": "2021"}


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def stuur(**velden):
    browser = fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **VELDEN | velden))


def test_is_added():
    antwoord = stuur(stukken_klaar_op_dag="26", stukken_klaar_op_maand="8", stukken_klaar_op_jaar="2021")

    assert antwoord.url == "/werkplek/raadsvergaderingen/"
    assert list(Raadsvergadering.objects.values_list("datum", "soort", "stukken_klaar_op")) == [
        (date(2021, 9, 9), "raad", date(2021, 8, 26))
    ]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (
            {"stukken_klaar_op_dag": "10", "stukken_klaar_op_maand": "9", "stukken_klaar_op_jaar": "2021"},
            "De stukken zijn klaar vóór de vergadering.",
        ),
        ({"datum_dag": "1"}, "Deze vergadering staat al in de lijst."),
    ],
)
def test_what_cannot_be_is_refused_in_words(velden, zin):
    fabriek.vergadering(date(2021, 9, 1))
    antwoord = stuur(**velden)

    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert Raadsvergadering.objects.count() == 1


def test_only_who_edits_the_plan():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403

"""/werkplek/raadsvergaderingen/: when the council meets, the nearest first."""

from datetime import date

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsvergaderingen/"


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def test_tells_the_next_one_and_splits_what_was():
    fabriek.vergadering(date(2021, 9, 9), stukken_klaar_op=date(2021, 8, 26))
    fabriek.vergadering(date(2021, 11, 11))
    fabriek.vergadering(date(2021, 1, 28), "commissie")
    fabriek.vergadering(date(2021, 5, 27))

    bladzijde = Bladzijde(fabriek.client().get(ADRES))

    assert "De gemeenteraad vergadert op 9 september 2021. De stukken zijn klaar op 26 augustus 2021." in (
        bladzijde.tekst
    )
    dagen = (
        "9 september 2021 Gemeenteraad",
        "11 november 2021",
        "27 mei 2021",
        "28 januari 2021 Raadscommissie",
    )
    plekken = [bladzijde.tekst.rindex(dag) for dag in dagen]
    assert plekken == sorted(plekken)
    assert bladzijde.kop("h2") == ["Vandaag en later", "Geweest"]


def test_who_reads_along_changes_nothing():
    fabriek.vergadering(date(2021, 9, 9))
    assert Bladzijde(fabriek.client("wethouder").get(ADRES)).links_naar(f"{ADRES}n") == []
    assert fabriek.client("koploper").get(ADRES).status_code == 403

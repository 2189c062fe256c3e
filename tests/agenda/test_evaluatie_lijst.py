"""/werkplek/evaluatie/: the evaluations of every year."""

import pytest

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/"


def test_each_year_has_its_evaluations_the_newest_first_and_an_archived_one_gets_no_new():
    plan, oud = fabriek.jaarplan(2021), fabriek.jaarplan(2020)
    fabriek.evaluatie(plan, peildatum=fabriek.VANDAAG.replace(month=3))
    fabriek.evaluatie(plan)
    weg = fabriek.evaluatie(plan, "jaarlijks")
    weghalen.haal_weg(weg, reden="Te vroeg.", door=fabriek.user(), at=fabriek.MOMENT)
    oud.status, oud.vastgesteld_op, oud.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(oud)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h2") == ["Jaarplan 2021", "Jaarplan 2020"]
    assert bladzijde.links_naar("/werkplek/evaluatie/2") == [
        "/werkplek/evaluatie/2021/2/",
        "/werkplek/evaluatie/2021/1/",
        "/werkplek/evaluatie/2021/nieuw/",
    ]


def test_who_only_reads_gets_no_button():
    fabriek.jaarplan(2021)
    assert Bladzijde(fabriek.client("wethouder").get(ADRES)).links_naar("/werkplek/evaluatie/2") == []
    assert fabriek.client("koploper").get(ADRES).status_code == 403

"""/werkplek/evaluatie/2021/nieuw/: begin an evaluation; the act gives it its number."""

from datetime import date

import pytest

from agenda.models import Evaluatie
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/nieuw/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def begin(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def rijen():
    return [(e.nummer, e.soort, e.peildatum, e.status) for e in Evaluatie.objects.order_by("nummer")]


def test_two_clicks_make_one_and_the_next_gets_the_next_number():
    fabriek.jaarplan()
    browser = fabriek.client()
    data = begin(browser, soort="tussentijds")
    antwoorden = [browser.post(ADRES, data) for _ in range(2)]
    assert [(a.status_code, a.url) for a in antwoorden] == [(302, "/werkplek/evaluatie/2021/1/")] * 2
    browser.post(ADRES, begin(browser, soort="tussentijds", peildatum_maand="3"))
    assert rijen() == [
        (1, "tussentijds", fabriek.VANDAAG, "concept"),
        (2, "tussentijds", date(2021, 3, 1), "concept"),
    ]


def test_a_number_is_not_used_again_and_a_year_has_one_yearly_evaluation():
    plan = fabriek.jaarplan()
    browser = fabriek.client()
    browser.post(ADRES, begin(browser, soort="jaarlijks"))
    ander = fabriek.client("procesregisseur")
    antwoord = ander.post(ADRES, begin(ander, soort="jaarlijks"))
    assert antwoord.status_code == 422
    assert "Dit jaar heeft al een jaarlijkse evaluatie." in Bladzijde(antwoord).tekst
    weg = plan.evaluaties.get()
    weghalen.haal_weg(weg, reden="Te vroeg.", door=fabriek.user(), at=fabriek.MOMENT)
    browser.post(ADRES, begin(browser, soort="jaarlijks"))
    assert [(nummer, soort) for nummer, soort, *_ in rijen()] == [(1, "jaarlijks"), (2, "jaarlijks")]


def test_an_archived_plan_is_refused():
    plan = fabriek.jaarplan()
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)
    assert fabriek.client().get(ADRES).status_code == 403
    assert fabriek.client("wethouder").get(ADRES).status_code == 403

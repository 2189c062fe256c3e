"""/werkplek/acties/2021-01/indicatoren/ and the same below a goal: every indicator with its figures."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/indicatoren/"
DOEL = "/werkplek/doelen/2021/D1/indicatoren/"


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))


def test_who_may_see(actie):
    rollen = ("medewerker", "procesregisseur", "koploper", "wethouder", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 200, 403, 404]
    assert [fabriek.client(rol).get(DOEL).status_code for rol in rollen] == [200, 200, 403, 403, 403]


def test_figures_stand_newest_first_with_their_unit(actie):
    indicator = actie.indicatoren.get()
    fabriek.meetwaarde(indicator, 3, date(2021, 2, 1))
    fabriek.meetwaarde(indicator, "21.50", date(2021, 6, 30))
    weg = fabriek.meetwaarde(indicator, 99, date(2021, 6, 1))
    weghalen.haal_weg(weg, reden="Fout.", door=fabriek.user(), at=fabriek.MOMENT)
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert "Begin: 0. Doel: 50 brieven. Nu: 21,5." in tekst
    # The line above the table tells them in the order of time.
    assert (tekst.rindex("30 juni 2021") < tekst.rindex("1 februari 2021"), "99" in tekst) == (True, False)


def test_the_trekker_measures_but_does_not_change_what_is_measured(actie):
    fabriek.meetwaarde(actie.indicatoren.get())
    bladzijde = Bladzijde(fabriek.client("koploper").get(ADRES))
    assert bladzijde.links_naar(ADRES) == [
        f"{ADRES}1/metingen/2021-07-01/bewerken/",
        f"{ADRES}1/metingen/2021-07-01/weghalen/",
        f"{ADRES}1/metingen/nieuw/",
    ]


def test_the_procesregisseur_changes_what_is_measured_but_does_not_measure(actie):
    fabriek.meetwaarde(actie.indicatoren.get())
    bladzijde = Bladzijde(fabriek.client("procesregisseur").get(ADRES))
    assert bladzijde.links_naar(ADRES) == [f"{ADRES}1/bewerken/", f"{ADRES}1/weghalen/", f"{ADRES}nieuw/"]


def test_reading_costs_the_same_with_one_and_three(actie):
    browser = fabriek.client()
    fabriek.meetwaarde(actie.indicatoren.get())

    def kosten():
        with CaptureQueriesContext(connection) as vragen:
            browser.get(ADRES)
        return len(vragen)

    kosten()
    een = kosten()
    for nummer in range(2):
        fabriek.meetwaarde(fabriek.indicator(actie, f"Cijfer {nummer}"))
    assert kosten() == een


def test_two_figures_make_a_line_and_one_says_so(actie):
    indicator = fabriek.indicator(actie, "Bezoekers", nulwaarde=None)
    fabriek.meetwaarde(indicator, 3, date(2021, 2, 1))
    browser = fabriek.client()
    een = Bladzijde(browser.get(ADRES)).tekst
    fabriek.meetwaarde(indicator, 5, date(2021, 3, 1))
    twee = Bladzijde(browser.get(ADRES)).tekst

    assert [("Vanaf twee metingen ziet u hier een lijn." in tekst) for tekst in (een, twee)] == [True, False]
    assert "Bezoekers: eerst 3, nu 5. Ons doel: 50 brieven." in twee

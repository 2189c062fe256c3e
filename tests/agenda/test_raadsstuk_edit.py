"""/werkplek/raadsstukken/R1/bewerken/: answer it, open it again."""

from datetime import date

import pytest

from inclusie import weghalen
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/raadsstukken/R1/bewerken/"


@pytest.fixture(autouse=True)
def op_de_dag_van_de_fabriek(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def stuur(browser, **velden):
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_answering_fills_in_today_and_opening_again_empties_it():
    stuk = fabriek.raadsstuk()
    browser = fabriek.client()

    assert stuur(browser, status="afgedaan", afdoening="Klaar.").status_code == 302
    stuk.refresh_from_db()
    assert (stuk.status, stuk.afgedaan_op, stuk.code) == ("afgedaan", fabriek.VANDAAG, "R1")

    assert stuur(browser, status="in_behandeling").status_code == 302
    stuk.refresh_from_db()
    assert (stuk.status, stuk.afgedaan_op, stuk.afdoening) == ("in_behandeling", None, "Klaar.")


def test_the_day_of_answering_is_not_before_the_day_of_the_question():
    fabriek.raadsstuk(datum=date(2021, 5, 1))
    antwoord = stuur(
        fabriek.client(), status="afgedaan", afdoening="Klaar.",
        afgedaan_op_dag="1", afgedaan_op_maand="4", afgedaan_op_jaar="2021",
    )  # fmt: skip

    assert antwoord.status_code == 422
    assert "Het stuk is van 1 mei 2021." in antwoord.content.decode()


def test_a_link_to_an_archived_action_is_kept():
    plan = fabriek.jaarplan(2020)
    actie = fabriek.actie(fabriek.doel(plan), "Oud")
    stuk = fabriek.raadsstuk(acties=[actie])
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", date(2020, 1, 1), "het college"
    plan.vastgesteld_door = plan.besluit = "college"
    fabriek._bewaar(plan)

    assert stuur(fabriek.client(), titel="Anders").status_code == 302
    assert list(stuk.acties.all()) == [actie]


def test_what_is_not_there_or_went_is_not_found():
    stuk = fabriek.raadsstuk()

    weghalen.haal_weg(stuk, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    browser = fabriek.client()
    assert [browser.get(a).status_code for a in (ADRES, ADRES.replace("R1", "R9"))] == [404, 404]
    assert fabriek.client("wethouder").get(ADRES).status_code == 403

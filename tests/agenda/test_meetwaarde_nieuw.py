"""/werkplek/acties/2021-01/indicatoren/1/metingen/nieuw/: one new figure."""

from datetime import date

import pytest

from agenda.models import Meetwaarde
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/indicatoren/1/metingen/nieuw/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))


def meet(rol="medewerker", **anders):
    browser = fabriek.client(rol)
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **{"waarde": "21"} | anders))


@pytest.mark.parametrize("rol", ["medewerker", "koploper"])
def test_a_figure_of_today(actie, rol):
    assert meet(rol).url == "/werkplek/acties/2021-01/indicatoren/"
    meting = Meetwaarde.objects.get()
    assert (str(meting.waarde), meting.datum, meting.indicator) == (
        "21.00",
        date(2021, 7, 1),
        actie.indicatoren.get(),
    )


def test_others_do_not_measure(actie):
    rollen = ("procesregisseur", "wethouder", "beheerder", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [403, 403, 403, 404]


def test_tomorrow_cannot_be_measured(actie):
    antwoord = meet(datum_dag="2")
    assert (antwoord.status_code, Meetwaarde.objects.count()) == (422, 0)


def test_one_figure_a_day(actie):
    fabriek.meetwaarde(actie.indicatoren.get())
    antwoord = meet(waarde="30")
    assert (antwoord.status_code, Meetwaarde.objects.count()) == (422, 1)
    zin = "Op 1 juli 2021 staat al een meting. Kies een andere dag, of wijzig die meting."
    assert [(tekst.endswith(zin), waar) for tekst, waar in Bladzijde(antwoord).links if zin in tekst] == [
        (True, "#id_datum_0")
    ]

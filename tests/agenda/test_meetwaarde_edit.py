"""/werkplek/acties/2021-01/indicatoren/1/metingen/2021-07-01/bewerken/: mend a figure."""

import pytest

from agenda.models import Meetwaarde
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/indicatoren/1/metingen/2021-07-01/bewerken/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def meting(db):
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))
    return fabriek.meetwaarde(actie.indicatoren.get(), 21)


@pytest.mark.parametrize("rol", ["medewerker", "koploper"])
def test_figure_and_note_change(meting, rol):
    browser = fabriek.client(rol)
    data = ingevuld(browser.get(ADRES).content.decode(), waarde="25,5", toelichting="Opnieuw geteld.")
    assert browser.post(ADRES, data).status_code == 302
    rij = Meetwaarde.objects.get()
    assert (str(rij.waarde), rij.toelichting, rij.versie) == ("25.50", "Opnieuw geteld.", 2)


@pytest.mark.parametrize("dag", ["2021-07-02", "2021-02-31", "0000-00-00"])
def test_a_day_without_a_figure_is_not_there(meting, dag):
    assert fabriek.client().get(ADRES.replace("2021-07-01", dag)).status_code == 404

"""/werkplek/acties/2021-01/indicatoren/nieuw/ and the same below a goal."""

import pytest

from agenda.models import Indicator
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ACTIE, DOEL = "/werkplek/acties/2021-01/indicatoren/", "/werkplek/doelen/2021/D1/indicatoren/"


@pytest.fixture
def actie(db):
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), trekker_account=fabriek.user("koploper"))


def voeg_toe(lijst, **velden):
    browser = fabriek.client()
    return browser.post(f"{lijst}nieuw/", ingevuld(browser.get(f"{lijst}nieuw/").content.decode(), **velden))


def test_only_editors(actie):
    rollen = ("procesregisseur", "koploper", "wethouder")
    assert [fabriek.client(rol).get(f"{ACTIE}nieuw/").status_code for rol in rollen] == [200, 403, 403]


@pytest.mark.parametrize(("lijst", "nummer"), [(ACTIE, 2), (DOEL, 1)])
def test_an_indicator_gets_the_next_number_of_its_owner(actie, lijst, nummer):
    antwoord = voeg_toe(lijst, naam="Nieuw cijfer", nulwaarde="0,5", streefwaarde="12,25", eenheid="uur")
    assert (antwoord.status_code, antwoord.url) == (302, lijst)
    rij = Indicator.objects.get(naam="Nieuw cijfer")
    assert (rij.nummer, str(rij.nulwaarde), str(rij.streefwaarde)) == (nummer, "0.50", "12.25")
    assert (rij.actie, rij.doel) == ((actie, None) if lijst == ACTIE else (None, actie.doel))


@pytest.mark.parametrize("waarde", ["", "veel", "1,234", "99999999999999"])
def test_an_aim_that_is_no_figure_is_refused(actie, waarde):
    antwoord = voeg_toe(ACTIE, naam="Nieuw cijfer", streefwaarde=waarde)
    assert (antwoord.status_code, Indicator.objects.count()) == (422, 1)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_streefwaarde"]

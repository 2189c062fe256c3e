"""/werkplek/acties/2021-01/weghalen/: take an action away; the page says that stopping is mostly better."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/weghalen/"


@pytest.fixture
def actie():
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Brieven")


def test_only_editors(actie):
    koploper = fabriek.user("koploper")
    fabriek.actie(actie.doel, "Eigen", trekker_account=koploper)
    assert fabriek.client("koploper").post(ADRES, {"reden": "x"}).status_code == 404
    assert fabriek.client("koploper").post(ADRES.replace("01", "02", 1), {"reden": "x"}).status_code in (
        403,
        404,
    )
    assert fabriek.client("wethouder").post(ADRES, {"reden": "x"}).status_code == 403


def test_page_names_the_other_way(actie):
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert "Dan kunt u haar beter stoppen." in bladzijde.tekst
    assert "/werkplek/acties/2021-01/" in [url for _, url in bladzijde.links]


def test_takes_away_and_never_gives_the_code_again(actie):
    assert fabriek.client().post(ADRES, {"reden": "Dubbel."}).url == "/werkplek/plan/2021/"
    assert fabriek.actie(actie.doel, "Nieuw").code == "2021-02"

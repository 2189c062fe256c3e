"""The last day on which somebody took part in an action."""

from datetime import date

import pytest

from ambassadeurs.models import Betrokkenheid
from inclusie.history import bewaar
from tests.agenda import fabriek as plan
from tests.agenda.fabriek import MOMENT, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def deel():
    rij = Betrokkenheid(
        netwerkrol=f.netwerkrol(),
        actie=plan.actie(plan.doel(plan.jaarplan())),
        hoe="meegedaan",
        van=date(2021, 3, 1),
    )
    bewaar(rij, door=user(), at=MOMENT)
    return rij


def stuur(deel, dag, maand, jaar):
    velden = {"tot_dag": dag, "tot_maand": maand, "tot_jaar": jaar}
    return als("procesregisseur").post(f"/werkplek/mensen/betrokkenheid/{deel.pk}/eindigen/", velden)


def test_it_ends_on_the_day_that_is_asked(deel):
    assert [stuur(deel, 1, "juni", 2021).status_code for _ in range(2)] == [302, 302]
    deel.refresh_from_db()
    assert (deel.tot, deel.versie) == (date(2021, 6, 1), 2)


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ((1, 2, 2021), "De laatste dag ligt voor de eerste."),
        ((1, 1, 2099), "Deze dag ligt in de toekomst."),
        (("", "", ""), "vul een dag, maand en jaar in."),
    ],
)
def test_a_day_that_cannot_be(deel, dag, zin):
    response = stuur(deel, *dag)
    assert (response.status_code, zin in response.content.decode()) == (422, True)

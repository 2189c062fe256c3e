"""The test rows themselves: made the real way, so their codes, places and history are right."""

import pytest

from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "status", ["idee", "voorgesteld", "gepland", "in_uitvoering", "gerealiseerd", "gestopt", "afgewezen"]
)
def test_action_goes_the_real_way_to_its_status(status):
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status=status)
    actie.refresh_from_db()
    assert (actie.code, actie.status, actie.volgorde) == ("2021-01", status, 1)


def test_a_whole_plan_can_be_published():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    actie = fabriek.actie(fabriek.doel(plan))
    fabriek.meetwaarde(actie.indicatoren.get())
    fabriek.voortgang(actie, akkoord=True)
    assert fabriek.stel_vast(plan).nummer == "1.0"
    assert fabriek.versie(plan, "voortgang").nummer == "1.1"

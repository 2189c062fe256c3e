"""/werkplek/plan/2021/archiveren/: the beheerder closes a year for good."""

import pytest

from agenda import vaststellen
from agenda.models import Jaarplan
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/archiveren/"


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.doel(plan)
    fabriek.stel_vast(plan)
    vaststellen.rond_jaar_af(
        plan, peildatum=fabriek.VANDAAG, reden="Klaar.", door=fabriek.user(), at=fabriek.MOMENT
    )
    return plan


def test_only_the_beheerder(plan):
    rollen = ("medewerker", "procesregisseur", "wethouder", "koploper")
    assert [fabriek.client(rol).post(ADRES).status_code for rol in rollen] == [403] * 4
    assert Jaarplan.objects.get().status == "geevalueerd"


def test_get_asks_and_post_does_once(plan):
    browser = fabriek.client("beheerder")
    assert (browser.get(ADRES).status_code, Jaarplan.objects.get().status) == (200, "geevalueerd")
    assert [browser.post(ADRES).status_code for _ in range(2)] == [302, 409]
    assert Jaarplan.objects.get().status == "gearchiveerd"


def test_a_running_year_is_not_archived():
    fabriek.jaarplan()
    assert fabriek.client("beheerder").post(ADRES).status_code == 409
    assert Jaarplan.objects.get().status == "concept"

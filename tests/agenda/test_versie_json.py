"""/werkplek/plan/2021/versies/0.1/json/: a version as data, also one that stays inside."""

import json

import pytest

from tests.agenda import fabriek
from tests.agenda.besloten import VERSIES, eis_alleen_voor_ons, publiceer_besloten
from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def besloten(db):
    publiceer_besloten()


def test_who_may_read_a_closed_version_and_nobody_keeps_it(client):
    eis_alleen_voor_ons(client, "json")


def test_it_is_that_version():
    publiceer("0.2", soort="concept")
    gegevens = json.loads(fabriek.client().get(f"{VERSIES}0.1/json/").content)
    assert gegevens["versie"]["nummer"] == "0.1"


def test_a_version_that_is_not_there():
    assert fabriek.client().get(f"{VERSIES}7.0/json/").status_code == 404

"""/werkplek/plan/2021/versies/0.1/pdf/: a version on paper, also one that stays inside."""

import pytest

from tests.agenda import fabriek
from tests.agenda.besloten import VERSIES, eis_alleen_voor_ons, publiceer_besloten
from tests.agenda.publiceren import PDF, bewaar_pdf, publiceer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def besloten(db):
    bewaar_pdf(publiceer_besloten())


def test_who_may_read_a_closed_version_and_nobody_keeps_it(client):
    eis_alleen_voor_ons(client, "pdf")


def test_it_is_the_file_of_that_version():
    assert fabriek.client().get(f"{VERSIES}0.1/pdf/").content == PDF


def test_a_file_that_is_not_made_yet():
    publiceer("0.2", soort="concept")
    assert fabriek.client().get(f"{VERSIES}0.2/pdf/").status_code == 404

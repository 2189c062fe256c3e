"""/werkplek/meldingen/<nummer>/gehoord/: somebody called or wrote, and the page asks for it no longer."""

import pytest

from tests.agenda import fabriek as plan
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db


def test_one_click_is_kept_in_the_trail():
    rij = fabriek.melding(antwoord_via="telefoon", contact="0612345678")
    assert plan.client().post(f"/werkplek/meldingen/{rij}/gehoord/").url == f"/werkplek/meldingen/{rij}/"
    assert rij.history.latest("history_id").history_change_reason == "gehoord"


def test_looking_does_nothing_and_nobody_else_clicks():
    rij = fabriek.melding()
    assert plan.client().get(f"/werkplek/meldingen/{rij}/gehoord/").status_code == 405
    assert plan.client("beheerder").post(f"/werkplek/meldingen/{rij}/gehoord/").status_code == 403

"""The last day on which somebody typed for another."""

from datetime import date

import pytest

from ambassadeurs.handelen.betrekken import help_typen
from ambassadeurs.models import Namens
from tests.agenda.fabriek import MOMENT, user
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db


def test_the_help_ends():
    els, petra = f.persoon("Els Voorbeeld"), f.persoon("Petra Hulp")
    hulp = help_typen(
        Namens(helper=petra, voor=els, van=date(2021, 3, 1)),
        uitnodigen=True,
        door=user("procesregisseur"),
        at=MOMENT,
    )
    url = f"/werkplek/mensen/hulp/{hulp.pk}/eindigen/"
    velden = {"tot_dag": "1", "tot_maand": "7", "tot_jaar": "2021"}
    response = als("procesregisseur").post(url, velden)
    assert response["Location"] == f"/werkplek/mensen/{els.pk}/"
    hulp.refresh_from_db()
    assert hulp.tot == date(2021, 7, 1)

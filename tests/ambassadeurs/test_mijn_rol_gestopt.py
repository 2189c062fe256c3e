"""Where somebody arrives who stopped: it says nothing of anybody."""

import pytest

from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_it_thanks_and_tells_how_to_come_back(client):
    plan.gemeente()
    response = client.get("/mijn/rol/gestopt/")
    assert (response.status_code, Bladzijde(response).kop("h1")) == (200, ["U bent gestopt"])
    assert "Wilt u later weer meedoen? Bel ons op" in Bladzijde(response).tekst

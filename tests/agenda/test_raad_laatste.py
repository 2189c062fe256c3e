"""/raad/: leads to the year that /plan/ shows."""

import pytest

from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db


def test_leads_to_the_year_of_the_plan(client):
    publiceer("1.0", jaar=2020)
    publiceer("1.0", jaar=2021)
    publiceer("0.1", jaar=2022, soort="concept")

    antwoord = client.get("/raad/")

    assert (antwoord.status_code, antwoord["Location"]) == (302, "/raad/2021/")


def test_without_a_public_plan_it_leads_home(client):
    publiceer("0.1", soort="concept", openbaar=False)
    assert client.get("/raad/")["Location"] == "/"

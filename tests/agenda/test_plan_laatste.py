"""`/plan/` leads to the plan of now."""

from datetime import date

import pytest
from django.urls import reverse

from tests.agenda.publiceren import publiceer

pytestmark = pytest.mark.django_db


def leads_to(client):
    response = client.get(reverse("plan_laatste"))
    return response.status_code, response.get("Location")


def test_it_leads_to_the_youngest_adopted_year(client):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2020)

    assert leads_to(client) == (302, "/plan/2021/")


def test_a_concept_of_next_year_is_not_the_plan_of_now(client):
    publiceer("1.0", jaar=2021)
    publiceer("0.1", jaar=2022, soort="concept")

    assert leads_to(client) == (302, "/plan/2021/")


def test_next_year_waits_for_its_first_day(client, settings):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2022)
    settings.DEMO_DATUM = date(2021, 12, 31)

    assert leads_to(client) == (302, "/plan/2021/")

    settings.DEMO_DATUM = date(2022, 1, 1)

    assert leads_to(client) == (302, "/plan/2022/")


def test_looking_back_on_a_year_does_not_bring_it_back(client, settings):
    settings.DEMO_DATUM = date(2022, 2, 1)
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2022)
    publiceer("1.1", jaar=2021, soort="evaluatie")

    assert leads_to(client) == (302, "/plan/2022/")


def test_a_portal_that_begins_with_next_year_shows_it(client, settings):
    settings.DEMO_DATUM = date(2021, 12, 1)
    publiceer("1.0", jaar=2022)

    assert leads_to(client) == (302, "/plan/2022/")


def test_without_a_public_version_it_leads_home(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert leads_to(client) == (302, "/")

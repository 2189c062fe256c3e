"""/werkplek/wettelijke-plannen/<slug>/bewerken/: change what a plan says; its address stays."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/wettelijke-plannen/wmo/bewerken/"


def test_another_title_keeps_the_address():
    plan = fabriek.wettelijk_plan()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), titel="Samen leven")
    assert browser.post(ADRES, velden).url == "/werkplek/wettelijke-plannen/"
    plan.refresh_from_db()
    assert (plan.titel, plan.slug) == ("Samen leven", "wmo")


def test_only_who_keeps_the_basic_data_and_only_what_exists():
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    assert fabriek.client().get(ADRES).status_code == 404

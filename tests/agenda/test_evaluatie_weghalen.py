"""/werkplek/evaluatie/2021/1/weghalen/: a concept goes with a reason and can come back."""

import pytest

from agenda.models import Evaluatie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/1/weghalen/"


@pytest.fixture
def plan(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    return fabriek.jaarplan()


def test_it_goes_with_a_reason_and_comes_back(plan):
    fabriek.evaluatie(plan)
    browser = fabriek.client()
    assert browser.post(ADRES, {"reden": ""}).status_code == 422
    antwoord = browser.post(ADRES, {"reden": "Te vroeg begonnen."})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/evaluatie/")
    assert browser.get("/werkplek/evaluatie/2021/1/").status_code == 404
    terug = "/werkplek/prullenbak/"
    assert "Te vroeg begonnen." in Bladzijde(browser.get(terug)).tekst
    sleutel = f"evaluatie-{Evaluatie.objects.get().pk}"
    assert browser.post(terug, {"deel": sleutel}).status_code == 302
    assert browser.get("/werkplek/evaluatie/2021/1/").status_code == 200


def test_what_is_public_stays(plan):
    fabriek.focus(plan)
    fabriek.doel(plan)
    fabriek.stel_vast(plan)
    fabriek.publiceer_evaluatie(plan, "tussentijds")
    antwoord = fabriek.client().post(ADRES, {"reden": "Toch niet."})
    assert (antwoord.status_code, Evaluatie.objects.aanwezig().count()) == (422, 1)
    assert "Deze evaluatie is al openbaar." in Bladzijde(antwoord).tekst
    assert fabriek.client("wethouder").post(ADRES, {"reden": "Weg."}).status_code == 403

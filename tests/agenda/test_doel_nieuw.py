"""/werkplek/doelen/2021/nieuw/: add a goal."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/doelen/2021/nieuw/"


def test_only_editors():
    fabriek.jaarplan()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "beheerder", "koploper")] == [
        403
    ] * 3


def test_adds_with_the_next_code_and_its_themes():
    plan = fabriek.jaarplan()
    fabriek.doel(plan)
    wonen = fabriek.thema("Wonen")
    browser = fabriek.client()
    velden = ingevuld(
        browser.get(ADRES).content.decode(),
        titel="Iedereen kan wonen",
        herkomst="inwoners",
        themas=str(wonen.pk),
    )
    antwoord = browser.post(ADRES, velden)
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    doel = plan.doelen.get(code="D2")
    assert (doel.titel, doel.herkomst, list(doel.themas.all()), doel.volgorde) == (
        "Iedereen kan wonen",
        "inwoners",
        [wonen],
        2,
    )


def test_what_is_missing_is_said_and_nothing_is_lost():
    plan = fabriek.jaarplan()
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), toelichting="Mijn verhaal"))
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert [
        zin in html for zin in ("schrijf op wat het doel is.", "kies wie dit doel inbracht.", "Mijn verhaal")
    ] == [True] * 3
    assert plan.doelen.count() == 0


def test_no_empty_round_button_is_offered():
    fabriek.jaarplan()
    assert fabriek.client().get(ADRES).content.decode().count('type="radio"') == 6


def test_archived_plan_is_closed():
    fabriek.jaarplan(status="gearchiveerd", vastgesteld_op=fabriek.VANDAAG, vastgesteld_door="het college")
    assert fabriek.client().get(ADRES).status_code == 403

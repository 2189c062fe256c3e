"""/werkplek/focus/2021/nieuw/: put a theme first."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/focus/2021/nieuw/"


@pytest.fixture
def plan():
    return fabriek.jaarplan()


def test_only_editors(plan):
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "beheerder", "koploper")] == [
        403
    ] * 3


def test_adds_at_the_end_and_leads_to_its_place(plan):
    fabriek.focus(plan)
    wonen = fabriek.thema("Wonen")
    browser = fabriek.client()
    velden = ingevuld(
        browser.get(ADRES).content.decode(), thema=str(wonen.pk), onderbouwing="Er zijn te weinig huizen."
    )
    antwoord = browser.post(ADRES, velden)
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    assert list(plan.focus.values_list("thema__slug", "volgorde")) == [("armoede", 1), ("wonen", 2)]


def test_offers_only_active_themes_that_are_not_focus_yet(plan):
    fabriek.focus(plan)
    fabriek.thema("Wonen")
    fabriek.thema("Oud", actief=False)
    html = fabriek.client().get(ADRES).content.decode()
    assert [naam in html for naam in (">Wonen<", ">Armoede<", ">Oud<")] == [True, False, False]


def test_without_choice_says_what_to_do(plan):
    fabriek.thema("Wonen")
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), onderbouwing="Mijn tekst"))
    assert antwoord.status_code == 422
    assert "kies een thema." in antwoord.content.decode()
    assert "Mijn tekst" in antwoord.content.decode()


def test_fifth_focus_gets_a_warning_beforehand_and_is_allowed(plan):
    for naam in ("Wonen", "Werk", "Taal", "Sport"):
        fabriek.focus(plan, fabriek.thema(naam))
    vijfde = fabriek.thema("Zorg")
    browser = fabriek.client()
    assert "niet alle groepen evenveel" in Bladzijde(browser.get(ADRES)).tekst
    browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), thema=str(vijfde.pk)))
    assert plan.focus.count() == 5


def test_without_themes_it_leads_to_making_one(plan):
    assert Bladzijde(fabriek.client().get(ADRES)).links_naar("/werkplek/themas/") == [
        "/werkplek/themas/nieuw/"
    ]


def test_double_click_adds_one(plan):
    wonen = fabriek.thema("Wonen")
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), thema=str(wonen.pk))
    assert [browser.post(ADRES, velden).status_code for _ in range(2)] == [302, 302]
    assert plan.focus.count() == 1

"""/werkplek/doelen/2021/D1/verplaatsen/: the order of the goals."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def adres(code):
    return f"/werkplek/doelen/2021/{code}/verplaatsen/"


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    for titel in ("Een", "Twee", "Drie"):
        fabriek.doel(plan, titel)
    return plan


def volgorde(plan):
    return list(plan.doelen.aanwezig().values_list("titel", flat=True))


def test_only_editors(plan):
    for rol in ("wethouder", "beheerder", "koploper"):
        browser = fabriek.client(rol)
        assert browser.post(adres("D1"), {"richting": "omlaag-1"}).status_code == 403
    assert volgorde(plan) == ["Een", "Twee", "Drie"]


def test_up_moves_one_place_and_says_where_it_is(plan):
    browser = fabriek.client()
    antwoord = browser.post(adres("D3"), {"richting": "omhoog-3"})
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    assert volgorde(plan) == ["Een", "Drie", "Twee"]
    pagina = Bladzijde(browser.get("/werkplek/plan/2021/"))
    assert "Doel Drie staat nu op plek 2 van 3. Ga verder bij doel D3" in pagina.tekst
    assert ("Ga verder bij doel D3", "/werkplek/plan/2021/#omhoog-D3") in pagina.links


def test_at_an_end_the_focus_stays_so_that_one_press_too_many_moves_nothing_back(plan):
    antwoord = fabriek.client().post(adres("D2"), {"richting": "omhoog-2"}, headers=fabriek.HTMX)
    html = antwoord.content.decode()
    assert html.index('id="omhoog-D2"') < html.index("data-focus") < html.index('id="omlaag-D2"')


@pytest.mark.parametrize("opties", [{}, {"headers": fabriek.HTMX}])
def test_a_step_from_an_older_place_moves_nothing_and_says_so(plan, opties):
    """Two tabs, or two quick presses: the second still carries the place that was read."""
    browser = fabriek.client()
    browser.post(adres("D3"), {"richting": "omhoog-3"}, headers=fabriek.HTMX)
    antwoord = browser.post(adres("D3"), {"richting": "omhoog-3"}, **opties)
    if not opties:
        antwoord = browser.get(antwoord.url)
    assert volgorde(plan) == ["Een", "Drie", "Twee"]
    zin = "De volgorde was al anders dan u zag. Er is niets verplaatst. Doel Drie staat al op plek 2 van 3."
    assert zin in antwoord.content.decode()


def test_beyond_the_end_nothing_changes_and_that_is_said(plan):
    browser = fabriek.client()
    browser.post(adres("D1"), {"richting": "omhoog-1"})
    assert volgorde(plan) == ["Een", "Twee", "Drie"]
    assert "Doel Een staat al op plek 1 van 3." in Bladzijde(browser.get("/werkplek/plan/2021/")).tekst


def test_useless_buttons_stay_in_place(plan):
    html = fabriek.client().get("/werkplek/plan/2021/").content.decode()
    assert html.count('aria-disabled="true"') == 2


def test_htmx_gets_the_goals_with_the_focus_on_the_button(plan):
    antwoord = fabriek.client().post(adres("D3"), {"richting": "omhoog-3"}, headers=fabriek.HTMX)
    html = antwoord.content.decode()
    assert ("<main" in html, html.count("data-focus")) == (False, 1)
    assert Bladzijde(antwoord, in_main=False).kop("h3") == ["D1 Een", "D3 Drie", "D2 Twee"]
    assert "Doel Drie staat nu op plek 2 van 3." in html


def test_page_offers_every_place_and_moves_there(plan):
    browser = fabriek.client()
    html = browser.get(adres("D1")).content.decode()
    assert [f"Plek {plek}" in html for plek in (1, 2, 3, 4)] == [True, True, True, False]
    assert browser.post(adres("D1"), {"plek": "3"}).url == "/werkplek/plan/2021/"
    assert volgorde(plan) == ["Twee", "Drie", "Een"]


@pytest.mark.parametrize(
    "velden",
    [
        {"plek": "4"},
        {"plek": "0"},
        {"plek": "x"},
        {"richting": "opzij-1"},
        {"richting": "omhoog"},
        {"richting": "omhoog-x"},
        {"doel": "1"},
        {},
    ],
)
def test_nonsense_moves_nothing(plan, velden):
    assert fabriek.client().post(adres("D1"), velden).status_code == 422
    assert volgorde(plan) == ["Een", "Twee", "Drie"]


def test_only_moved_goals_get_a_history_row(plan):
    fabriek.client().post(adres("D1"), {"richting": "omlaag-1"})
    assert [doel.history.count() for doel in plan.doelen.order_by("code")] == [2, 2, 1]

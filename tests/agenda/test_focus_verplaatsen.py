"""/werkplek/focus/2021/armoede/verplaatsen/: the order of the focus."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/focus/2021/armoede/verplaatsen/"


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.focus(plan, fabriek.thema("Wonen"))
    return plan


def test_only_editors(plan):
    assert [
        fabriek.client(rol).post(ADRES, {"plek": "2"}).status_code for rol in ("wethouder", "koploper")
    ] == [403] * 2


def test_moves_down_and_keeps_the_focus_on_the_button(plan):
    antwoord = fabriek.client().post(ADRES, {"richting": "omlaag-1"}, headers=fabriek.HTMX)
    html = antwoord.content.decode()
    assert list(plan.focus.values_list("thema__slug", flat=True)) == ["wonen", "armoede"]
    assert Bladzijde(antwoord, in_main=False).kop("h3") == ["Wonen", "Armoede"]
    assert "Focus Armoede staat nu op plek 2 van 2." in html
    assert html.count("data-focus") == 1
    assert html.index("data-focus") > html.index('id="omlaag-armoede"')


def test_page_moves_to_a_chosen_place(plan):
    browser = fabriek.client()
    assert browser.get(ADRES).status_code == 200
    assert browser.post(ADRES, {"plek": "2"}).url == "/werkplek/plan/2021/"
    assert list(plan.focus.values_list("thema__slug", flat=True)) == ["wonen", "armoede"]

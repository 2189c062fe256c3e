"""/werkplek/acties/2021-01/verplaatsen/: the order of the actions, and to another goal."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def adres(code):
    return f"/werkplek/acties/{code}/verplaatsen/"


@pytest.fixture
def doel():
    doel = fabriek.doel(fabriek.jaarplan(), "Brieven")
    for titel in ("Een", "Twee", "Drie"):
        fabriek.actie(doel, titel)
    return doel


def volgorde(doel):
    return list(doel.acties.aanwezig().values_list("titel", flat=True))


def test_only_editors(doel):
    for rol, status in {"wethouder": 403, "beheerder": 403, "koploper": 404}.items():
        assert fabriek.client(rol).post(adres("2021-01"), {"richting": "omlaag-1"}).status_code == status


def test_trekker_may_not_move_its_own_action(doel):
    koploper = fabriek.user("koploper")
    eigen = fabriek.actie(doel, "Eigen", trekker_account=koploper)
    assert fabriek.client("koploper").post(adres(eigen.code), {"richting": "omhoog-4"}).status_code == 403


def test_down_moves_one_place(doel):
    browser = fabriek.client()
    assert browser.post(adres("2021-01"), {"richting": "omlaag-1"}).url == "/werkplek/plan/2021/"
    assert volgorde(doel) == ["Twee", "Een", "Drie"]
    assert (
        "Actie Een staat nu op plek 2 van 3. Ga verder bij actie 2021-01"
        in Bladzijde(browser.get("/werkplek/plan/2021/")).tekst
    )


def test_htmx_gets_only_this_goal(doel):
    ander = fabriek.doel(doel.jaarplan, "Sport")
    fabriek.actie(ander, "Zwemmen")
    html = (
        fabriek.client()
        .post(adres("2021-03"), {"richting": "omhoog-3"}, headers=fabriek.HTMX)
        .content.decode()
    )
    assert [titel in html for titel in ("Drie", "Zwemmen", "<h3")] == [True, False, False]
    assert html.index('id="omhoog-2021-03"') < html.index("data-focus") < html.index('id="omlaag-2021-03"')


def test_to_another_goal_keeps_the_code(doel):
    ander = fabriek.doel(doel.jaarplan, "Sport")
    fabriek.actie(ander, "Zwemmen")
    browser = fabriek.client()
    assert "D2 Sport" in browser.get(adres("2021-01")).content.decode()
    assert browser.post(adres("2021-01"), {"doel": str(ander.pk)}).url == "/werkplek/plan/2021/"
    assert list(ander.acties.values_list("code", "titel")) == [("2021-04", "Zwemmen"), ("2021-01", "Een")]
    assert "Actie Een staat nu onder doel D2." in Bladzijde(browser.get("/werkplek/plan/2021/")).tekst


def test_goal_of_another_year_cannot_be_chosen(doel):
    vreemd = fabriek.doel(fabriek.jaarplan(2022), "Volgend jaar")
    browser = fabriek.client()
    assert "Volgend jaar" not in browser.get(adres("2021-01")).content.decode()
    assert browser.post(adres("2021-01"), {"doel": str(vreemd.pk)}).status_code == 422
    assert volgorde(doel) == ["Een", "Twee", "Drie"]


def test_taken_away_action_is_not_there(doel):
    assert fabriek.client().get(adres("2021-99")).status_code == 404

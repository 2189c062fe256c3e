"""/werkplek/focus/2021/armoede/bewerken/: why this theme goes first."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/focus/2021/armoede/bewerken/"


@pytest.fixture
def focus():
    return fabriek.focus(fabriek.jaarplan(), onderbouwing="Veel mensen hebben geldzorgen.")


def test_only_editors(focus):
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "beheerder", "koploper")] == [
        403
    ] * 3


@pytest.mark.parametrize("adres", [ADRES.replace("armoede", "wonen"), ADRES.replace("2021", "2020")])
def test_what_is_no_focus_is_not_there(focus, adres):
    assert fabriek.client().get(adres).status_code == 404


def test_saves_the_reason_and_never_the_theme(focus):
    wonen = fabriek.thema("Wonen")
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), onderbouwing="Nieuwe reden.", thema=str(wonen.pk))
    antwoord = browser.post(ADRES, velden)
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    focus.refresh_from_db()
    assert (focus.onderbouwing, focus.thema.slug) == ("Nieuwe reden.", "armoede")


def test_in_place_it_opens_saves_and_gives_the_focus_back(focus):
    browser = fabriek.client()
    html = browser.get(ADRES, headers=fabriek.HTMX).content.decode()
    assert ('data-hx-target="#tekst-focus-armoede"' in html, "<main" in html) == (True, False)
    html = browser.post(ADRES, ingevuld_deel(html, "Nieuw."), headers=fabriek.HTMX).content.decode()
    assert ("Nieuw." in html, html.count("data-focus"), "<form" in html) == (True, 1, False)


def ingevuld_deel(html, onderbouwing):
    return ingevuld(f"<main>{html}</main>", onderbouwing=onderbouwing)


def test_stale_save_is_a_conflict(focus):
    eerste, tweede = fabriek.client(), fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne")
    velden = ingevuld(eerste.get(ADRES).content.decode(), onderbouwing="Van Fatima.")
    tweede.post(ADRES, ingevuld(tweede.get(ADRES).content.decode(), onderbouwing="Van Sanne."))
    antwoord = eerste.post(ADRES, velden)
    assert antwoord.status_code == 409
    focus.refresh_from_db()
    assert focus.onderbouwing == "Van Sanne."


def test_stopping_goes_back_to_the_outline(focus):
    assert fabriek.client().get(f"{ADRES}?stoppen").url == "/werkplek/plan/2021/#focus-armoede"

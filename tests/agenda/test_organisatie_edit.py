"""/werkplek/organisaties/<pk>/bewerken/: change an organisation."""

import pytest

from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(organisatie):
    return f"/werkplek/organisaties/{organisatie.pk}/bewerken/"


def test_closed_room_says_nothing_about_what_exists():
    organisatie = fabriek.organisatie()
    browser = fabriek.client("koploper")
    assert [
        browser.get(url).status_code for url in (adres(organisatie), "/werkplek/organisaties/99999/bewerken/")
    ] == [403] * 2


def test_unknown_is_not_there():
    assert fabriek.client().get("/werkplek/organisaties/99999/bewerken/").status_code == 404


def test_saves():
    organisatie = fabriek.organisatie()
    browser = fabriek.client()
    velden = ingevuld(
        browser.get(adres(organisatie)).content.decode(), plaats="Voorbeeldstad", website="https://a.example"
    )
    assert browser.post(adres(organisatie), velden).url == "/werkplek/organisaties/"
    organisatie.refresh_from_db()
    assert (organisatie.plaats, organisatie.website, organisatie.versie) == (
        "Voorbeeldstad",
        "https://a.example",
        2,
    )


def test_error_keeps_the_heading_and_what_was_typed():
    organisatie = fabriek.organisatie("Bibliotheek")
    browser = fabriek.client()
    velden = ingevuld(browser.get(adres(organisatie)).content.decode(), naam="", plaats="Elders")
    antwoord = browser.post(adres(organisatie), velden)
    html = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert ("<h1>Bibliotheek wijzigen</h1>" in html, 'value="Elders"' in html) == (True, True)

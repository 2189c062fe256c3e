"""/werkplek/agendas/<pk>/bewerken/: the vision and the years."""

from datetime import date

import pytest

from inclusie import weghalen
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def test_saves_vision_and_date():
    agenda = fabriek.agenda()
    adres = f"/werkplek/agendas/{agenda.pk}/bewerken/"
    browser = fabriek.client()
    datum = {"vastgesteld_op_dag": "8", "vastgesteld_op_maand": "12", "vastgesteld_op_jaar": "2020"}
    velden = ingevuld(browser.get(adres).content.decode(), visie="## Samen", **datum)
    assert browser.post(adres, velden).url == "/werkplek/agendas/"
    agenda.refresh_from_db()
    assert (agenda.visie, agenda.vastgesteld_op) == ("## Samen", date(2020, 12, 8))


def test_long_text_tells_how_headings_are_made():
    adres = f"/werkplek/agendas/{fabriek.agenda().pk}/bewerken/"
    assert fabriek.client().get(adres).content.decode().count('href="/werkplek/handleiding/#opmaak"') == 1


def test_only_editors_of_the_plan_and_only_what_exists():
    assert fabriek.client("beheerder").get("/werkplek/agendas/1/bewerken/").status_code == 403
    assert fabriek.client().get("/werkplek/agendas/99999/bewerken/").status_code == 404


def test_rests_on_a_raadsstuk_that_is_there():
    agenda = fabriek.agenda()
    gekozen, weg = fabriek.raadsstuk("De agenda", soort="besluit"), fabriek.raadsstuk("Dubbel")
    weghalen.haal_weg(weg, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    adres = f"/werkplek/agendas/{agenda.pk}/bewerken/"
    browser = fabriek.client()
    blad = browser.get(adres).content.decode()
    assert ("R1 De agenda</option>" in blad, "R2 Dubbel" in blad) == (True, False)
    assert browser.post(adres, ingevuld(blad, raadsstuk=str(gekozen.pk))).url == "/werkplek/agendas/"
    agenda.refresh_from_db()
    assert agenda.raadsstuk == gekozen

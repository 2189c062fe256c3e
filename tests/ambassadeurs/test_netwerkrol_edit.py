"""Changing what somebody wants to do: themes, the reward, and by when we let hear something."""

from datetime import date

import pytest

from tests.agenda import fabriek as plan
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def open_(rol):
    browser, url = als("procesregisseur"), f"/werkplek/mensen/rollen/{rol.pk}/bewerken/"
    return browser, url, browser.get(url).content.decode()


def test_everything_that_was_agreed_is_kept():
    rol, thema, domein = f.netwerkrol(status="kennismaking"), plan.thema(), plan.domein()
    browser, url, html = open_(rol)
    dag = {"opvolgen_voor_dag": "9", "opvolgen_voor_maand": "juli", "opvolgen_voor_jaar": "2021"}
    velden = {"themas": [thema.pk], "domeinen": [domein.pk], "vergoeding_afspraak": "Een bon.", **dag}
    assert browser.post(url, ingevuld(html) | velden)["Location"] == f"/werkplek/mensen/{rol.persoon_id}/"
    rol.refresh_from_db()
    assert (rol.vergoeding_afspraak, rol.opvolgen_voor, [*rol.themas.all()], [*rol.domeinen.all()]) == (
        "Een bon.", date(2021, 7, 9), [thema], [domein],
    )  # fmt: skip


def test_a_koploper_keeps_an_organisation():
    browser, url, html = open_(f.netwerkrol(rol="koploper"))
    response = browser.post(url, ingevuld(html) | {"organisatie": ""})
    assert response.context["form"].errors == {"organisatie": ["Kies bij een koploper de organisatie."]}


def test_the_form_says_what_not_to_write():
    _, _, html = open_(f.netwerkrol())
    assert html.count("Schrijf niet op wat iemand is of heeft.") == 2


def test_the_state_is_not_changed_here():
    rol = f.netwerkrol()
    browser, url, html = open_(rol)
    browser.post(url, ingevuld(html) | {"status": "gestopt", "rol": "panellid"})
    rol.refresh_from_db()
    assert (rol.status, rol.rol) == ("actief", "ambassadeur")

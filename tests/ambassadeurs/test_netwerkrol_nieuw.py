"""A further role for somebody whom we know."""

import pytest

from ambassadeurs.models import Netwerkrol
from tests.agenda import fabriek as plan
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def stuur(persoon, **anders):
    browser, url = als("procesregisseur"), f"/werkplek/mensen/{persoon.pk}/rollen/nieuw/"
    return browser.post(url, ingevuld(browser.get(url).content.decode()) | anders, follow=True)


def test_a_role_with_its_themes_is_added():
    wie, thema = f.persoon("Bram Voorbeeld"), plan.thema()
    stuur(wie, rol="panellid", status="actief", themas=[thema.pk])
    rol = Netwerkrol.objects.get()
    assert (rol.rol, rol.status, list(rol.themas.all())) == ("panellid", "actief", [thema])


def test_the_same_role_twice_is_refused():
    rol = f.netwerkrol()
    response = stuur(rol.persoon, rol="ambassadeur", status="aangemeld")
    assert (response.status_code, Netwerkrol.objects.count()) == (422, 1)
    assert "Deze persoon heeft deze rol al." in response.content.decode()


def test_a_koploper_has_an_organisation():
    response = stuur(f.persoon(), rol="koploper", status="actief")
    assert response.context["form"].errors == {"organisatie": ["Kies bij een koploper de organisatie."]}

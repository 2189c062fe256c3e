"""Somebody types for another, each with an own account."""

import pytest

from ambassadeurs.models import Namens
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def test_a_helper_is_chosen_once_and_never_oneself():
    els, petra = f.persoon("Els Voorbeeld"), f.persoon("Petra Hulp")
    browser, url = als("procesregisseur"), f"/werkplek/mensen/{els.pk}/hulp/nieuw/"
    html = browser.get(url).content.decode()
    assert "Els Voorbeeld</option>" not in html
    assert browser.post(url, ingevuld(html) | {"helper": petra.pk}).status_code == 302
    assert [(hulp.helper, hulp.voor) for hulp in Namens.objects.all()] == [(petra, els)]
    html = browser.get(url).content.decode()
    nog_eens = browser.post(url, ingevuld(html) | {"helper": petra.pk})
    assert (nog_eens.status_code, Namens.objects.count()) == (422, 1)
    assert "Deze persoon helpt deze ander al." in Bladzijde(nog_eens).tekst
    assert browser.post(url, ingevuld(html) | {"helper": els.pk}).status_code == 422

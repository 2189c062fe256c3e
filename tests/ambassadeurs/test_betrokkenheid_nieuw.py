"""Somebody of the network takes part in an action; the plan never says who."""

import pytest

from ambassadeurs.models import Betrokkenheid
from tests.agenda import fabriek as plan
from tests.agenda.fabriek import client as als
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def stuur(rol, **anders):
    browser, url = als("procesregisseur"), f"/werkplek/mensen/rollen/{rol.pk}/betrokkenheid/nieuw/"
    return browser.post(url, ingevuld(browser.get(url).content.decode()) | anders)


def test_an_action_is_added_once():
    rol, actie = f.netwerkrol(), plan.actie(plan.doel(plan.jaarplan()))
    assert stuur(rol, actie=actie.pk, hoe="trekt").status_code == 302
    deel = Betrokkenheid.objects.get()
    assert (deel.netwerkrol, deel.actie, deel.hoe, deel.tot) == (rol, actie, "trekt", None)
    response = stuur(rol, actie=actie.pk, hoe="meegedacht")
    assert (response.status_code, Betrokkenheid.objects.count()) == (422, 1)
    assert "Deze persoon doet al mee aan deze actie." in response.content.decode()


def test_not_before_somebody_is_in_the_network():
    rol, actie = f.netwerkrol(status="aangemeld"), plan.actie(plan.doel(plan.jaarplan()))
    response = stuur(rol, actie=actie.pk, hoe="trekt")
    assert "Maak de rol eerst actief." in response.content.decode()

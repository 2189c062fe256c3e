"""/werkplek/obstakels/<slug>/weghalen/: take an obstacle away, with a reason."""

import pytest

from agenda.models import Obstakel
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/obstakels/de-balie-is-te-hoog/weghalen/"


def test_with_a_reason_it_leaves_the_list():
    fabriek.obstakel()
    browser = fabriek.client()
    assert Bladzijde(browser.get(ADRES)).kop("h1") == ["Wilt u obstakel ‘De balie is te hoog’ weghalen?"]
    assert browser.post(ADRES, {"reden": ""}).status_code == 422
    assert browser.post(ADRES, {"reden": "Dubbel."}).url == "/werkplek/obstakels/"
    assert Obstakel.objects.aanwezig().count() == 0
    assert browser.post(ADRES, {"reden": "Dubbel."}).url == "/werkplek/obstakels/"  # the second of two clicks
    assert browser.post(ADRES, {"reden": "Past niet meer."}).status_code == 404


def test_only_who_edits_the_plan():
    fabriek.obstakel()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]

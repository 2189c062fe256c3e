"""/werkplek/oproepen/<slug>/weghalen/: with a reason, and gone outside at once."""

import pytest
from django.test import Client

from ambassadeurs.models import Oproep
from tests.agenda.fabriek import client
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/oproepen/ambassadeur-gezocht/weghalen/"


def test_it_goes_with_a_reason():
    fabriek.oproep()
    browser = client()
    assert browser.get(ADRES).status_code == 200
    assert browser.post(ADRES, {"reden": " "}).status_code == 422
    assert browser.post(ADRES, {"reden": "Dubbel."}).url == "/werkplek/oproepen/"
    assert (Oproep.objects.get().is_weggehaald, Oproep.objects.get().verwijderd_reden) == (True, "Dubbel.")
    assert Client().get("/oproepen/ambassadeur-gezocht/").status_code == 404
    assert browser.get(ADRES).status_code == 404


def test_a_second_click_is_done_too_and_another_reason_is_not():
    fabriek.oproep()
    browser = client()
    for _ in range(2):
        assert browser.post(ADRES, {"reden": " Dubbel. "}).url == "/werkplek/oproepen/"
    assert browser.post(ADRES, {"reden": "Anders."}).status_code == 404


def test_only_who_handles_calls():
    fabriek.oproep()
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]

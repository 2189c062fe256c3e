"""/werkplek/reacties/<pk>/tonen/: the words that everybody reads, as an employee checked them."""

import pytest
from django.test import Client

from ambassadeurs.models import Reactie
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client
from tests.ambassadeurs import fabriek
from tests.formulier import Formulieren, ingevuld

pytestmark = pytest.mark.django_db


def wil(**velden):
    return fabriek.reactie(
        "Vraag Henk, die weet het.", oproep=fabriek.oproep(soort="durf_te_vragen"), openbaar=True, **velden
    )


def adres(rij) -> str:
    return f"/werkplek/reacties/{rij.pk}/tonen/"


def test_the_checked_words_are_read_outside_with_the_given_name():
    rij, browser = wil(openbare_naam="Els", naam="Els de Vries"), client()
    velden = ingevuld(browser.get(adres(rij)).content.decode(), openbare_tekst="Vraag het hun zelf.")
    assert velden["met_naam"] == ["on"]
    assert browser.post(adres(rij), velden).url == f"/werkplek/reacties/{rij.pk}/"
    tekst = Bladzijde(Client().get("/oproepen/ambassadeur-gezocht/")).tekst
    assert [deel in tekst for deel in ("Vraag het hun zelf.", "Els,", "Henk", "de Vries")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_it_begins_with_what_was_written_and_a_name_can_stay_away():
    rij, browser = wil(openbare_naam="Els"), client()
    velden = ingevuld(browser.get(adres(rij)).content.decode())
    assert velden["openbare_tekst"] == ["Vraag Henk, die weet het."]
    del velden["met_naam"]
    browser.post(adres(rij), velden)
    assert (Reactie.objects.get().is_getoond, Reactie.objects.get().openbare_naam) == (True, "")


def test_who_gave_no_name_gets_none():
    rij = wil(naam="Els de Vries")
    browser = client()
    html = browser.get(adres(rij)).content.decode()
    assert "met_naam" not in Formulieren(html).namen
    browser.post(adres(rij), ingevuld(html) | {"openbare_naam": "Els"})
    assert (Reactie.objects.get().is_getoond, Reactie.objects.get().openbare_naam) == (True, "")


def test_without_words_nothing_is_shown():
    rij, browser = wil(), client()
    velden = ingevuld(browser.get(adres(rij)).content.decode(), openbare_tekst="")
    assert (browser.post(adres(rij), velden).status_code, Reactie.objects.get().is_getoond) == (422, False)


def test_who_does_not_want_it_is_never_shown():
    stil = fabriek.reactie(oproep=fabriek.oproep(soort="durf_te_vragen"))
    aanmelding = fabriek.reactie(openbaar=True)
    for rij in (stil, aanmelding):
        assert client().get(adres(rij)).status_code == 404
        assert client().post(adres(rij), {"openbare_tekst": "Ja.", "versie": "1"}).status_code == 404


def test_only_who_handles_calls():
    rij = wil()
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [client(rol).get(adres(rij)).status_code for rol in rollen] == [200, 403, 403, 403]

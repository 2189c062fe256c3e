"""/werkplek/oproepen/<slug>/bewerken/: change a call; what it brought only when it is over."""

import pytest

from ambassadeurs.models import Oproep
from tests.agenda.fabriek import client
from tests.ambassadeurs import fabriek
from tests.formulier import Formulieren, ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/oproepen/ambassadeur-gezocht/bewerken/"


def stuur(browser, **velden):
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_the_text_changes_and_the_address_stays():
    fabriek.oproep()
    antwoord = stuur(client(), titel="Vier mensen gezocht", status="gesloten", slug="gekaapt")
    rij = Oproep.objects.get()
    assert antwoord.url == "/werkplek/oproepen/ambassadeur-gezocht/"
    assert (rij.titel, rij.slug, rij.status) == ("Vier mensen gezocht", "ambassadeur-gezocht", "open")


@pytest.mark.parametrize(("status", "vraagt"), [("open", False), ("gesloten", True)])
def test_what_it_brought_is_asked_when_it_is_over(status, vraagt):
    fabriek.oproep(status=status)
    assert ("opbrengst" in Formulieren(client().get(ADRES).content.decode()).namen) is vraagt


def test_what_it_brought_cannot_be_emptied():
    fabriek.oproep(status="gesloten")
    assert stuur(client(), opbrengst="").status_code == 422
    assert Oproep.objects.get().opbrengst == "Er kwam iemand bij."


def test_two_people_lose_no_text():
    fabriek.oproep()
    ik, ander = client(), client("procesregisseur")
    mijn = ingevuld(ik.get(ADRES).content.decode(), tekst_makkelijk="Mijn tekst.")
    stuur(ander, tekst_makkelijk="Hun tekst.")
    antwoord = ik.post(ADRES, mijn)
    assert antwoord.status_code == 409
    assert all(tekst in antwoord.content.decode() for tekst in ("Mijn tekst.", "Hun tekst."))


def test_only_who_handles_calls():
    fabriek.oproep()
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]

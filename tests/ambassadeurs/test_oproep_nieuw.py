"""/werkplek/oproepen/nieuw/: a call starts as a concept."""

import pytest

from ambassadeurs.models import Oproep
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, organisatie, thema
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/oproepen/nieuw/"
GOED = {"soort": "thema", "titel": "Wie heeft een verhaal?", "tekst_makkelijk": "Vertel het ons."}


def stuur(**velden):
    browser = client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_it_waits_inside_with_all_that_was_filled_in():
    arm, bieb = thema(), organisatie()
    antwoord = stuur(
        **GOED, themas=str(arm.pk), van_organisatie=str(bieb.pk), zichtbaarheid="netwerk",
        tot_datum_dag="31", tot_datum_maand="12", tot_datum_jaar="2030", status="open",
    )  # fmt: skip
    rij = Oproep.objects.get()
    assert antwoord.url == "/werkplek/oproepen/wie-heeft-een-verhaal/"
    assert (rij.status, rij.geplaatst_op, rij.zichtbaarheid, rij.van_organisatie, rij.voorgesteld_door) == (
        "concept", None, "netwerk", bieb, None,
    )  # fmt: skip
    assert (list(rij.themas.all()), rij.tot_datum.isoformat()) == ([arm], "2030-12-31")


def test_what_is_missing_is_asked():
    antwoord = stuur()
    assert (antwoord.status_code, Oproep.objects.count()) == (422, 0)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_soort_0", "#id_titel", "#id_tekst_makkelijk"]


def test_a_double_click_makes_one():
    browser = client()
    velden = ingevuld(browser.get(ADRES).content.decode(), **GOED)
    assert len({browser.post(ADRES, velden).url for _ in range(2)}) == 1
    assert Oproep.objects.count() == 1


def test_only_who_handles_calls():
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]

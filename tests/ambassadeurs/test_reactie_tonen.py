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


@pytest.mark.parametrize(
    ("tekst", "wat"),
    [
        ("Ik weet een plek, zegt Wilma.", "Haal de naam ‘wilma’ weg. Zo weet niemand wie dit schreef."),
        ("Bel 06 11 12 22 33.", "Haal het telefoonnummer of het e-mailadres weg. Iedereen kan dit lezen."),
        ("Mail w@mensen.example.", "Haal het telefoonnummer of het e-mailadres weg. Iedereen kan dit lezen."),
        ("Kom naar 1234 AB.", "Haal de postcode weg. Iedereen kan dit lezen."),
        ("Kom naar Lange Laan 3.", "Haal weg hoe deze persoon te bereiken is. Iedereen kan dit lezen."),
    ],
)
def test_words_that_point_to_who_wrote_them_do_not_go_outside(tekst, wat):
    rij, browser = wil(naam="Wilma de Wit", bereikbaar_via="brief", contact="Lange Laan 3"), client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), openbare_tekst=tekst)
    antwoord = browser.post(adres(rij), data)
    assert (antwoord.status_code, Reactie.objects.get().is_getoond) == (422, False)
    assert wat in Bladzijde(antwoord).tekst
    assert f"{tekst}</textarea>" in antwoord.content.decode()


def test_the_name_beside_the_text_may_be_in_it_and_the_rest_of_the_name_may_not():
    rij, browser = wil(naam="Wilma de Wit", openbare_naam="Wilma"), client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), openbare_tekst="Vraag het Wilma de Wit.")
    assert "Haal de naam ‘wit’ weg." in Bladzijde(browser.post(adres(rij), data)).tekst
    data = ingevuld(browser.get(adres(rij)).content.decode(), openbare_tekst="Vraag het Wilma.")
    zonder = {naam: waarde for naam, waarde in data.items() if naam != "met_naam"}
    assert "Haal de naam ‘wilma’ weg." in Bladzijde(browser.post(adres(rij), zonder)).tekst
    assert browser.post(adres(rij), data).status_code == 302


def test_a_name_with_a_number_in_it_stays_away():
    rij, browser = wil(openbare_naam="Els 0611122233"), client()
    data = ingevuld(browser.get(adres(rij)).content.decode(), openbare_tekst="Vraag het hun zelf.")
    antwoord = browser.post(adres(rij), data)
    assert "staat een nummer of een adres. Zet de naam er niet bij." in Bladzijde(antwoord).tekst
    del data["met_naam"]
    assert browser.post(adres(rij), data).status_code == 302
    assert (Reactie.objects.get().is_getoond, Reactie.objects.get().openbare_naam) == (True, "")

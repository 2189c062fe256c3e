"""/meedoen/ambassadeur-worden/: what somebody wants to do, and how we reach them."""

import re

import pytest
from django.test import Client

from ambassadeurs.models import Reactie
from inclusie.misbruik import NOG_EENS
from inclusie.post.models import Mail
from inclusie.tijd import vandaag
from inclusie.werkdagen import werkdagen_na
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, thema, user
from tests.ambassadeurs import fabriek
from tests.ambassadeurs.insturen import stuur, velden
from tests.formulier import Formulieren, ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/meedoen/ambassadeur-worden/"
GOED = {
    "tekst": "Ik wil brieven nalezen.",
    "naam": "Els",
    "bereikbaar_via": "telefoon",
    "contact": "06 1234 5678",
}


def test_anybody_signs_up_and_reads_what_happens():
    arm = thema()
    antwoord = stuur(Client(), ADRES, thema=str(arm.pk), **GOED)
    rij = Reactie.objects.get()
    assert antwoord.url == f"/volgen/reactie/{rij.code}/"
    assert (rij.waarvoor, rij.tekst, rij.thema, rij.naam, rij.bereikbaar_via, rij.contact) == (
        "ambassadeur", "Ik wil brieven nalezen.", arm, "Els", "telefoon", "06 1234 5678",
    )  # fmt: skip
    assert (rij.status, rij.persoon, rij.opvolgen_voor) == ("nieuw", None, werkdagen_na(vandaag(), 5))
    assert not Mail.objects.exists()


def test_it_asks_what_somebody_wants_and_never_what_somebody_is():
    thema()
    html = Client().get(ADRES).content.decode()
    assert sorted(Formulieren(html).namen) == [
        "bereikbaar_via",
        "contact", "csrfmiddlewaretoken", "gevraagd", "indien_id", "naam", "nakijken", "onderwerpregel",
        "tekst", "thema",
    ]  # fmt: skip
    assert "Schrijf geen medische gegevens op." in html


def test_what_is_missing_is_asked_and_nothing_is_lost():
    antwoord = stuur(Client(), ADRES, **GOED | {"tekst": "", "contact": "06 12"})
    bladzijde = Bladzijde(antwoord)
    assert (antwoord.status_code, Reactie.objects.count()) == (422, 0)
    assert bladzijde.titel.startswith("Fout: Ambassadeur worden")
    assert bladzijde.links_naar("#id_") == ["#id_tekst", "#id_contact"]
    opnieuw = ingevuld(antwoord.content.decode())
    assert (opnieuw["naam"], opnieuw["bereikbaar_via"], opnieuw["contact"]) == (
        ["Els"], ["telefoon"], ["06 12"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("via", "contact", "fout"),
    [
        ("mail", "els", "Dit e-mailadres klopt niet. Er moet een @ in staan."),
        ("mail", "", "Vul in hoe wij u bereiken."),
        ("mail", "ria@voorbeeld", "Het eindigt op een punt met letters."),
        ("brief", "ria@voorbeeld.example", "Dit is geen postadres. Vul straat, huisnummer"),
        ("brief", "06 1234 5678", "Dit is geen postadres."),
        ("sms", "geen idee", "Dit telefoonnummer klopt niet. Vul alle 10 cijfers in."),
        ("telefoon", "06 1234 5678 toestel 123", "Dit is te lang. Er passen 20 tekens."),
        ("", "06 1234 5678", "Kies hoe wij u mogen bereiken."),
    ],
)
def test_the_address_fits_the_way(via, contact, fout):
    antwoord = stuur(Client(), ADRES, **GOED | {"bereikbaar_via": via, "contact": contact})
    assert antwoord.status_code == 422
    assert fout.lower() in Bladzijde(antwoord).tekst.lower()


@pytest.mark.parametrize(
    ("via", "hulp"),
    [("mail", "email"), ("telefoon", "tel"), ("sms", "tel"), ("brief", "street-address"), ("", "on")],
)
def test_the_browser_knows_what_to_fill_in(via, hulp):
    html = stuur(Client(), ADRES, **GOED | {"bereikbaar_via": via, "naam": ""}).content.decode()
    (contact,) = re.findall(r'<input[^>]* name="contact"[^>]*>', html)
    assert f'autocomplete="{hulp}"' in contact


def test_an_address_in_the_box_for_the_name_is_noticed():
    antwoord = stuur(Client(), ADRES, **GOED | {"naam": "els@voorbeeld.example"})
    assert (antwoord.status_code, Reactie.objects.count()) == (422, 0)
    assert "Uw naam: dit is een e-mailadres. Vul hier alleen een naam in." in Bladzijde(antwoord).tekst


def test_a_second_click_gives_the_first_answer():
    browser = Client()
    ingevulde = velden(browser, ADRES, **GOED)
    adressen = {browser.post(ADRES, ingevulde).url for _ in range(2)}
    assert (len(adressen), Reactie.objects.count()) == (1, 1)


def test_other_words_under_the_same_key_are_not_lost():
    browser = Client()
    ingevulde = velden(browser, ADRES, **GOED)
    browser.post(ADRES, ingevulde)
    anders = browser.post(ADRES, ingevulde | {"tekst": ["Ik wil ook voorlezen."]})
    assert (anders.status_code, Reactie.objects.count()) == (422, 1)
    assert ingevuld(anders.content.decode())["tekst"] == ["Ik wil ook voorlezen."]


def test_who_is_faster_than_a_person_is_asked_once_more():
    browser = Client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **GOED))
    assert (antwoord.status_code, Reactie.objects.count()) == (422, 0)
    assert NOG_EENS in Bladzijde(antwoord).tekst
    assert ingevuld(antwoord.content.decode())["tekst"] == ["Ik wil brieven nalezen."]


def test_who_is_logged_in_needs_not_tell_again_who_it_is():
    wie = fabriek.persoon("Anna Ambassadeur", account=user("ambassadeur"))
    browser = client("ambassadeur")
    ingevulde = ingevuld(browser.get(ADRES).content.decode())
    assert (ingevulde["naam"], ingevulde["bereikbaar_via"], ingevulde["contact"]) == (
        ["Anna Ambassadeur"], ["mail"], ["anna@voorbeeldstad.example"],
    )  # fmt: skip
    assert stuur(browser, ADRES, tekst="Ik wil voorlezen.").status_code == 302
    assert Reactie.objects.get().persoon == wie


def test_what_the_form_does_not_ask_is_not_set():
    stuur(Client(), ADRES, **GOED | {"status": "afgerond", "is_getoond": "on", "openbaar": "on"})
    rij = Reactie.objects.get()
    assert (rij.status, rij.is_getoond, rij.openbaar) == ("nieuw", False, False)


def test_the_page_is_kept_by_nobody():
    assert "no-store" in Client().get(ADRES).headers["Cache-Control"]


def test_a_list_with_nothing_in_it_asks_nothing():
    assert 'name="thema"' not in Client().get(ADRES).content.decode()
    thema()
    assert 'name="thema"' in Client().get(ADRES).content.decode()


def test_it_is_looked_over_before_it_is_sent():
    arm, browser = thema(), Client()
    nakijken = stuur(browser, ADRES, nakijken="ja", thema=str(arm.pk), **GOED)
    blad = Bladzijde(nakijken)
    assert (nakijken.status_code, blad.kop("h1"), Reactie.objects.count()) == (200, ["Klopt het zo?"], 0)
    for deel in ("Wat wilt u doen? Ik wil brieven nalezen.", "Armoede", "Door te bellen", "06 1234 5678"):
        assert deel in blad.tekst
    getypt = ingevuld(nakijken.content.decode())
    wijzigen = browser.post(ADRES, getypt | {"wijzig": "naam"})
    assert (wijzigen.status_code, Bladzijde(wijzigen).links_naar("#id_")) == (200, [])
    terug = ingevuld(wijzigen.content.decode(), naam="Elsbeth")
    assert (terug["tekst"], terug["thema"], terug["contact"]) == (
        ["Ik wil brieven nalezen."], [str(arm.pk)], ["06 1234 5678"],
    )  # fmt: skip
    opnieuw = browser.post(ADRES, terug | {"nakijken": "ja"})
    laatste = ingevuld(opnieuw.content.decode())
    adressen = {browser.post(ADRES, laatste).url for _ in range(2)}
    rij = Reactie.objects.get()
    assert adressen == {f"/volgen/reactie/{rij.code}/"}
    assert (rij.naam, rij.tekst, rij.thema) == ("Elsbeth", "Ik wil brieven nalezen.", arm)


def test_what_is_missing_is_asked_before_it_is_looked_over():
    antwoord = stuur(Client(), ADRES, nakijken="ja", **GOED | {"naam": ""})
    assert (antwoord.status_code, Bladzijde(antwoord).links_naar("#id_")) == (422, ["#id_naam"])

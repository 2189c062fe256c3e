"""/oproepen/<slug>/reageren/: the answer to a call, in private or for who reads the call."""

import pytest
from django.test import Client

from ambassadeurs.handelen import oproepzetten
from ambassadeurs.models import Meldconcept, Reactie
from inclusie.history import bewaar
from inclusie.weghalen import haal_weg
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek
from tests.ambassadeurs.insturen import geweigerd, stuur, velden, verstuur, vul_in
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/oproepen/wie-weet-dit/reageren/"
MELD_AAN = "/oproepen/ambassadeur-gezocht/reageren/"


def vraag(**velden):
    return fabriek.oproep("Wie weet dit?", **{"soort": "durf_te_vragen"} | velden)


def test_a_private_answer_needs_no_name():
    oproep = vraag()
    antwoord = stuur(Client(), ADRES, tekst="Vraag het hun zelf.")
    rij = Reactie.objects.get()
    assert antwoord.url == f"/volgen/reactie/{rij.code}/"
    assert (rij.waarvoor, rij.oproep, rij.openbaar, rij.is_getoond, rij.naam) == (
        "oproep", oproep, False, False, "",
    )  # fmt: skip


def test_a_public_answer_waits_for_an_employee():
    vraag()
    stuur(Client(), ADRES, tekst="Geef een bon.", openbaar="on", openbare_naam="Els", is_getoond="on")
    rij = Reactie.objects.get()
    assert (rij.openbaar, rij.openbare_naam, rij.is_getoond, rij.openbare_tekst) == (True, "Els", False, "")
    assert "Geef een bon." not in Bladzijde(Client().get("/oproepen/wie-weet-dit/")).tekst


def test_a_sign_up_is_private_and_asks_how_to_reach_somebody():
    fabriek.oproep()
    html = Client().get(MELD_AAN).content.decode()
    assert [naam for naam in ("openbaar", "openbare_naam") if naam in ingevuld(html)] == []
    antwoord = geweigerd(Client(), MELD_AAN, tekst="Ik denk mee.", openbaar="on")
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_naam", "#id_bereikbaar_via_0", "#id_contact"]
    goed = {"naam": "Els", "bereikbaar_via": "brief", "contact": "Kade 1, Voorbeeldstad"}
    assert stuur(Client(), MELD_AAN, tekst="Ik denk mee.", openbaar="on", **goed).status_code == 302
    assert Reactie.objects.get().openbaar is False


def test_it_is_looked_over_with_what_may_be_public():
    vraag()
    browser = Client()
    vul_in(browser, ADRES, tekst="Geef een bon.", openbaar="on", openbare_naam="Els")
    nakijken = browser.get(f"{ADRES}?nakijken")
    blad = Bladzijde(nakijken)
    assert (blad.kop("h1"), Reactie.objects.count()) == (["Klopt het zo?"], 0)
    for deel in ("Geef een bon.", "Wie de oproep leest, mag mijn antwoord lezen Ja", "Els"):
        assert deel in blad.tekst
    assert blad.links_naar(f"{ADRES}?wijzig")[:2] == [
        f"{ADRES}?wijzig#id_tekst",
        f"{ADRES}?wijzig#id_openbaar",
    ]
    terug = ingevuld(browser.get(f"{ADRES}?wijzig").content.decode())
    assert (terug["tekst"], terug["openbaar"], terug["openbare_naam"]) == (["Geef een bon."], ["on"], ["Els"])
    assert verstuur(browser, ADRES).status_code == 302
    rij = Reactie.objects.get()
    assert (rij.tekst, rij.openbaar, rij.openbare_naam) == ("Geef een bon.", True, "Els")


def test_what_closes_meanwhile_loses_no_text():
    oproep, browser = vraag(), Client()
    vul_in(browser, ADRES, tekst="Geef een bon.")
    laatste = ingevuld(browser.get(f"{ADRES}?nakijken").content.decode(), verstuur="ja")
    oproepzetten.sluit(oproep, opbrengst="Dank u wel.", door=user(), at=MOMENT)
    antwoord = browser.post(ADRES, laatste, follow=True)
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, Reactie.objects.count()) == (409, 0)
    assert blad.kop("h1") == ["U kunt dit niet meer versturen"]
    for deel in ("Deze oproep is gesloten.", "Geef een bon.", f"Uw code {Meldconcept.objects.get().code}"):
        assert deel in blad.tekst
    assert [naam for naam in ("tekst", "verstuur") if f'name="{naam}"' in antwoord.content.decode()] == []
    later = Client().get(ADRES)
    assert (later.status_code, Bladzijde(later).formulieren) == (409, [])


def test_what_closes_while_somebody_writes_is_said_at_once():
    oproep, browser = vraag(), Client()
    getypt = velden(browser, ADRES, tekst="Geef een bon.")
    oproepzetten.sluit(oproep, opbrengst="Dank u wel.", door=user(), at=MOMENT)
    antwoord = browser.post(ADRES, getypt, follow=True)
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, blad.kop("h1")) == (409, ["U kunt dit niet meer versturen"])
    assert "Geef een bon." in blad.tekst
    assert "/oproepen/wie-weet-dit/" in blad.links_naar("/oproepen/")
    vraagt = browser.post(ADRES, ingevuld(antwoord.content.decode(), stop="ja"), follow=True)
    assert Bladzijde(vraagt).kop("h1") == ["Wilt u stoppen?"]
    browser.post(ADRES, ingevuld(vraagt.content.decode(), weg="ja"))
    assert not Meldconcept.objects.exists()


def test_what_was_typed_while_the_call_went_comes_back():
    oproep, browser = vraag(), Client()
    getypt = velden(browser, ADRES, tekst="Geef een bon.")
    haal_weg(oproep, reden="Dubbel.", door=user(), at=MOMENT)
    antwoord = browser.post(ADRES, getypt, headers={"Sec-Fetch-Site": "same-origin"})
    assert (antwoord.status_code, Meldconcept.objects.count()) == (404, 0)
    assert ingevuld(antwoord.content.decode())["tekst"] == ["Geef een bon."]
    assert browser.post("/oproepen/nooit-geweest/reageren/", getypt).status_code == 404


@pytest.mark.parametrize("hoe", ["weggehaald", "voor het netwerk"])
def test_what_was_kept_is_found_after_its_call_went(hoe):
    oproep = vraag()
    vul_in(Client(), ADRES, later="ja", tekst="Geef een bon.")
    code = Meldconcept.objects.get().code
    if hoe == "weggehaald":
        haal_weg(oproep, reden="Dubbel.", door=user(), at=MOMENT)
    else:
        oproep.zichtbaarheid = "netwerk"
        bewaar(oproep, door=user(), at=MOMENT)
    browser = Client()
    antwoord = browser.post("/volgen/", {"code": code}, follow=True)
    blad = Bladzijde(antwoord)
    assert (antwoord.status_code, antwoord.redirect_chain) == (409, [(ADRES, 302)])
    for deel in (
        "Deze oproep is er niet meer.",
        "Geef een bon.",
        f"Uw code {code}",
        "Hier leest u wat u schreef",
    ):
        assert deel in blad.tekst
    assert "Wie weet dit?" not in blad.tekst
    laatste = ingevuld(antwoord.content.decode(), verstuur="ja")
    assert (browser.post(ADRES, laatste).url, Reactie.objects.count()) == (ADRES, 0)
    # Who wrote nothing there, finds nothing there.
    assert [Client().get(ADRES).status_code, Client().post(ADRES, laatste).status_code] == [404, 404]


def test_what_is_kept_of_one_call_makes_no_answer_to_another():
    vraag()
    fabriek.oproep("Nog iets", soort="durf_te_vragen")
    browser = Client()
    vul_in(browser, ADRES, tekst="Geef een bon.")
    laatste = ingevuld(browser.get(f"{ADRES}?nakijken").content.decode(), verstuur="ja")
    assert browser.post("/oproepen/nog-iets/reageren/", laatste).url == "/oproepen/nog-iets/reageren/"
    assert Reactie.objects.count() == 0


def test_a_name_for_the_website_holds_no_number():
    vraag()
    antwoord = geweigerd(
        Client(), ADRES, tekst="Geef een bon.", openbaar="on", openbare_naam="Els 0611122233"
    )
    assert Reactie.objects.count() == 0
    assert "chrijf hier alleen een naam op. Iedereen kan dit lezen." in Bladzijde(antwoord).tekst

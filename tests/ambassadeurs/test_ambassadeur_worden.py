"""/meedoen/ambassadeur-worden/: what somebody wants to do, and how we reach them."""

import re

import pytest
from django.test import Client

from ambassadeurs.models import Meldconcept, Reactie
from inclusie.misbruik import NOG_EENS
from inclusie.post.models import Mail
from inclusie.tijd import vandaag
from inclusie.werkdagen import werkdagen_na
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, thema, user
from tests.ambassadeurs import fabriek
from tests.ambassadeurs.insturen import geweigerd, stuur, velden, verstuur, vul_in
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
        "contact", "csrfmiddlewaretoken", "gevraagd", "indien_id", "later", "naam", "onderwerpregel",
        "stop", "tekst", "thema",
    ]  # fmt: skip
    assert "Schrijf geen medische gegevens op. Er passen 4.000 tekens." in html


def test_what_is_missing_is_asked_and_nothing_is_lost():
    antwoord = geweigerd(Client(), ADRES, **GOED | {"tekst": "", "contact": "06 12"})
    bladzijde = Bladzijde(antwoord)
    assert Reactie.objects.count() == 0
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
    antwoord = geweigerd(Client(), ADRES, **GOED | {"bereikbaar_via": via, "contact": contact})
    assert fout.lower() in Bladzijde(antwoord).tekst.lower()


@pytest.mark.parametrize(
    ("via", "hulp"),
    [("mail", "email"), ("telefoon", "tel"), ("sms", "tel"), ("brief", "street-address"), ("", "on")],
)
def test_the_browser_knows_what_to_fill_in(via, hulp):
    html = geweigerd(Client(), ADRES, **GOED | {"bereikbaar_via": via, "naam": ""}).content.decode()
    (contact,) = re.findall(r'<input[^>]* name="contact"[^>]*>', html)
    assert f'autocomplete="{hulp}"' in contact


def test_an_address_in_the_box_for_the_name_is_noticed():
    antwoord = geweigerd(Client(), ADRES, **GOED | {"naam": "els@voorbeeld.example"})
    assert Reactie.objects.count() == 0
    assert "Uw naam: dit is een e-mailadres. Vul hier alleen een naam in." in Bladzijde(antwoord).tekst


def test_a_second_click_gives_the_first_answer():
    browser = Client()
    vul_in(browser, ADRES, **GOED)
    laatste = ingevuld(browser.get(f"{ADRES}?nakijken").content.decode(), verstuur="ja")
    adressen = {browser.post(ADRES, laatste).url for _ in range(2)}
    assert adressen == {f"/volgen/reactie/{Reactie.objects.get().code}/"}
    # Back leads to a page of ours, with nothing of it.
    terug = browser.get(f"{ADRES}?nakijken")
    assert (terug.status_code, ingevuld(terug.content.decode())["naam"]) == (200, [""])


def test_other_words_from_a_page_that_was_sent_are_a_new_one():
    browser = Client()
    ingevulde = velden(browser, ADRES, **GOED)
    browser.post(ADRES, ingevulde)
    verstuur(browser, ADRES)
    assert browser.post(ADRES, ingevulde | {"tekst": ["Ik wil ook voorlezen."]}).url == f"{ADRES}?nakijken"
    blad = Bladzijde(browser.get(f"{ADRES}?nakijken"))
    assert "U verstuurde dit al. Wat hier staat, is een nieuwe." in blad.tekst
    verstuur(browser, ADRES)
    assert {rij.tekst for rij in Reactie.objects.all()} == {GOED["tekst"], "Ik wil ook voorlezen."}


@pytest.mark.parametrize("is_begonnen", [True, False])
def test_what_nobody_types_comes_back_and_is_not_kept(is_begonnen):
    browser, stapel = Client(), "w" * 4_900_000
    if is_begonnen:
        vul_in(browser, ADRES, **GOED)
    antwoord = vul_in(browser, ADRES, **GOED | {"tekst": stapel})
    assert (antwoord.status_code, stapel in antwoord.content.decode()) == (422, True)
    assert Bladzijde(antwoord).kop("h1") == ["Uw tekst is er nog"]
    assert "Gezien" not in Bladzijde(antwoord).tekst
    bewaard = [rij.antwoorden["formulier"]["tekst"] for rij in Meldconcept.objects.all()]
    assert bewaard == [GOED["tekst"]] * is_begonnen


def test_a_text_that_is_too_long_is_kept_and_asked_again():
    browser = Client()
    antwoord = vul_in(browser, ADRES, **GOED | {"tekst": "w" * 5000})
    assert antwoord.url == f"{ADRES}?fout"
    opnieuw = browser.get(antwoord.url).content.decode()
    assert "dit is te lang: 5000 tekens" in Bladzijde(browser.get(antwoord.url)).tekst
    assert ingevuld(opnieuw)["tekst"] == ["w" * 5000]


def test_two_windows_are_two_texts():
    """The one that goes first is sent as it was seen, and the other is kept."""
    browser = Client()
    een, twee = (velden(browser, ADRES, **GOED | {"tekst": tekst}) for tekst in ("Een.", "Twee."))
    browser.post(ADRES, een)
    eerste = ingevuld(browser.get(f"{ADRES}?nakijken").content.decode(), verstuur="ja")
    code = Meldconcept.objects.get().code
    browser.post(ADRES, twee)
    assert (
        f"U was ook met iets anders bezig. De code daarvan is {code}."
        in Bladzijde(browser.get(f"{ADRES}?nakijken")).tekst
    )
    browser.post(ADRES, eerste)
    assert Reactie.objects.get().tekst == "Een."
    verstuur(browser, ADRES)
    assert {rij.tekst for rij in Reactie.objects.all()} == {"Een.", "Twee."}


def test_what_another_window_changed_is_looked_over_again():
    browser = Client()
    vul_in(browser, ADRES, **GOED)
    eerste = ingevuld(browser.get(f"{ADRES}?nakijken").content.decode(), verstuur="ja")
    vul_in(browser, ADRES, naam="Elsbeth")
    antwoord = browser.post(ADRES, eerste, follow=True)
    assert (Reactie.objects.count(), Bladzijde(antwoord).kop("h1")) == (0, ["Klopt het zo?"])
    assert "U veranderde dit in een ander venster." in Bladzijde(antwoord).tekst
    verstuur(browser, ADRES)
    assert Reactie.objects.get().naam == "Elsbeth"


def test_who_is_faster_than_a_person_is_asked_once_more():
    browser = Client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **GOED))
    assert (antwoord.url, Reactie.objects.count()) == (f"{ADRES}?fout=snel", 0)
    opnieuw = browser.get(antwoord.url)
    assert NOG_EENS in Bladzijde(opnieuw).tekst
    assert ingevuld(opnieuw.content.decode())["tekst"] == ["Ik wil brieven nalezen."]


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
    vul_in(browser, ADRES, thema=str(arm.pk), **GOED)
    blad = Bladzijde(browser.get(f"{ADRES}?nakijken"))
    assert (blad.kop("h1"), Reactie.objects.count()) == (["Klopt het zo?"], 0)
    for deel in ("Wat wilt u doen? Ik wil brieven nalezen.", "Armoede", "Door te bellen", "06 1234 5678"):
        assert deel in blad.tekst
    assert blad.links_naar(f"{ADRES}?wijzig") == [
        f"{ADRES}?wijzig#id_{veld}" for veld in ("tekst", "thema", "naam", "bereikbaar_via_0", "contact")
    ]
    terug = ingevuld(browser.get(f"{ADRES}?wijzig").content.decode())
    assert (terug["tekst"], terug["thema"], terug["contact"]) == (
        ["Ik wil brieven nalezen."], [str(arm.pk)], ["06 1234 5678"],
    )  # fmt: skip
    stuur(browser, ADRES, naam="Elsbeth")
    rij = Reactie.objects.get()
    assert (rij.naam, rij.tekst, rij.thema) == ("Elsbeth", "Ik wil brieven nalezen.", arm)
    assert not Meldconcept.objects.exists()


def test_who_goes_on_later_finds_it_with_the_code_elsewhere():
    browser = Client()
    assert vul_in(browser, ADRES, later="ja", **GOED | {"naam": ""}).url == f"{ADRES}?bewaard"
    code = Meldconcept.objects.get().code
    assert f"Uw code {code}" in Bladzijde(browser.get(f"{ADRES}?bewaard")).tekst
    elders = Client()
    antwoord = elders.post("/volgen/", {"code": code}, follow=True)
    assert antwoord.redirect_chain == [(ADRES, 302)]
    assert "U verstuurde dit nog niet. Hier leest u wat u schreef." in Bladzijde(antwoord).tekst
    assert ingevuld(antwoord.content.decode())["tekst"] == ["Ik wil brieven nalezen."]
    stuur(elders, ADRES, naam="Els")
    # The code that was written down finds the answer as well.
    assert Reactie.objects.get().code == code


def test_who_stops_is_asked_first_and_then_leaves_nothing_behind():
    browser = Client()
    vul_in(browser, ADRES, **GOED)
    concept = Meldconcept.objects.get()
    nakijken = browser.get(f"{ADRES}?nakijken").content.decode()
    assert browser.post(ADRES, ingevuld(nakijken, stop="ja")).url == f"{ADRES}?stoppen"
    vraag = browser.get(f"{ADRES}?stoppen")
    blad = Bladzijde(vraag)
    assert (blad.kop("h1"), Meldconcept.objects.get()) == (["Wilt u stoppen?"], concept)
    assert f"Uw code om later verder te gaan {concept.code}" in blad.tekst
    assert f"{ADRES}?bewaard" in blad.links_naar(ADRES)
    weg = ingevuld(vraag.content.decode(), weg="ja")
    klaar = browser.post(ADRES, weg, follow=True)
    assert klaar.redirect_chain == [("/meedoen/", 302)]
    assert "Uw antwoorden zijn weg. U verstuurde niets." in Bladzijde(klaar).tekst
    assert (Meldconcept.objects.count(), Reactie.objects.count()) == (0, 0)
    # The second of two clicks.
    assert browser.post(ADRES, weg).url == "/meedoen/"
    assert ingevuld(browser.get(ADRES).content.decode())["naam"] == [""]


def test_what_another_window_added_does_not_go_unseen():
    browser = Client()
    vul_in(browser, ADRES, later="ja", **GOED)
    weg = ingevuld(browser.get(f"{ADRES}?stoppen").content.decode(), weg="ja")
    vul_in(browser, ADRES, later="ja", naam="Elsbeth")
    antwoord = browser.post(ADRES, weg, follow=True)
    assert antwoord.redirect_chain == [(f"{ADRES}?stoppen", 302)]
    assert "U veranderde dit in een ander venster." in Bladzijde(antwoord).tekst
    assert Meldconcept.objects.get().antwoorden["formulier"]["naam"] == "Elsbeth"


def test_who_stops_before_anything_is_kept_goes_back():
    browser = Client()
    assert browser.post(ADRES, velden(browser, ADRES, stop="ja")).url == "/meedoen/"
    assert browser.get(f"{ADRES}?stoppen").status_code == 200


def test_who_has_an_account_finds_it_there_too():
    fabriek.persoon("Anna Ambassadeur", account=user("ambassadeur"))
    browser = client("ambassadeur")
    vul_in(browser, ADRES, later="ja", tekst="Ik wil voorlezen.")
    code = Meldconcept.objects.get().code
    blad = Bladzijde(browser.get("/mijn/concepten/"))
    assert (blad.kop("h2"), "Ik wil voorlezen." in blad.tekst) == (["Ambassadeur worden"], True)
    assert browser.post(f"/mijn/concepten/{code}/verder/").url == ADRES

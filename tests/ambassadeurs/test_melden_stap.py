"""/obstakel-melden/<stap>/: one question. Every button keeps what was typed, good or not yet."""

import pytest
from django.test import Client

from ambassadeurs.meldweg import BEGIN, GEBLEVEN
from ambassadeurs.models import Meldconcept, Melding, Namens
from inclusie.history import bewaar
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import (
    ANONIEM,
    MET_MAIL,
    OBSTAKEL,
    VERTELLEN,
    begin,
    geweigerd,
    meld_als,
    verstuur,
    vul_in,
)

pytestmark = pytest.mark.django_db
WAT, NAAM, BEREIKEN = f"{OBSTAKEL}wat/", f"{OBSTAKEL}naam/", f"{OBSTAKEL}bereiken/"


def antwoorden():
    rij = Meldconcept.objects.get()
    return {stap: velden for stap, velden in rij.antwoorden.items() if stap not in (BEGIN, GEBLEVEN)}


def test_the_questions_of_an_obstacle_come_one_by_one():
    browser = Client()
    koppen, adres = [], begin(browser)
    while not adres.endswith("controleren/"):
        bladzijde = Bladzijde(browser.get(adres))
        koppen.append((*bladzijde.kop("h1"), bladzijde.tekst[:13]))
        adres = browser.post(adres, MET_MAIL[adres.split("/")[2]]).url
    assert koppen == [
        ("Wat houdt u tegen?", "Vraag 1 van 6"),
        ("Waar is dat? (niet verplicht)", "Vraag 2 van 6"),
        ("Hoe erg is het? (niet verplicht)", "Vraag 3 van 6"),
        ("Heeft u een foto of geluid? (niet verplicht)", "Vraag 4 van 6"),
        ("Mogen wij u iets terugzeggen?", "Vraag 5 van 6"),
        ("Hoe bereiken wij u?", "Vraag 6 van 6"),
    ]
    bereiken = {"naam": "Bram", "contact_mail": "bram@voorbeeldstad.example"}
    assert antwoorden() == MET_MAIL | {"bereiken": bereiken}


def test_who_wants_no_answer_is_not_asked_how_to_be_reached():
    assert vul_in(Client(), ANONIEM) == f"{OBSTAKEL}controleren/"


def test_the_consequence_stands_before_the_choice():
    browser = Client()
    begin(browser)
    html = browser.get(NAAM).content.decode()
    assert html.index("U hoeft uw naam niet te geven. Dan kunnen wij u niets vragen.") < html.index(
        'type="radio"'
    )


@pytest.mark.parametrize(
    ("via", "label", "hulp"),
    [
        ("mail", "Uw e-mailadres", 'type="email" name="contact" autocomplete="email"'),
        ("telefoon", "Uw telefoonnummer", 'type="tel" name="contact" autocomplete="tel"'),
        ("sms", "Uw mobiele nummer", 'type="tel" name="contact" autocomplete="tel"'),
        ("brief", "Uw adres", 'type="text" name="contact" autocomplete="street-address"'),
    ],
)
def test_only_what_is_needed_is_asked(via, label, hulp):
    browser = Client()
    begin(browser)
    assert browser.post(NAAM, {"antwoord_via": via}).url == BEREIKEN
    html = browser.get(BEREIKEN).content.decode()
    assert label in html
    assert hulp in html


@pytest.mark.parametrize(
    ("via", "contact", "fout"),
    [
        ("mail", "", "Uw e-mailadres: vul uw e-mailadres in."),
        ("mail", "bram", "Uw e-mailadres: dit e-mailadres klopt niet. Er moet een @ in staan."),
        ("telefoon", "0180", "Uw telefoonnummer: dit telefoonnummer klopt niet. Vul alle 10 cijfers in."),
        ("brief", "", "Uw adres: vul uw adres in."),
        ("mail", "ria@voorbeeld", "Uw e-mailadres: dit e-mailadres klopt niet. Het eindigt op een punt"),
        ("brief", "ria@voorbeeld.example", "Uw adres: dit is geen postadres."),
        ("brief", "0180 123456", "Uw adres: dit is geen postadres."),
        ("telefoon", "ria0123456789@x.example", "Uw telefoonnummer: dit telefoonnummer klopt niet."),
    ],
)
def test_what_cannot_reach_anybody_is_asked_again_and_kept(via, contact, fout):
    browser = Client()
    begin(browser)
    browser.post(NAAM, {"antwoord_via": via})
    assert fout in geweigerd(browser, BEREIKEN, {"naam": "Bram", "contact": contact}).tekst
    assert 'value="Bram"' in browser.get(BEREIKEN).content.decode()
    assert antwoorden()["bereiken"] == {"naam": "Bram", f"contact_{via}": contact}


def test_an_address_in_the_box_for_the_name_is_noticed():
    browser = Client()
    begin(browser)
    browser.post(NAAM, {"antwoord_via": "mail"})
    velden = {"naam": "ria@voorbeeld.example", "contact": "ria@voorbeeld.example"}
    assert "Vul hier alleen een naam in." in geweigerd(browser, BEREIKEN, velden).tekst


def test_another_way_to_be_reached_is_asked_for_anew_and_each_is_kept():
    browser = Client()
    vul_in(browser, MET_MAIL)
    assert browser.post(f"{NAAM}?wijzig", {"antwoord_via": "brief"}).url == f"{BEREIKEN}?wijzig"
    assert "bram@voorbeeldstad.example" not in browser.get(f"{BEREIKEN}?wijzig").content.decode()
    assert "bram@voorbeeldstad.example" not in browser.get(f"{OBSTAKEL}controleren/").content.decode()
    adres = {"naam": "Bram", "contact": "Dorpsstraat 1, 1234 AB Voorbeeldstad"}
    assert browser.post(f"{BEREIKEN}?wijzig", adres).url == f"{OBSTAKEL}controleren/"
    # Who changes back finds what was typed before.
    assert browser.post(f"{NAAM}?wijzig", {"antwoord_via": "mail"}).url == f"{OBSTAKEL}controleren/"
    verstuur(browser)
    melding = Melding.objects.get()
    assert (melding.antwoord_via, melding.contact) == ("mail", "bram@voorbeeldstad.example")


def test_nothing_written_is_asked_again_in_words_that_help():
    browser = Client()
    begin(browser)
    bladzijde = geweigerd(browser, WAT, {"tekst": "  "})
    assert bladzijde.titel.startswith("Fout: Wat houdt u tegen?")
    assert "Schrijf op wat u tegenhoudt. Een paar woorden is genoeg." in bladzijde.tekst
    assert "autofocus" in browser.get(f"{WAT}?fout=ja").content.decode()
    # What was mended, is no error any more for who goes back to that page.
    browser.post(f"{WAT}?fout=ja", {"tekst": "De deur"})
    assert Bladzijde(browser.get(f"{WAT}?fout=ja")).titel.startswith("Wat houdt u tegen?")


def test_a_text_that_is_too_long_is_not_cut_off():
    browser = Client()
    begin(browser)
    lang = "w" * 4001
    bladzijde = geweigerd(browser, WAT, {"tekst": lang})
    assert "dit is te lang: 4001 tekens. Er passen er 4000." in bladzijde.tekst
    assert lang in bladzijde.tekst
    assert antwoorden() == {"wat": {"tekst": lang}}
    assert "maxlength" not in browser.get(WAT).content.decode()


@pytest.mark.parametrize("knop", ["", "later", "vorige", "liever-foto"])
@pytest.mark.parametrize("is_begonnen", [True, False])
def test_what_nobody_types_comes_back_and_is_not_kept(is_begonnen, knop):
    browser, stapel = Client(), "w" * 4_900_000
    if is_begonnen:
        begin(browser)
    antwoord = browser.post(WAT, {"tekst": stapel} | ({knop: "ja"} if knop else {}))
    assert antwoord.status_code == 422
    assert Bladzijde(antwoord).kop("h1") == ["Uw tekst is er nog"]
    assert "Uw tekst is veel te lang om te bewaren. Maak hem korter." in Bladzijde(antwoord).tekst
    assert stapel in antwoord.content.decode()
    assert [[*rij.antwoorden] for rij in Meldconcept.objects.all()] == [[BEGIN]] * is_begonnen


@pytest.mark.parametrize(("knop", "naar"), [("vorige", OBSTAKEL), ("later", f"{OBSTAKEL}bewaard/")])
def test_the_other_buttons_keep_what_was_typed_too(knop, naar):
    browser = Client()
    begin(browser)
    assert browser.post(WAT, {"tekst": "", knop: "ja"}).url == naar
    assert browser.post(WAT, {"tekst": "De deur", knop: "ja"}).url == naar
    assert antwoorden() == {"wat": {"tekst": "De deur"}}
    assert "De deur" in browser.get(WAT).content.decode()


def test_changing_an_answer_leads_back_to_the_page_that_shows_all():
    browser = Client()
    vul_in(browser, ANONIEM)
    assert browser.post(f"{WAT}?wijzig", {"tekst": "De deur is te smal."}).url == f"{OBSTAKEL}controleren/"
    # An answer that raises a question is followed by it first.
    assert browser.post(f"{NAAM}?wijzig", {"antwoord_via": "mail"}).url == f"{BEREIKEN}?wijzig"
    naar = browser.post(f"{BEREIKEN}?wijzig", {"naam": "", "contact": "bram@voorbeeldstad.example"}).url
    assert naar == f"{OBSTAKEL}controleren/"


def test_back_while_changing_an_answer_leads_to_the_page_that_shows_all():
    browser = Client()
    vul_in(browser, ANONIEM)
    naar = browser.post(f"{OBSTAKEL}waar/?wijzig", {"plek": "De hal", "vorige": "ja"}).url
    assert naar == f"{OBSTAKEL}controleren/"


def test_an_answer_without_a_report_begins_one():
    """The browser was closed, or the report was sent already: what is typed is not lost."""
    browser = Client()
    antwoord = browser.post(WAT, {"tekst": "De deur"}, follow=True)
    assert antwoord.redirect_chain == [(f"{OBSTAKEL}waar/", 302)]
    assert "Wij wisten niet meer waar u was. Uw antwoord is er nog." in Bladzijde(antwoord).tekst
    assert antwoorden() == {"wat": {"tekst": "De deur"}}


def test_an_old_page_gives_the_text_back():
    browser = Client(enforce_csrf_checks=True)
    velden = {"tekst": "De deur is te zwaar."}
    antwoord = browser.post(WAT, velden, headers={"Sec-Fetch-Site": "same-origin"})
    assert antwoord.status_code == 403
    assert Bladzijde(antwoord).kop("h1") == ["Uw tekst is er nog"]
    assert "De deur is te zwaar." in antwoord.content.decode()
    assert Meldconcept.objects.count() == 0


@pytest.mark.parametrize(
    ("soort", "kop"),
    [("idee", "Wat is uw idee?"), ("compliment", "Wat gaat er goed?"), ("vraag", "Wat is uw vraag?")],
)
def test_something_else_is_asked_in_its_own_words_and_without_a_height(soort, kop):
    browser = Client()
    adres = browser.post(begin(browser, VERTELLEN), {"soort": soort}).url
    assert adres == f"{VERTELLEN}wat/"
    assert Bladzijde(browser.get(adres)).kop("h1") == [kop]
    assert browser.get(f"{VERTELLEN}hoe-erg/").status_code == 404


def test_who_types_for_another_is_asked_for_whom_first():
    helper, ander = f.persoon(account=agenda.user("ambassadeur")), f.persoon("Zora Ander")
    f.persoon("Iemand Anders")
    hand = {"door": agenda.user(), "at": agenda.MOMENT}
    bewaar(Namens(helper=helper, voor=ander, van=agenda.VANDAAG), **hand)
    browser = agenda.client("ambassadeur")
    assert begin(browser) == f"{OBSTAKEL}voor-wie/"
    html = browser.get(f"{OBSTAKEL}voor-wie/").content.decode()
    assert ("Mijzelf" in html, "Zora Ander" in html, "Iemand Anders" in html) == (True, True, False)
    assert "Dan leest die ander wat u schrijft. Ons antwoord gaat naar die ander, en niet naar u." in html
    geweigerd(browser, f"{OBSTAKEL}voor-wie/", {"voor": "999"})
    assert browser.post(f"{OBSTAKEL}voor-wie/", {"voor": str(ander.pk)}).url == WAT
    assert "Vraag 2 van 5. U schrijft voor Zora Ander" in Bladzijde(browser.get(WAT)).tekst
    assert "U schrijft voor Zora Ander" in Bladzijde(browser.get(f"{OBSTAKEL}foto-of-geluid/")).tekst


def test_of_who_is_of_the_network_we_know_how_to_reach_them():
    f.persoon(account=agenda.user("ambassadeur"))
    browser = agenda.client("ambassadeur")
    assert vul_in(browser, ANONIEM) == f"{OBSTAKEL}controleren/"
    assert [*antwoorden()] == ["wat", "waar", "hoe-erg", "foto-of-geluid"]
    assert browser.get(NAAM).status_code == 404


def test_a_report_of_31_days_ago_is_there_no_more():
    browser = Client()
    begin(browser)
    Meldconcept.objects.update(bewaard_op=agenda.MOMENT)
    assert browser.get(WAT).url == OBSTAKEL


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [("bram@x\u200b.example", "bram@x.example"), ("\u00a0bram@x.example\u2060", "bram@x.example")],
)
def test_a_sign_that_nobody_sees_is_not_kept_in_an_address(getypt, bewaard):
    """Else nobody finds this report by the address that they see."""
    browser = Client()
    meld_als(browser, MET_MAIL | {"bereiken": {"naam": "Br\u200bam", "contact": getypt}})
    melding = Melding.objects.get()
    assert (melding.contact, melding.naam) == (bewaard, "Bram")


@pytest.mark.parametrize("getypt", ["br\u0430m@x.example", "bram@x\u200d.example"])
def test_a_letter_of_another_alphabet_in_an_address_is_refused(getypt):
    browser = Client()
    adres = vul_in(browser, ANONIEM | {"naam": {"antwoord_via": "mail"}})
    bladzijde = geweigerd(browser, adres, {"naam": "Bram", "contact": getypt})
    assert "in dit e-mailadres staat een vreemd teken." in bladzijde.tekst

"""/obstakel-melden/controleren/: every answer in words, and the one button that sends."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import F
from django.test import Client

from agenda.models import Obstakel
from ambassadeurs.models import Meldconcept, Melding, Namens
from inclusie.history import bewaar
from inclusie.misbruik import MINSTENS, NOG_EENS
from inclusie.post.models import Mail
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import (
    ANONIEM,
    MET_MAIL,
    OBSTAKEL,
    VERTELLEN,
    begin,
    meld_als,
    verstuur,
    vul_in,
)
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}controleren/"
VELDEN = ("soort", "bron", "tekst", "plek", "hoogte", "antwoord_via", "naam", "contact", "persoon")


def test_every_answer_stands_there_with_its_way_to_change_it():
    browser = Client()
    vul_in(browser, MET_MAIL | {"waar": {"plek": ""}})
    bladzijde = Bladzijde(browser.get(HIER))
    for regel in (
        "Wat u vertelt De deur van het stadhuis is te zwaar. Wijzig Wat u vertelt",
        "Waar Niet ingevuld Wijzig Waar",
        "Hoe erg Lukt alleen met hulp Wijzig Hoe erg",
        "Antwoord van ons Ja, met een e-mail Wijzig Antwoord van ons",
        "Hoe wij u bereiken Bram bram@voorbeeldstad.example Wijzig Hoe wij u bereiken",
    ):
        assert regel in bladzijde.tekst
    assert bladzijde.links_naar(OBSTAKEL) == [f"{OBSTAKEL}{stap}/?wijzig" for stap in MET_MAIL]


def test_sending_makes_the_report_and_takes_the_draft_away():
    browser = Client()
    meld_als(browser, MET_MAIL)
    assert Melding.objects.values_list(*VELDEN).get() == (
        "obstakel", "web", "De deur van het stadhuis is te zwaar.", "De hal van het stadhuis", 3, "mail",
        "Bram", "bram@voorbeeldstad.example", None,
    )  # fmt: skip
    assert Meldconcept.objects.count() == 0


def test_without_a_name_nothing_says_who_it_was():
    browser = Client()
    vul_in(browser, MET_MAIL)
    # Who chose an answer by mail first, and then none after all.
    browser.post(f"{OBSTAKEL}naam/?wijzig", {"antwoord_via": "code"})
    verstuur(browser)
    melding = Melding.objects.get()
    assert (melding.antwoord_via, melding.naam, melding.contact, melding.ingevoerd_door) == (
        "code",
        "",
        "",
        None,
    )
    assert Mail.objects.count() == 0


def test_what_is_missing_is_no_error_before_somebody_sends():
    browser = Client()
    begin(browser)
    antwoord = browser.get(HIER)
    assert antwoord.status_code == 200
    assert "Er gaat iets nog niet goed" not in antwoord.content.decode()
    assert "Deze vraag is nog niet klaar." in Bladzijde(antwoord).tekst
    naar = verstuur(browser).url
    assert naar == f"{HIER}?fout=ja"
    html = browser.get(naar).content.decode()
    assert html.index("<h1>") < html.index("fouten-kop") < html.index("lia-feiten--breed")
    bladzijde = Bladzijde(browser.get(naar))
    assert bladzijde.titel.startswith("Fout: Klopt het zo?")
    assert "Wat u vertelt: schrijf op wat u tegenhoudt. Een paar woorden is genoeg." in bladzijde.tekst
    assert bladzijde.links_naar(f"{OBSTAKEL}wat/")[0] == f"{OBSTAKEL}wat/?wijzig"
    assert Melding.objects.count() == 0


def test_a_second_click_gets_the_same_done_page():
    browser = Client()
    vul_in(browser, ANONIEM)
    eerste, tweede = verstuur(browser), browser.post(HIER)
    assert eerste.url == tweede.url == browser.get(HIER).url == f"{OBSTAKEL}klaar/"
    assert Melding.objects.count() == 1


def test_a_click_while_the_first_is_still_answered_finds_what_that_sent():
    """The report is sent, and the browser does not know it yet: what it remembers is written last."""
    browser = Client()
    vul_in(browser, ANONIEM)
    nog_niet = dict(browser.session.items())
    verstuur(browser)
    sessie = browser.session
    for naam in set(sessie.keys()) - set(nog_niet):
        del sessie[naam]
    sessie.update(nog_niet)
    sessie.save()
    assert browser.post(HIER).url == browser.get(HIER).url == f"{OBSTAKEL}klaar/"
    assert Melding.objects.get().code in Bladzijde(browser.get(f"{OBSTAKEL}klaar/")).tekst


def test_a_hundred_clicks_are_one_report():
    browser = Client()
    vul_in(browser, ANONIEM)
    sessie = browser.cookies["sessie"].value
    for _ in range(100):
        # Each request began before the first was answered, so it knows the report as not sent.
        ander = Client()
        ander.cookies["sessie"] = sessie
        assert ander.post(HIER, {"gevraagd": ""}).url == f"{HIER}?fout=snel"
    nummers = set()
    for _ in range(100):
        ander = Client()
        ander.cookies["sessie"] = sessie
        antwoord = verstuur(ander) if not nummers else ander.post(HIER)
        nummers.add(Bladzijde(ander.get(antwoord.url)).tekst)
    assert (Melding.objects.count(), len(nummers)) == (1, 1)


def test_who_is_too_fast_presses_once_more():
    browser = Client()
    vul_in(browser, ANONIEM)
    antwoord = browser.post(HIER, ingevuld(browser.get(HIER).content.decode()), follow=True)
    assert antwoord.redirect_chain == [(f"{HIER}?fout=snel", 302)]
    assert NOG_EENS in Bladzijde(antwoord).tekst
    assert Melding.objects.count() == 0
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"


def test_who_answered_all_questions_is_not_too_fast_on_the_last_page():
    """Else who presses quickly comes back to a page that is new each time, and never gets through."""
    browser = Client()
    vul_in(browser, ANONIEM)
    Meldconcept.objects.update(begonnen_op=F("begonnen_op") - MINSTENS)
    velden = ingevuld(browser.get(f"{HIER}?fout=snel").content.decode())
    assert browser.post(HIER, velden).url == f"{OBSTAKEL}klaar/"


def test_a_filled_bait_asks_once_more_too():
    browser = Client()
    vul_in(browser, ANONIEM)
    assert verstuur(browser, onderwerpregel="https://koop.example").url == f"{HIER}?fout=snel"
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"


def test_saving_for_later_sends_nothing():
    browser = Client()
    vul_in(browser, ANONIEM)
    assert browser.post(HIER, {"later": "ja"}).url == f"{OBSTAKEL}bewaard/"
    assert (Melding.objects.count(), Meldconcept.objects.count()) == (0, 1)


def test_a_report_about_an_action_hangs_on_it():
    plan = agenda.jaarplan()
    actie = agenda.actie(agenda.doel(plan))
    agenda.versie(plan)
    browser = Client()
    adres = begin(browser, VERTELLEN, actie=actie.code)
    for velden in ({"soort": "compliment"}, {"tekst": "Mooi."}, {"plek": ""}, {}, {"antwoord_via": "code"}):
        adres = browser.post(adres, velden).url
    verstuur(browser, VERTELLEN)
    melding = Melding.objects.get()
    assert (melding.soort, melding.actie, melding.thema, melding.hoogte) == ("compliment", actie, None, None)
    assert Obstakel.objects.count() == 0


def test_the_report_of_who_is_logged_in_is_theirs():
    wie = f.persoon(account=agenda.user("ambassadeur"), bereikbaar_via="telefoon", telefoon="0180123456")
    browser = agenda.client("ambassadeur")
    vul_in(browser, ANONIEM)
    assert "Wij antwoorden zoals u met ons afsprak." in Bladzijde(browser.get(HIER)).tekst
    verstuur(browser)
    melding = Melding.objects.get()
    assert (melding.persoon, melding.antwoord_via, melding.naam, melding.contact) == (wie, "telefoon", "", "")
    assert melding.ingevoerd_door == agenda.user("ambassadeur")


def test_what_a_helper_types_is_of_whom_it_is_typed_for():
    helper, ander = f.persoon(account=agenda.user("ambassadeur")), f.persoon("Zora Ander")
    bewaar(Namens(helper=helper, voor=ander, van=agenda.VANDAAG), door=agenda.user(), at=agenda.MOMENT)
    meld_als(agenda.client("ambassadeur"), {"voor-wie": {"voor": str(ander.pk)}} | ANONIEM)
    assert [*Melding.objects.van(ander)] == [Melding.objects.get()]
    assert Melding.objects.get().ingevoerd_door == agenda.user("ambassadeur")


def test_whoever_stops_helping_cannot_send_for_that_person_any_more():
    helper, ander = f.persoon(account=agenda.user("ambassadeur")), f.persoon("Zora Ander")
    hulp = Namens(helper=helper, voor=ander, van=agenda.VANDAAG)
    bewaar(hulp, door=agenda.user(), at=agenda.MOMENT)
    browser = agenda.client("ambassadeur")
    vul_in(browser, {"voor-wie": {"voor": str(ander.pk)}} | ANONIEM)
    hulp.tot = agenda.VANDAAG
    bewaar(hulp, door=agenda.user(), at=agenda.MOMENT)
    naar = verstuur(browser).url
    assert (naar, Melding.objects.count()) == (f"{HIER}?fout=ja", 0)
    tekst = Bladzijde(browser.get(naar)).tekst
    assert "Voor wie: u typt niet meer voor deze persoon. Kies opnieuw voor wie u schrijft." in tekst
    assert "Zora" not in tekst
    assert ANONIEM["wat"]["tekst"] in tekst
    assert browser.post(f"{OBSTAKEL}voor-wie/?wijzig", {"voor": "mijzelf"}).url == HIER
    verstuur(browser)
    assert Melding.objects.get().persoon == helper


@pytest.mark.parametrize("veld", ["tekst", "plek"])
def test_an_answer_of_another_tab_that_is_not_good_stops_it(veld):
    browser = Client()
    vul_in(browser, ANONIEM)
    bladzijde = ingevuld(browser.get(HIER).content.decode())
    browser.post(f"{OBSTAKEL}{'wat' if veld == 'tekst' else 'waar'}/", {veld: "w" * 5000})
    assert browser.post(HIER, bladzijde).url == f"{HIER}?fout=ja"
    assert Melding.objects.count() == 0


def test_a_report_without_words_is_refused_in_words():
    with pytest.raises(ValidationError):
        f.melding("")

"""/obstakel-melden/ and /vertellen/: what it is, what somebody needs, and the button that begins."""

import pytest
from django.test import Client

from ambassadeurs.models import Meldconcept, Namens
from inclusie.history import bewaar
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import OBSTAKEL, VERTELLEN, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    """Public: one action and one theme. Not public: the idea."""
    plan = agenda.jaarplan()
    thema = agenda.thema()
    agenda.focus(plan, thema)
    doel = agenda.doel(plan)
    agenda.actie(doel, "Brieven herschrijven", themas=[thema])
    agenda.actie(doel, "Een geheim idee", status="idee")
    agenda.versie(plan)
    return plan


def test_the_page_says_what_it_is_and_that_no_name_is_needed():
    agenda.gemeente(openingstijden="Maandag tot en met vrijdag, 9.00 tot 17.00 uur")
    bladzijde = Bladzijde(Client().get(OBSTAKEL))
    assert bladzijde.kop("h1") == ["Obstakel melden"]
    assert bladzijde.kop("h2") == ["Bijvoorbeeld", "Wat heeft u nodig?", "Liever bellen of mailen?"]
    for zin in (
        "U hoeft uw naam niet te geven. Dan kunnen wij u niets vragen."
        " U kunt uw melding wel volgen met een code.",
        "Bel ons op 14 0180 of mail naar inclusie@voorbeeldstad.example. Wij schrijven het voor u op.",
        "Wij zijn er op deze tijden: maandag tot en met vrijdag, 9.00 tot 17.00 uur.",
    ):
        assert zin in bladzijde.tekst
    assert Meldconcept.objects.count() == 0


def test_the_answer_is_kept_by_nobody_and_found_by_no_search_engine():
    koppen = Client().get(OBSTAKEL).headers
    assert koppen["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert (koppen["X-Robots-Tag"], koppen["Referrer-Policy"]) == ("noindex, nofollow", "same-origin")


def test_begin_makes_a_report_that_this_browser_knows():
    browser = Client()
    assert begin(browser) == f"{OBSTAKEL}wat/"
    concept = Meldconcept.objects.get()
    assert (concept.antwoorden, concept.account) == ({"begin": {"weg": "obstakel-melden"}}, None)
    assert browser.get(f"{OBSTAKEL}wat/").status_code == 200
    assert Client().get(f"{OBSTAKEL}wat/").url == OBSTAKEL
    assert "U was al begonnen" not in browser.get(OBSTAKEL).content.decode()
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "De deur"})
    assert "U was al begonnen" in browser.get(OBSTAKEL).content.decode()


def test_where_nobody_can_be_called_no_call_is_offered():
    bladzijde = Bladzijde(Client().get(OBSTAKEL))
    assert bladzijde.kop("h2") == ["Bijvoorbeeld", "Wat heeft u nodig?", "Liever langskomen?"]


def test_who_types_for_another_is_not_told_that_the_report_is_theirs():
    helper, ander = f.persoon(account=agenda.user("ambassadeur")), f.persoon("Noor Ander")
    bewaar(Namens(helper=helper, voor=ander, van=agenda.VANDAAG), door=agenda.user(), at=agenda.MOMENT)
    tekst = Bladzijde(agenda.client("ambassadeur").get(OBSTAKEL)).tekst
    assert "Wij vragen eerst voor wie u schrijft." in tekst
    assert "Uw melding hoort dan bij u." not in tekst


def test_who_knows_the_way_gets_everything_on_one_page():
    assert begin(Client(), alles="ja") == f"{OBSTAKEL}alles/"


def test_the_other_way_begins_with_what_it_is():
    assert begin(Client(), VERTELLEN) == f"{VERTELLEN}soort/"


@pytest.mark.parametrize(
    ("vraag", "naam"),
    [({"actie": "2021-01"}, "Brieven herschrijven"), ({"thema": "armoede"}, "Armoede")],
)
def test_a_public_action_or_theme_is_shown_by_name_and_kept(plan, vraag, naam):
    browser = Client()
    assert f"U vertelt ons iets over: {naam}" in Bladzijde(browser.get(VERTELLEN, vraag)).tekst
    adres = begin(browser, VERTELLEN, **vraag)
    assert Meldconcept.objects.get().antwoorden == {"begin": {"weg": "vertellen"} | vraag}
    assert f"U vertelt iets over: {naam}" in Bladzijde(browser.get(adres)).tekst


@pytest.mark.parametrize(
    "vraag", [{"actie": "2021-02"}, {"actie": "2099-01"}, {"thema": "bestaat-niet"}, {"actie": "<b>"}]
)
def test_what_is_not_public_is_not_named(plan, vraag):
    browser = Client()
    tekst = browser.get(VERTELLEN, vraag).content.decode()
    assert "U vertelt ons iets over" not in tekst
    assert "geheim idee" not in tekst
    begin(browser, VERTELLEN, **vraag)
    assert Meldconcept.objects.get().antwoorden == {"begin": {"weg": "vertellen"}}


def test_who_is_of_the_network_is_told_that_the_report_is_theirs():
    f.persoon(account=agenda.user("ambassadeur"))
    browser = agenda.client("ambassadeur")
    bladzijde = Bladzijde(browser.get(OBSTAKEL))
    assert "U bent ingelogd als Anna Ambassadeur. Uw melding hoort dan bij u." in bladzijde.tekst
    assert ("Log dan eerst uit", "/uitloggen/") in bladzijde.links
    assert "/uitloggen/" not in [url for _, url in Bladzijde(Client().get(OBSTAKEL)).links]
    begin(browser)
    assert Meldconcept.objects.get().account == agenda.user("ambassadeur")


def test_an_employee_who_reports_is_a_visitor_like_any_other():
    begin(agenda.client("medewerker"))
    assert Meldconcept.objects.get().account is None


def test_one_place_begins_not_without_end(settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"melding_begin": "2/h/ip"}
    browser = Client()
    begin(browser)
    begin(browser)
    antwoord = browser.post(OBSTAKEL)
    assert antwoord.status_code == 429
    assert "Er kwamen net veel meldingen van deze plek." in Bladzijde(antwoord).tekst
    assert Meldconcept.objects.count() == 2

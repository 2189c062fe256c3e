"""/obstakel-melden/nieuw/: something is open here. Its code comes first, and then another may begin."""

import pytest
from django.test import Client

from ambassadeurs.models import Meldconcept
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs.melden import OBSTAKEL, VERTELLEN, begin
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}nieuw/"


@pytest.fixture
def bezoeker():
    """Somebody who typed something, and opens the first page again."""
    browser = Client()
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "De deur is te zwaar."})
    return browser


def test_begin_asks_first_and_throws_nothing_away(bezoeker):
    assert begin(bezoeker) == HIER
    concept = Meldconcept.objects.get()
    bladzijde = Bladzijde(bezoeker.get(HIER))
    assert bladzijde.kop("h1") == ["U was al begonnen"]
    assert f"Code van wat u schreef {concept.code}" in bladzijde.tekst
    assert bladzijde.links_naar(OBSTAKEL) == [f"{OBSTAKEL}waar/", f"{OBSTAKEL}verder/"]


def test_after_the_code_another_begins_and_the_old_one_is_found_again(bezoeker):
    oud = Meldconcept.objects.get()
    velden = ingevuld(bezoeker.get(HIER).content.decode())
    assert bezoeker.post(OBSTAKEL, velden).url == f"{OBSTAKEL}wat/"
    assert "De deur is te zwaar." not in bezoeker.get(f"{OBSTAKEL}wat/").content.decode()
    bezoeker.post(f"{OBSTAKEL}wat/", {"tekst": "De lift is stuk."})
    nieuw = Meldconcept.objects.exclude(pk=oud.pk).get()
    antwoord = bezoeker.post(f"{OBSTAKEL}verder/", {"code": oud.code}, follow=True)
    assert antwoord.redirect_chain == [(f"{OBSTAKEL}waar/", 302)]
    # And so is the other one.
    assert f"U was ook met iets anders bezig. De code daarvan is {nieuw.code}." in Bladzijde(antwoord).tekst
    assert "De deur is te zwaar." in bezoeker.get(f"{OBSTAKEL}wat/").content.decode()


def test_the_page_of_another_tab_does_not_replace_what_it_did_not_show(bezoeker):
    velden = ingevuld(bezoeker.get(HIER).content.decode())
    bezoeker.post(OBSTAKEL, velden)
    bezoeker.post(f"{OBSTAKEL}wat/", {"tekst": "De lift is stuk."})
    assert bezoeker.post(OBSTAKEL, velden).url == HIER
    assert Meldconcept.objects.count() == 2


def test_another_subject_and_one_page_go_along():
    plan = agenda.jaarplan()
    doel = agenda.doel(plan)
    for titel in ("Brieven herschrijven", "Deuren lichter maken"):
        agenda.actie(doel, titel)
    agenda.versie(plan)
    browser = Client()
    begin(browser, VERTELLEN, actie="2021-01")
    browser.post(f"{VERTELLEN}soort/", {"soort": "idee"})
    naar = begin(browser, VERTELLEN, actie="2021-02", alles="ja")
    assert naar == f"{VERTELLEN}nieuw/?actie=2021-02&alles=ja"
    tekst = Bladzijde(browser.get(naar)).tekst
    assert "U vertelde ons iets over: Brieven herschrijven" in tekst
    assert "Nieuw beginnen over: Deuren lichter maken" in tekst
    assert browser.post(VERTELLEN, ingevuld(browser.get(naar).content.decode())).url == f"{VERTELLEN}alles/"
    begonnen = Meldconcept.objects.latest("pk").antwoorden["begin"]
    assert begonnen == {"weg": "vertellen", "actie": "2021-02", "alles": "ja"}


def test_where_nothing_was_typed_nothing_is_asked():
    browser = Client()
    begin(browser)
    assert begin(browser) == f"{OBSTAKEL}wat/"
    assert browser.get(HIER).url == OBSTAKEL

"""/obstakel-melden/bewaard/: the code to go on with, and how long it is kept."""

from datetime import timedelta

import pytest
from django.test import Client

from ambassadeurs.models import Meldconcept
from inclusie.tijd import vandaag
from inclusie.woorden import datum
from tests.agenda import fabriek as agenda
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek as f
from tests.ambassadeurs.melden import MET_MAIL, OBSTAKEL, begin, vul_in

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}bewaard/"


def test_it_says_the_code_and_until_when():
    browser = Client()
    begin(browser)
    browser.post(f"{OBSTAKEL}wat/", {"tekst": "De deur", "later": "ja"})
    bladzijde, concept = Bladzijde(browser.get(HIER)), Meldconcept.objects.get()
    dag = datum(vandaag() + timedelta(days=29))
    assert f"Uw code {concept.code}" in bladzijde.tekst
    assert f"Wij bewaren dit 30 dagen Tot en met {dag}. Daarna gooien wij het weg." in bladzijde.tekst
    assert bladzijde.links_naar(OBSTAKEL) == [f"{OBSTAKEL}verder/", f"{OBSTAKEL}wat/"]
    assert "Uw melding is nog niet verstuurd." in bladzijde.tekst


@pytest.mark.parametrize(
    "stap", ["wat", "waar", "hoe-erg", "foto-of-geluid", "naam", "bereiken"], ids=lambda stap: stap
)
def test_who_comes_back_is_where_they_stopped(stap):
    """Also where nothing was answered: nobody is asked for a name before the choice to give it."""
    browser = Client()
    vul_in(browser, {eerder: MET_MAIL[eerder] for eerder in voor(stap)})
    assert browser.post(f"{OBSTAKEL}{stap}/", {"later": "ja"}).url == HIER
    code, elders = Meldconcept.objects.get().code, Client()
    assert elders.post(f"{OBSTAKEL}verder/", {"code": code}).url == f"{OBSTAKEL}{stap}/"
    antwoord = elders.post(f"{OBSTAKEL}{stap}/", MET_MAIL[stap])
    assert antwoord.url == f"{OBSTAKEL}{([*MET_MAIL, 'controleren'])[list(MET_MAIL).index(stap) + 1]}/"


def voor(stap: str) -> list[str]:
    return list(MET_MAIL)[: list(MET_MAIL).index(stap)]


def test_a_question_that_was_passed_without_an_answer_is_asked_again():
    browser = Client()
    vul_in(browser, {stap: MET_MAIL[stap] for stap in voor("naam")})
    browser.post(f"{OBSTAKEL}naam/", {"vorige": "ja"})
    code = Meldconcept.objects.get().code
    assert Client().post(f"{OBSTAKEL}verder/", {"code": code}).url == f"{OBSTAKEL}naam/"


def test_who_has_an_account_finds_it_there_too():
    f.persoon(account=agenda.user("ambassadeur"))
    browser = agenda.client("ambassadeur")
    begin(browser)
    assert Bladzijde(browser.get(HIER)).links_naar("/mijn/") == ["/mijn/concepten/"]


def test_without_a_report_it_leads_to_the_beginning():
    assert Client().get(HIER).url == OBSTAKEL

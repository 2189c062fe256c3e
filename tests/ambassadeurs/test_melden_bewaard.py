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
from tests.ambassadeurs.melden import OBSTAKEL, begin

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
    assert bladzijde.links_naar(OBSTAKEL) == [f"{OBSTAKEL}verder/", f"{OBSTAKEL}waar/"]
    assert "Uw melding is nog niet verstuurd." in bladzijde.tekst


def test_who_has_an_account_finds_it_there_too():
    f.persoon(account=agenda.user("ambassadeur"))
    browser = agenda.client("ambassadeur")
    begin(browser)
    assert Bladzijde(browser.get(HIER)).links_naar("/mijn/") == ["/mijn/concepten/"]


def test_without_a_report_it_leads_to_the_beginning():
    assert Client().get(HIER).url == OBSTAKEL

"""/obstakel-melden/alles/: every question on one page."""

import pytest
from django.test import Client

from ambassadeurs.models import Meldconcept
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs.melden import OBSTAKEL, VERTELLEN, begin, verstuur

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}alles/"
GOED = {"tekst": "De deur is te zwaar.", "plek": "", "hoogte": "4", "antwoord_via": "code"}


def test_all_answers_at_once_lead_to_the_page_that_shows_them():
    browser = Client()
    begin(browser, alles="ja")
    foto = browser.post(HIER, GOED | {"naam": "", "contact": ""}).url
    assert foto == f"{OBSTAKEL}foto-of-geluid/?wijzig"
    assert browser.post(foto, {}).url == f"{OBSTAKEL}controleren/"
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"


def test_what_is_missing_is_said_once_each_and_the_rest_stays():
    browser = Client()
    begin(browser, alles="ja")
    antwoord = browser.post(HIER, {"tekst": "", "plek": "De hal", "antwoord_via": "mail", "contact": ""})
    assert antwoord.status_code == 422
    bladzijde = Bladzijde(antwoord)
    assert bladzijde.links_naar("#") == ["#id_tekst", "#id_contact"]
    assert 'value="De hal"' in antwoord.content.decode()
    assert Meldconcept.objects.get().antwoorden["waar"] == {"plek": "De hal"}


def test_a_wrong_address_counts_only_for_who_wants_an_answer():
    browser = Client()
    begin(browser, alles="ja")
    assert browser.post(HIER, GOED | {"contact": "geen adres"}).status_code == 302
    assert browser.post(HIER, GOED | {"contact": "geen adres", "antwoord_via": "mail"}).status_code == 422


def test_something_else_has_its_own_questions():
    browser = Client()
    begin(browser, VERTELLEN, alles="ja")
    html = browser.get(f"{VERTELLEN}alles/").content.decode()
    assert ('name="soort"' in html, 'name="hoogte"' in html) == (True, False)


def test_without_a_report_it_leads_to_the_beginning():
    assert Client().get(HIER).url == OBSTAKEL

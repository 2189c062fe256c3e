"""/obstakel-melden/alles/: every question on one page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from ambassadeurs.models import Bestand, Meldconcept, Melding
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs.melden import OBSTAKEL, VERTELLEN, begin, foto, geweigerd, verstuur

pytestmark = pytest.mark.django_db
HIER = f"{OBSTAKEL}alles/"
GOED = {"tekst": "De deur is te zwaar.", "plek": "", "hoogte": "4", "antwoord_via": "code"}


def test_all_answers_at_once_lead_to_the_page_that_shows_them():
    browser = Client()
    assert begin(browser, alles="ja") == HIER
    assert browser.post(HIER, GOED | {"naam": "", "contact": ""}).url == f"{OBSTAKEL}controleren/"
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"


def test_what_is_missing_is_said_once_each_and_the_rest_stays():
    browser = Client()
    begin(browser, alles="ja")
    velden = {"tekst": "", "plek": "De hal", "antwoord_via": "mail", "contact": ""}
    bladzijde = geweigerd(browser, HIER, velden)
    assert bladzijde.links_naar("#") == ["#id_tekst", "#id_contact"]
    assert 'value="De hal"' in browser.get(HIER).content.decode()
    assert Meldconcept.objects.get().antwoorden["waar"] == {"plek": "De hal"}


def test_a_wrong_address_counts_only_for_who_wants_an_answer():
    browser = Client()
    begin(browser, alles="ja")
    assert browser.post(HIER, GOED | {"contact": "geen adres"}).url == f"{OBSTAKEL}controleren/"
    fout = GOED | {"contact": "geen adres", "antwoord_via": "mail"}
    assert "dit e-mailadres klopt niet" in geweigerd(browser, HIER, fout).tekst
    # Of who chooses a letter after all, an address for mail is no postal address.
    fout = GOED | {"contact": "ria@voorbeeld.example", "antwoord_via": "brief"}
    assert "dit is geen postadres" in geweigerd(browser, HIER, fout).tekst


def test_a_photo_may_be_the_whole_report_and_is_then_described():
    browser = Client()
    begin(browser, alles="ja")
    naar = browser.post(HIER, GOED | {"tekst": "", "foto": foto()}).url
    assert naar == f"{OBSTAKEL}foto-of-geluid/"
    # Whoever chose one page goes back to that page.
    assert browser.post(naar, {"vorige": "ja"}).url == HIER
    assert "Wat is er te zien?" in Bladzijde(browser.get(HIER)).tekst
    assert browser.post(naar, {}).url == f"{OBSTAKEL}controleren/"
    assert verstuur(browser).url == f"{OBSTAKEL}klaar/"
    assert (Melding.objects.get().tekst, Bestand.objects.get().melding) == ("", Melding.objects.get())


def test_a_good_photo_stays_beside_what_is_refused():
    browser = Client()
    begin(browser, alles="ja")
    slecht = SimpleUploadedFile("deur.jpg", b"geen foto", "image/jpeg")
    bladzijde = geweigerd(browser, HIER, GOED | {"antwoord_via": "", "foto": [foto(), slecht]})
    assert bladzijde.links_naar("#") == ["#id_foto", "#id_antwoord_via_0"]
    assert "Het gaat om ‘deur.jpg’. Uw andere bestanden zijn bewaard." in bladzijde.tekst
    assert Bestand.objects.count() == 1


def test_what_nobody_types_comes_back_and_nothing_of_it_is_kept():
    browser = Client()
    begin(browser, alles="ja")
    antwoord = browser.post(HIER, GOED | {"plek": "w" * 300_000, "foto": foto("deur.jpg")})
    assert antwoord.status_code == 422
    assert "w" * 300_000 in antwoord.content.decode()
    assert "kies ‘deur.jpg’ opnieuw" in Bladzijde(antwoord).tekst
    assert [*Meldconcept.objects.get().antwoorden] == ["begin"]
    assert Bestand.objects.count() == 0


def test_who_comes_back_later_comes_back_to_this_page():
    browser = Client()
    begin(browser, alles="ja")
    browser.post(HIER, {"tekst": "De deur", "later": "ja"})
    assert HIER in Bladzijde(browser.get(f"{OBSTAKEL}bewaard/")).links_naar(OBSTAKEL)


def test_something_else_has_its_own_questions():
    browser = Client()
    begin(browser, VERTELLEN, alles="ja")
    html = browser.get(f"{VERTELLEN}alles/").content.decode()
    assert ('name="soort"' in html, 'name="hoogte"' in html) == (True, False)


def test_without_a_report_it_leads_to_the_beginning():
    assert Client().get(HIER).url == OBSTAKEL

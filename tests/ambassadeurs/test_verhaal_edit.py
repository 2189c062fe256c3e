"""Changing a story: two people at once lose no word, and the teller reads it again."""

import pytest

from tests.agenda import fabriek as a
from tests.ambassadeurs import fabriek as f
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def pad(verhaal):
    return f"/werkplek/verhalen/{verhaal.pk}/bewerken/"


def test_another_text_goes_back_to_its_teller():
    verhaal, browser = f.verhaal(status="gepubliceerd"), a.client()
    hier = pad(verhaal)
    velden = ingevuld(browser.get(hier).content.decode(), tekst_makkelijk="Het is beter nu.")
    assert browser.post(hier, velden).status_code == 302
    verhaal.refresh_from_db()
    assert (verhaal.tekst_makkelijk, verhaal.status) == ("Het is beter nu.", "opgehaald")


def test_the_title_is_that_of_the_story_as_it_is():
    browser, hier = a.client(), pad(f.verhaal("Elke euro telt"))
    velden = ingevuld(browser.get(hier).content.decode(), titel="Anders", tekst_makkelijk="")
    for antwoord, begin in ((browser.get(hier), ""), (browser.post(hier, velden), "Fout: ")):
        assert f"<title>{begin}Elke euro telt wijzigen – Werkplek" in antwoord.content.decode()


def test_two_texts_at_once_are_both_shown():
    browser, hier = a.client(), pad(f.verhaal())
    velden = ingevuld(browser.get(hier).content.decode())
    browser.post(hier, velden | {"tekst_makkelijk": "De eerste tekst."})
    antwoord = browser.post(hier, velden | {"tekst_makkelijk": "De tweede tekst."})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert all(zin in tekst for zin in ("De eerste tekst.", "De tweede tekst."))


def test_another_teller_reads_it_first():
    verhaal, browser = f.verhaal(status="nagelezen"), a.client()
    karim = f.persoon("Karim")
    blad = browser.get(pad(verhaal)).content.decode()
    assert browser.post(pad(verhaal), ingevuld(blad, persoon=karim.pk)).status_code == 302
    verhaal.refresh_from_db()
    assert (verhaal.persoon, verhaal.status, verhaal.toestemming) == (karim, "opgehaald", None)

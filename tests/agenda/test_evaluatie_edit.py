"""/werkplek/evaluatie/2021/1/bewerken/goed/: one text, as a page and in place."""

import pytest

from agenda.models import Evaluatie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/1/bewerken/goed/"


@pytest.fixture(autouse=True)
def evaluatie():
    return fabriek.evaluatie(fabriek.jaarplan())


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def test_it_is_saved_as_a_page_and_in_place():
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, wat_ging_goed="Er kwam een testpanel."))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/evaluatie/2021/1/")
    data = formulier(browser, wat_ging_goed="Er kwamen *twee* testpanels.")
    html = browser.post(ADRES, data, headers=fabriek.HTMX).content.decode()
    assert ("<em>twee</em>" in html, "<form" in html, html.count("data-focus")) == (True, False, 1)


def test_two_texts_at_once_are_both_shown():
    een, ander = fabriek.client(), fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne")
    mijn = formulier(een, wat_ging_goed="Mijn tekst.")
    ander.post(ADRES, formulier(ander, wat_ging_goed="Haar tekst."))
    antwoord = een.post(ADRES, mijn)
    tekst = Bladzijde(antwoord).tekst
    assert (antwoord.status_code, "Mijn tekst." in tekst, "Haar tekst." in tekst) == (409, True, True)
    keuze = {"keuze-wat_ging_goed": "beide"}
    assert een.post(ADRES, ingevuld(antwoord.content.decode(), **keuze)).status_code == 302
    assert Evaluatie.objects.get().wat_ging_goed == "Haar tekst.\n\nMijn tekst."


def test_another_text_of_the_other_is_merged():
    een, ander = fabriek.client(), fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne")
    mijn = formulier(een, wat_ging_goed="Mijn tekst.")
    lessen = ADRES.replace("goed", "lessen")
    ander.post(lessen, ingevuld(ander.get(lessen).content.decode(), lessen="Haar les."))
    assert een.post(ADRES, mijn).status_code == 302
    rij = Evaluatie.objects.get()
    assert (rij.wat_ging_goed, rij.lessen) == ("Mijn tekst.", "Haar les.")


def test_an_unknown_part_and_another_role_are_refused():
    assert fabriek.client().get(ADRES.replace("goed", "status")).status_code == 404
    assert fabriek.client("wethouder").get(ADRES).status_code == 403

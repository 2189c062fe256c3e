"""/werkplek/doelen/2021/D1/acties/nieuw/: a new action under a goal, asking little."""

import pytest

from agenda.models import Actie
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/doelen/2021/D1/acties/nieuw/"


@pytest.fixture
def doel(db):
    return fabriek.doel(fabriek.jaarplan())


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def test_only_editors(doel):
    rollen = ("procesregisseur", "wethouder", "beheerder", "koploper")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]


def test_title_and_domain_are_enough(doel):
    domein, browser = fabriek.domein(), fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, titel="Nieuw", domein=str(domein.pk)))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/acties/2021-01/")
    actie = Actie.objects.get()
    assert (actie.titel, actie.status, actie.doel, actie.volgorde) == ("Nieuw", "idee", doel, 1)
    assert actie.betrokkenheid == "onbekend"


def test_it_asks_how_ervaringsdeskundigen_take_part(doel):
    browser = fabriek.client()
    data = formulier(browser, titel="Nieuw", domein=str(fabriek.domein().pk), betrokkenheid="meegedacht")
    browser.post(ADRES, data)
    assert Actie.objects.get().betrokkenheid == "meegedacht"


def test_without_organisations_it_leads_to_their_list(doel):
    naar = "/werkplek/organisaties/nieuw/"
    assert Bladzijde(fabriek.client().get(ADRES)).links_naar(naar) == [naar]
    fabriek.organisatie()
    assert Bladzijde(fabriek.client().get(ADRES)).links_naar(naar) == []


def test_two_clicks_make_one_action(doel):
    browser = fabriek.client()
    data = formulier(browser, titel="Nieuw", domein=str(fabriek.domein().pk))
    assert {browser.post(ADRES, data).url for _ in range(2)} == {"/werkplek/acties/2021-01/"}
    assert Actie.objects.count() == 1


def test_an_empty_form_says_what_misses_and_keeps_the_rest(doel):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, waarom="Mijn uitleg"))
    assert (antwoord.status_code, Actie.objects.count()) == (422, 0)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_titel", "#id_domein"]
    assert "Mijn uitleg" in antwoord.content.decode()


def test_what_is_not_asked_is_not_taken(doel):
    browser = fabriek.client()
    data = formulier(browser, titel="Nieuw", domein=str(fabriek.domein().pk), status="gepland", budget="5")
    browser.post(ADRES, data)
    assert (Actie.objects.get().status, Actie.objects.get().budget) == ("idee", None)

"""…/geschiedenis/terugzetten/: an old text becomes the text of now, after both were seen."""

from datetime import timedelta

import pytest

from agenda.models import (
    Actie,
    Agenda,
    Doel,
    Domein,
    Focus,
    Gemeente,
    Indicator,
    Jaarplan,
    Organisatie,
    Thema,
)
from inclusie.history import bewaar
from inclusie.weghalen import haal_weg
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ACTIE = "/werkplek/acties/2021-01/geschiedenis/"
ADRES = f"{ACTIE}terugzetten/"


@pytest.fixture
def actie(db):
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee", waarom="Oude tekst.")
    wijzig(actie, 1, waarom="Nieuwe tekst.")
    return actie


def wijzig(obj, minuut, **velden):
    for veld, waarde in velden.items():
        setattr(obj, veld, waarde)
    bewaar(obj, door=fabriek.user(), at=fabriek.MOMENT + timedelta(minutes=minuut))


def oudste(obj):
    return obj.history.earliest().history_id


def vraag(browser, rij, veld="waarom"):
    return browser.get(ADRES, {"rij": rij, "veld": veld})


def test_only_editors(actie):
    data = {"rij": oudste(actie), "veld": "waarom", "versie": 2}
    rollen = ("wethouder", "beheerder", "koploper", "raadslid")
    assert [fabriek.client(rol).post(ADRES, data).status_code for rol in rollen] == [403, 403, 404, 404]
    assert Actie.objects.get().waarom == "Nieuwe tekst."


def test_both_texts_are_shown_and_nothing_is_changed_yet(actie):
    bladzijde = Bladzijde(vraag(fabriek.client(), oudste(actie)))
    assert ("Oude tekst." in bladzijde.tekst, "Nieuwe tekst." in bladzijde.tekst) == (True, True)
    assert Actie.objects.get().versie == 2


def test_the_old_text_comes_back_as_a_new_change(actie):
    browser = fabriek.client()
    data = ingevuld(vraag(browser, oudste(actie)).content.decode())
    antwoord = browser.post(ADRES, data)
    assert (antwoord.status_code, antwoord.url) == (302, ACTIE)
    rij = Actie.objects.get()
    assert (rij.waarom, rij.versie, rij.history.count()) == ("Oude tekst.", 3, 3)


def test_a_change_in_between_is_shown_first(actie):
    browser = fabriek.client()
    data = ingevuld(vraag(browser, oudste(actie)).content.decode())
    wijzig(actie, 2, waarom="Net veranderd.")
    antwoord = browser.post(ADRES, data)
    assert (antwoord.status_code, "Net veranderd." in Bladzijde(antwoord).tekst) == (409, True)
    assert Actie.objects.get().waarom == "Net veranderd."
    assert browser.post(ADRES, ingevuld(antwoord.content.decode())).status_code == 302
    assert Actie.objects.get().waarom == "Oude tekst."


def test_an_old_text_that_no_longer_fits_is_refused(actie):
    wijzig(actie, 2, start="2021-Q3", eind="2021-Q4")
    wijzig(actie, 3, start="2020-Q1", eind="2020-Q2")
    rij = actie.history.get(versie=3).history_id
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(vraag(browser, rij, "start").content.decode()))
    assert (antwoord.status_code, Actie.objects.get().start) == (422, "2020-Q1")


def test_what_planning_asked_is_not_emptied_by_an_old_text(actie):
    wijzig(actie, 2, start="")
    rij = actie.history.latest().history_id
    wijzig(actie, 3, start="2021-Q2")
    fabriek.naar_status(actie, "gepland")
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(vraag(browser, rij, "start").content.decode()))
    assert (antwoord.status_code, Actie.objects.get().start) == (422, "2021-Q2")
    assert "Deze actie is al ingepland. Zij heeft een begin nodig." in Bladzijde(antwoord).tekst


@pytest.mark.parametrize(
    "veld", ["status", "resultaat", "code", "versie", "domein", "themas", "", "indien_id"]
)
def test_never_a_status_or_a_link(actie, veld):
    browser, rij = fabriek.client(), oudste(actie)
    data = {"rij": rij, "veld": veld, "versie": 2}
    assert (vraag(browser, rij, veld).status_code, browser.post(ADRES, data).status_code) == (404, 404)


@pytest.mark.parametrize("rij", ["", "0", "-1", "x", "9" * 30])
def test_a_row_that_is_not_there(actie, rij):
    assert vraag(fabriek.client(), rij).status_code == 404


def test_a_row_of_another_action_is_not_there(actie):
    ander = fabriek.actie(actie.doel, status="idee", waarom="Geheim")
    assert vraag(fabriek.client(), oudste(ander)).status_code == 404


@pytest.mark.parametrize(
    ("adres", "model", "veld"),
    [
        ("/werkplek/doelen/2021/D1/geschiedenis/", Doel, "toelichting"),
        ("/werkplek/plan/2021/geschiedenis/", Jaarplan, "inleiding"),
    ],
)
def test_the_same_for_a_goal_and_a_plan(actie, adres, model, veld):
    obj = model.objects.get()
    wijzig(obj, 1, **{veld: "Een"})
    wijzig(obj, 2, **{veld: "Twee"})
    browser, rij = fabriek.client(), obj.history.get(versie=2).history_id
    antwoord = browser.get(f"{adres}terugzetten/", {"rij": rij, "veld": veld})
    assert browser.post(f"{adres}terugzetten/", ingevuld(antwoord.content.decode())).url == adres
    assert getattr(model.objects.get(), veld) == "Een"


@pytest.mark.parametrize(
    ("adres", "model", "veld", "deel"),
    [
        ("/werkplek/plan/2021/geschiedenis/", Focus, "onderbouwing", "focus"),
        ("/werkplek/acties/2021-01/geschiedenis/", Indicator, "naam", "indicator"),
        ("/werkplek/agendas/{0.pk}/geschiedenis/", Agenda, "visie", ""),
        ("/werkplek/themas/{0.slug}/geschiedenis/", Thema, "omschrijving", ""),
        ("/werkplek/domeinen/{0.slug}/geschiedenis/", Domein, "naam", ""),
        ("/werkplek/organisaties/{0.pk}/geschiedenis/", Organisatie, "plaats", ""),
        ("/werkplek/gemeente/geschiedenis/", Gemeente, "bezoekadres", ""),
    ],
)
def test_the_page_offers_the_old_text_and_takes_it_back(actie, adres, model, veld, deel):
    """… also of a focus and an indicator, which have no page of history of their own."""
    fabriek.focus(actie.jaarplan)
    obj = model.objects.get()
    wijzig(obj, 1, **{veld: "Een"})
    wijzig(obj, 2, **{veld: "Twee"})
    adres = adres.format(obj)
    rij = obj.history.get(versie=2).history_id
    browser = fabriek.client()
    vraag_adres = f"{adres}terugzetten/?rij={rij}&veld={veld}" + (f"&deel={deel}" if deel else "")
    assert vraag_adres in Bladzijde(browser.get(adres)).links_naar(f"{adres}terugzetten/")
    antwoord = browser.get(vraag_adres)
    tekst = Bladzijde(antwoord).tekst
    assert ("Een" in tekst, "Twee" in tekst) == (True, True)
    assert browser.post(f"{adres}terugzetten/", ingevuld(antwoord.content.decode())).url == adres
    assert getattr(model.objects.get(), veld) == "Een"


@pytest.mark.parametrize("deel", ["focus", "doelen", "objects", "history", "voortgang"])
def test_only_a_part_that_lives_on_this_page(actie, deel):
    focus = fabriek.focus(actie.jaarplan)
    vragen = {"rij": oudste(focus), "veld": "onderbouwing", "deel": deel}
    assert fabriek.client().get(ADRES, vragen).status_code == 404


def test_a_focus_of_another_year_or_taken_away_is_not_there(actie):
    adres = "/werkplek/plan/2021/geschiedenis/terugzetten/"
    ander, weg = fabriek.focus(fabriek.jaarplan(2022)), fabriek.focus(actie.jaarplan)
    haal_weg(weg, reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    vragen = [{"rij": oudste(focus), "veld": "onderbouwing", "deel": "focus"} for focus in (ander, weg)]
    assert [fabriek.client().get(adres, data).status_code for data in vragen] == [404, 404]

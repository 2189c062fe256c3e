"""/werkplek/plan/2021/vaststellen/: record that the college adopted the plan."""

from datetime import date

import pytest
from django.db import connection

from agenda.models import Jaarplan, Planversie
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/vaststellen/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.doel(plan)
    return plan


def stuur(rol="medewerker", **anders):
    browser = fabriek.client(rol)
    data = ingevuld(
        browser.get(ADRES).content.decode(), **{"reden": "Besloten.", "besluit": "21-001"} | anders
    )
    return browser.post(ADRES, data)


def test_who_may_adopt(plan):
    rollen = ("medewerker", "wethouder", "procesregisseur", "beheerder", "koploper")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 403, 403, 403]


def test_the_decision_is_recorded_and_published(plan):
    antwoord = stuur(op_dag="12", op_maand="januari", op_jaar="2021")
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/")
    plan = Jaarplan.objects.get()
    assert (plan.status, plan.vastgesteld_op, plan.vastgesteld_door, plan.besluit) == (
        "vastgesteld",
        date(2021, 1, 12),
        "het college van burgemeester en wethouders",
        "21-001",
    )
    assert Planversie.objects.get().nummer == "1.0"


def test_the_employee_names_the_decision_and_the_wethouder_need_not(plan):
    antwoord = stuur(besluit="")
    assert (antwoord.status_code, Bladzijde(antwoord).links_naar("#id_")) == (422, ["#id_besluit"])
    assert stuur("wethouder", besluit="").status_code == 302


def test_a_day_to_come_is_refused(plan):
    antwoord = stuur(op_dag="2")
    assert (antwoord.status_code, Jaarplan.objects.get().status) == (422, "concept")


def test_a_plan_without_focus_or_goal_says_what_comes_first_instead_of_a_form():
    fabriek.jaarplan()
    browser = fabriek.client()
    antwoord = browser.get(ADRES)
    assert (antwoord.status_code, 'name="reden"' in antwoord.content.decode()) == (200, False)
    assert Bladzijde(antwoord).links[:2] == [
        ("Het plan heeft nog geen focus. Kies eerst een focus.", "/werkplek/plan/2021/#focus-kop"),
        ("Het plan heeft nog geen doel. Voeg eerst een doel toe.", "/werkplek/plan/2021/#doelen-kop"),
    ]
    antwoord = browser.post(ADRES, {"reden": "Mijn lange reden.", "besluit": "21-001"})
    assert (antwoord.status_code, Jaarplan.objects.get().status) == (422, "concept")
    assert "Mijn lange reden." in Bladzijde(antwoord).tekst


def test_who_cannot_mend_the_plan_reads_who_does():
    fabriek.jaarplan()
    bladzijde = Bladzijde(fabriek.client("wethouder").get(ADRES))
    assert "Het plan heeft nog geen focus. Een medewerker kiest eerst een focus." in bladzijde.tekst
    assert "Het plan heeft nog geen doel. Een medewerker voegt eerst een doel toe." in bladzijde.tekst
    assert [url for _, url in bladzijde.links if "#" in url] == []
    assert ("Bekijk jaarplan 2021", "/werkplek/plan/2021/") in bladzijde.links


def test_the_check_stands_before_the_form(plan):
    fabriek.versie(plan)
    fabriek.actie(plan.doelen.get(), "Digihulp", status="idee")
    fabriek.actie(plan.doelen.get(), "Brieven", trekker_organisatie=fabriek.organisatie(), tekst_makkelijk="")
    for rol, herstel in (("medewerker", "bewerken/makkelijk/"), ("wethouder", "")):
        bladzijde = Bladzijde(fabriek.client(rol).get(ADRES))
        assert bladzijde.kop("h2") == [
            "3 punten om na te kijken",
            "Dit komt niet in deze versie",
            "2 veranderingen sinds versie 0.1",
            "Erbij gekomen",
            "Het besluit vastleggen",
        ]
        assert "Actie 2021-01: Digihulp Dit is nog een idee." in bladzijde.tekst
        assert f"/werkplek/acties/2021-02/{herstel}" in [url for _, url in bladzijde.links]


def test_who_adopts_in_between_gets_a_clear_answer_to_the_other(plan):
    """Two people: the page looked and found a concept; then somebody else adopts it; then this one does."""
    browser, gedaan = fabriek.client(), []
    data = ingevuld(browser.get(ADRES).content.decode(), reden="Mijn lange reden.", besluit="21-001")

    def ertussen(execute, sql, params, many, context):
        if not gedaan and sql.startswith("SAVEPOINT"):
            gedaan.append(sql)
            fabriek.stel_vast(plan)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(ertussen):
        antwoord = browser.post(ADRES, data)
    assert (antwoord.status_code, Planversie.objects.count(), len(gedaan)) == (409, 1, 1)
    tekst = Bladzijde(antwoord).tekst
    assert "Dit jaarplan is al vastgesteld. Dat kan maar één keer." in tekst
    assert "Mijn lange reden." in tekst


def test_twice_is_refused_and_the_text_stays(plan):
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), reden="Mijn lange reden.", besluit="21-001")
    assert browser.post(ADRES, data).status_code == 302
    antwoord = browser.post(ADRES, data)
    assert (antwoord.status_code, "Mijn lange reden." in antwoord.content.decode()) == (409, True)
    assert Planversie.objects.count() == 1


def test_a_plan_that_changed_under_the_page_is_read_again_first(plan):
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), besluit="21-001", reden="Mijn lange reden.")
    doel = plan.doelen.get()
    doel.titel = "Een ander doel"
    bewaar(doel, door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, Jaarplan.objects.get().status) == (409, "concept")
    assert Planversie.objects.count() == 0
    assert ("Iemand wijzigde het plan net." in html, "Mijn lange reden." in html) == (True, True)
    assert browser.post(ADRES, ingevuld(html)).status_code == 302
    assert Planversie.objects.latest("pk").document["doelen"][0]["titel"] == "Een ander doel"

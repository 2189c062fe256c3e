"""/werkplek/plan/2021/archiveren/: the beheerder closes a year for good."""

import pytest
from django.db import connection

from agenda.models import Jaarplan
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/archiveren/"


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.doel(plan)
    fabriek.stel_vast(plan)
    fabriek.publiceer_evaluatie(plan)
    return plan


def test_only_the_beheerder(plan):
    rollen = ("medewerker", "procesregisseur", "wethouder", "koploper")
    assert [fabriek.client(rol).post(ADRES).status_code for rol in rollen] == [403] * 4
    assert Jaarplan.objects.get().status == "geevalueerd"


def test_get_asks_and_post_does_once(plan):
    browser = fabriek.client("beheerder")
    assert (browser.get(ADRES).status_code, Jaarplan.objects.get().status) == (200, "geevalueerd")
    assert [browser.post(ADRES).status_code for _ in range(2)] == [302, 409]
    assert Jaarplan.objects.get().status == "gearchiveerd"


def test_a_running_year_is_not_archived():
    fabriek.jaarplan()
    assert fabriek.client("beheerder").post(ADRES).status_code == 409
    assert Jaarplan.objects.get().status == "concept"


def test_it_says_what_must_come_first_instead_of_a_form(plan):
    fabriek.jaarplan(2022)
    antwoord = fabriek.client("beheerder").get("/werkplek/plan/2022/archiveren/")
    assert (antwoord.status_code, "Zet in het archief" in antwoord.content.decode()) == (409, False)
    zin = "Dit jaarplan is nog een concept. Publiceer eerst de jaarlijkse evaluatie."
    assert (zin, "/werkplek/plan/2022/") in Bladzijde(antwoord).links


def test_it_says_what_would_stay_behind(plan, settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    browser = fabriek.client("beheerder")
    assert "Alles wat wij schreven is openbaar." in Bladzijde(browser.get(ADRES)).tekst
    doel = plan.doelen.get()
    doel.titel = "Een ander doel"
    bewaar(doel, door=fabriek.user(), at=fabriek.MOMENT)
    zin = "Er is 1 verandering die nog niet openbaar is. Na het archiveren kan dat niet meer."
    assert zin in Bladzijde(browser.get(ADRES)).tekst


def test_in_the_archive_no_change_waits_to_be_published(plan, settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    fabriek.client("beheerder").post(ADRES)
    tekst = Bladzijde(fabriek.client().get("/werkplek/plan/2021/")).tekst
    assert "Openbaar is versie 1.1 van 1 juli 2021." in tekst
    assert ("nog niet openbaar" in tekst, "Alles wat u schreef is openbaar." in tekst) == (False, False)


def test_a_plan_that_changed_at_the_same_moment_stays_open(plan):
    """Two people: this one archives while another writes the introduction."""
    browser, gedaan = fabriek.client("beheerder"), []

    def ertussen(execute, sql, params, many, context):
        if not gedaan and sql.startswith("SAVEPOINT"):
            gedaan.append(sql)
            rij = Jaarplan.objects.get()
            rij.inleiding = "Net gewijzigd."
            bewaar(rij, door=fabriek.user(), at=fabriek.MOMENT)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(ertussen):
        antwoord = browser.post(ADRES)
    assert (antwoord.status_code, Jaarplan.objects.get().status) == (409, "geevalueerd")
    assert "Iemand wijzigde het plan net." in Bladzijde(antwoord).tekst
    assert browser.post(ADRES).status_code == 302

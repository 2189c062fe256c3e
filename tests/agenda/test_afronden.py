"""/werkplek/plan/2021/afronden/: close the year with a version of kind evaluatie."""

from datetime import date

import pytest

from agenda.models import Jaarplan, Planversie
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/afronden/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan(db):
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.doel(plan)
    return plan


def stuur(**anders):
    browser = fabriek.client()
    return browser.post(
        ADRES, ingevuld(browser.get(ADRES).content.decode(), **{"reden": "Een goed jaar."} | anders)
    )


def test_who_may_close(plan):
    fabriek.stel_vast(plan)
    rollen = ("medewerker", "procesregisseur", "wethouder", "beheerder")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [200, 200, 403, 403]


def test_the_year_is_closed_once(plan):
    fabriek.stel_vast(plan)
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), reden="Een goed jaar.")
    assert [browser.post(ADRES, data).status_code for _ in range(2)] == [302, 409]
    assert Jaarplan.objects.get().status == "geevalueerd"
    assert [(v.nummer, v.soort) for v in Planversie.objects.all()] == [
        ("1.0", "vastgesteld"),
        ("1.1", "evaluatie"),
    ]


def test_it_asks_a_reason(plan):
    fabriek.stel_vast(plan)
    assert (stuur(reden="").status_code, Jaarplan.objects.get().status) == (422, "vastgesteld")


def test_sending_nothing_says_what_to_do(plan):
    fabriek.stel_vast(plan)
    antwoord = fabriek.client().post(ADRES, {})
    assert (antwoord.status_code, Bladzijde(antwoord).links_naar("#id_")) == (
        422,
        ["#id_peildatum_0", "#id_reden"],
    )


def test_a_concept_cannot_be_closed(plan):
    assert fabriek.client().get(ADRES).status_code == 409
    assert fabriek.client().post(ADRES, {"reden": "Klaar."}).status_code == 409
    assert Planversie.objects.count() == 0


def test_a_plan_that_changed_under_the_page_is_read_again_first(plan):
    fabriek.stel_vast(plan)
    browser = fabriek.client()
    data = ingevuld(browser.get(ADRES).content.decode(), reden="Mijn lange reden.")
    doel = plan.doelen.get()
    doel.titel = "Een ander doel"
    bewaar(doel, door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, Jaarplan.objects.get().status) == (409, "vastgesteld")
    assert Planversie.objects.count() == 1
    assert ("Iemand wijzigde het plan net." in html, "Mijn lange reden." in html) == (True, True)
    assert browser.post(ADRES, ingevuld(html)).status_code == 302
    assert Planversie.objects.latest("pk").document["doelen"][0]["titel"] == "Een ander doel"


def test_the_check_stands_before_the_form_and_a_reason_instead_of_it(plan):
    browser = fabriek.client()
    antwoord = browser.get(ADRES)
    zin = "Dit jaarplan is nog een concept. Stel het eerst vast."
    assert (zin, "/werkplek/plan/2021/") in Bladzijde(antwoord).links
    assert 'name="reden"' not in antwoord.content.decode()
    fabriek.actie(plan.doelen.get(), "Digihulp", status="voorgesteld")
    fabriek.stel_vast(plan)
    bladzijde = Bladzijde(browser.get(ADRES))
    assert bladzijde.kop("h2") == [
        "2 punten om na te kijken",
        "Dit komt niet in deze versie",
        "Er is niets veranderd sinds versie 1.0",
        "Het jaar afronden",
    ]
    assert "Actie 2021-01: Digihulp Dit is nog een voorstel." in bladzijde.tekst


def test_a_year_that_has_not_begun_is_not_closed(settings):
    plan = fabriek.jaarplan(2022)
    fabriek.focus(plan)
    fabriek.doel(plan)
    fabriek.stel_vast(plan)
    adres = "/werkplek/plan/2022/afronden/"
    bladzijde = Bladzijde(fabriek.client().get(adres))
    zin = "Het jaar begint pas op 1 januari 2022. Rond het daarna af."
    assert (zin, "/werkplek/plan/2022/") in bladzijde.links
    assert ("Het jaar is voorbij" in bladzijde.tekst, "Rond het jaar af" in bladzijde.tekst) == (False, False)
    assert fabriek.client().post(adres, {"reden": "Klaar."}).status_code == 422
    assert Jaarplan.objects.get().status == "vastgesteld"


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (date(2021, 12, 31), "Het jaar loopt nog tot en met 31 december 2021."),
        (date(2022, 1, 1), "Het jaar is voorbij."),
    ],
)
def test_it_says_whether_the_year_is_over_and_what_has_no_end(plan, settings, dag, zin):
    settings.DEMO_DATUM = dag
    doel = plan.doelen.get()
    for titel, status in (("Klaar", "gerealiseerd"), ("Gestopt", "gestopt"), ("Digihulp", "gepland")):
        fabriek.actie(doel, titel, status=status)
    fabriek.stel_vast(plan)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert f"{zin} De versie met de evaluatie wordt openbaar." in bladzijde.tekst
    assert bladzijde.kop("h2")[0] == "Van 1 actie staat nog niet hoe het afliep"
    assert ("Actie 2021-03: Digihulp", "/werkplek/acties/2021-03/") in bladzijde.links


def test_a_day_before_the_newest_version_is_refused(plan):
    fabriek.stel_vast(plan)
    antwoord = stuur(peildatum_maand="3")
    assert (antwoord.status_code, Jaarplan.objects.get().status) == (422, "vastgesteld")
    assert "Versie 1.0 is van 1 juli 2021. Kies die dag of later." in Bladzijde(antwoord).tekst

"""What the worker does every day: remind trekkers before the council, and publish news that is agreed."""

import re
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.utils.module_loading import import_string
from django_q.models import OrmQ, Schedule

from agenda import rooster
from agenda.handelen import overgangen
from agenda.models import Herinnering
from inclusie.omgeving import mailer
from inclusie.post.taken import verstuur
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld
from tests.smtp import postkantoor

pytestmark = pytest.mark.django_db
KLAAR = date(2021, 8, 19)


@pytest.fixture(autouse=True)
def vandaag(settings):
    def zet(dag: date):
        settings.DEMO_DATUM = dag

    zet(fabriek.VANDAAG)
    return zet


@pytest.fixture
def plan():
    fabriek.vergadering(date(2021, 5, 27))
    fabriek.vergadering(date(2021, 9, 2), "commissie", stukken_klaar_op=KLAAR)
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    return plan


def zet(deel, **velden):
    deel.refresh_from_db()
    for naam, waarde in velden.items():
        setattr(deel, naam, waarde)
    return fabriek._bewaar(deel)


def loopt(doel, titel, nieuws: date | None = None, **velden):
    trekker = fabriek.user("koploper")
    actie = fabriek.actie(doel, titel, status="in_uitvoering", trekker_account=trekker, **velden)
    if nieuws:
        fabriek.voortgang(actie, datum=nieuws)
    return actie


@pytest.fixture
def acties(plan):
    """2021-01 and 2021-02 must still write; the others wrote, do not run, are not public or have nobody."""
    doel = fabriek.doel(plan)
    loopt(doel, "Nooit nieuws")
    loopt(doel, "Oud nieuws", date(2021, 5, 20))
    loopt(doel, "Nieuws", date(2021, 6, 3))
    fabriek.voortgang(loopt(doel, "Wacht op akkoord"), akkoord=False)
    fabriek.actie(doel, "Gepland", trekker_account=fabriek.user("koploper"))
    loopt(doel, "Niet openbaar", openbaar=False)
    fabriek.actie(doel, "Zonder account", status="in_uitvoering")
    fabriek.stel_vast(plan)
    return doel


def bezorgd(settings) -> list:
    """What a real mail server receives of everything that waits."""
    with postkantoor() as kantoor:
        settings.MAILERS = {"default": mailer(f"smtp://127.0.0.1:{kantoor.poort}")}
        for rij in OrmQ.objects.order_by("pk"):
            if rij.task["func"] == "inclusie.post.taken.verstuur":
                verstuur(*rij.task["args"])
    return kantoor.ontvangen


@pytest.mark.parametrize(
    ("dag", "codes"),
    [
        (KLAAR - timedelta(days=15), ""),
        (KLAAR - timedelta(days=14), "2021-01, 2021-02"),
        (KLAAR - timedelta(days=1), "2021-01, 2021-02"),
        (KLAAR, ""),
    ],
)
def test_trekkers_are_reminded_in_the_two_weeks_before_the_papers(acties, vandaag, dag, codes):
    vandaag(dag)
    assert rooster.herinner_trekkers() == codes


def test_the_mail_goes_by_itself_once_a_week_with_public_facts_only(acties, vandaag, settings):
    begin = KLAAR - timedelta(days=14)
    gestuurd = []
    for dagen in range(14):
        vandaag(begin + timedelta(days=dagen))
        gestuurd.append(rooster.herinner_trekkers())
        gestuurd.append(rooster.herinner_trekkers())
    assert [codes for codes in gestuurd if codes] == ["2021-01, 2021-02"] * 2
    assert set(Herinnering.history.values_list("history_user", flat=True)) == {None}
    posten = bezorgd(settings)
    assert [(str(post["To"]), str(post["Auto-Submitted"])) for post in posten] == [
        ("koploper@voorbeeldstad.example", "auto-generated")
    ] * 4
    tekst = posten[0].get_body(("plain",)).get_content().replace("\r\n", "\n")
    tekst = re.sub(r"/bericht/[\w-]{43}/", "/bericht/TOKEN/", tekst)
    assert tekst == (
        "Goedendag Kees Koploper,\n\nU trekt een actie in het jaarplan van Voorbeeldstad.\n\n"
        "Actie 2021-01: Nooit nieuws\n\nWilt u opschrijven hoe het gaat? Twee zinnen is genoeg.\n\n"
        "Op 2 september 2021 vergadert de raadscommissie. De stukken zijn klaar op 19 augustus 2021."
        " Schrijf dus vóór die dag.\n\n"
        "Schrijf hier. U hoeft niet in te loggen. De link is voor u, en werkt 30 dagen:\n\n"
        "http://testserver/bericht/TOKEN/\n\n"
        "Wilt u meer vertellen, ook over geld of cijfers? Log dan in:\n\n"
        "http://testserver/werkplek/acties/2021-01/voortgang/nieuw/\n\nMet groet,\n"
        "Inclusie Agenda Voorbeeldstad\n\nhttp://testserver/\n"
    )


def test_a_click_counts_too_and_a_plan_can_want_no_mail(acties, vandaag):
    vandaag(KLAAR - timedelta(days=10))
    fabriek.client().post("/werkplek/acties/2021-01/herinneren/")
    assert rooster.herinner_trekkers() == "2021-02"
    vandaag(KLAAR - timedelta(days=2))
    zet(acties.jaarplan, herinnert_trekkers=False)
    assert rooster.herinner_trekkers() == ""


def test_now_to_do_says_who_must_still_write_and_how_many_days_are_left(acties, vandaag):
    vandaag(KLAAR - timedelta(days=12))
    tekst = Bladzijde(fabriek.client().get("/werkplek/")).tekst
    assert (
        "Nieuws voor de raadscommissie van 2 september 2021: nog 12 dagen om te schrijven De stukken zijn"
        " klaar op 19 augustus 2021. 3 acties wachten nog op nieuws. Vanaf 14 dagen vooraf krijgen trekkers"
        " met een account vanzelf een herinnering. Bibliotheek De Kade: actie 2021-01 Nooit nieuws,"
        " actie 2021-02 Oud nieuws, actie 2021-07 Zonder account (geen account)"
    ) in tekst
    vandaag(KLAAR)
    assert "Nieuws voor de raadscommissie" not in Bladzijde(fabriek.client().get("/werkplek/")).tekst


@pytest.fixture
def vanzelf(plan):
    """A plan that publishes its news, with one report that is agreed and not public."""
    actie = fabriek.actie(fabriek.doel(plan), status="in_uitvoering")
    zet(plan, publiceert_voortgang=True)
    fabriek.stel_vast(plan)
    bericht = fabriek.voortgang(actie, "Er is nieuws.", akkoord=False, door=fabriek.user("koploper"))
    overgangen.geef_akkoord(bericht, door=fabriek.user(), at=fabriek.MOMENT)
    return plan


def test_news_that_is_agreed_becomes_public_at_night(vanzelf, vandaag):
    vandaag(date(2021, 7, 2))
    regel = Bladzijde(fabriek.client().get("/werkplek/")).tekst
    assert "Dit nieuws wordt vannacht vanzelf openbaar." in regel
    assert rooster.publiceer_voortgang() == "2021 1.1"
    versie = vanzelf.versies.nieuwste()
    assert (versie.soort, versie.reden, versie.functie, versie.gemaakt_door, versie.peildatum) == (
        "voortgang",
        "Nieuws over de voortgang tot en met 2 juli 2021.",
        "vanzelf, met akkoord van: medewerker",
        fabriek.user("medewerker"),
        date(2021, 7, 2),
    )
    assert versie.document["doelen"][0]["acties"][0]["voortgang"][0]["tekst_makkelijk"] == "Er is nieuws."
    assert rooster.publiceer_voortgang() == ""


def _titel(plan):
    zet(plan.doelen.get().acties.get(), titel="Anders")


def _gestopt(plan):
    actie = plan.doelen.get().acties.get()
    overgangen.stop(actie, reden="Er is geen geld.", door=fabriek.user(), at=fabriek.MOMENT)


def _raad(plan):
    fabriek.raadsstuk()


@pytest.mark.parametrize("anders", [_titel, _gestopt, _raad])
def test_anything_else_is_never_published_unattended_and_now_to_do_says_why(vanzelf, vandaag, anders):
    anders(vanzelf)
    vandaag(date(2021, 7, 2))
    assert rooster.publiceer_voortgang() == ""
    assert [versie.nummer for versie in vanzelf.versies.all()] == ["1.0"]
    zin = "Dit wordt niet vanzelf openbaar. Er is meer veranderd dan de voortgang."
    assert zin in Bladzijde(fabriek.client().get("/werkplek/")).tekst


def test_without_the_switch_without_news_and_for_a_concept_nothing_happens(vanzelf, vandaag):
    zet(vanzelf, publiceert_voortgang=False)
    concept = fabriek.jaarplan(2022, publiceert_voortgang=True)
    fabriek.voortgang(fabriek.actie(fabriek.doel(concept), status="in_uitvoering"))
    vandaag(date(2021, 7, 2))
    assert rooster.publiceer_voortgang() == ""
    assert "vanzelf openbaar" not in Bladzijde(fabriek.client().get("/werkplek/")).tekst


def test_every_day_has_its_jobs_and_a_second_time_adds_none():
    for naam in ("0011_rooster", "0014_nakijken") * 2:
        import_module(f"agenda.migrations.{naam}").zet_klaar(apps, None)
    rijen = Schedule.objects.order_by("func")
    assert [(rij.func, rij.schedule_type, rij.repeats) for rij in rijen] == [
        ("agenda.rooster.herinner_trekkers", "D", -1),
        ("agenda.rooster.kijk_na", "D", -1),
        ("agenda.rooster.publiceer_voortgang", "D", -1),
    ]
    assert all(callable(import_string(rij.func)) for rij in rijen)


def test_the_switches_are_a_part_of_the_plan(plan):
    browser, adres = fabriek.client(), "/werkplek/plan/2021/bewerken/vanzelf/"
    html = browser.get(adres).content.decode()
    velden = ingevuld(html) | {"publiceert_voortgang": "on"}
    velden.pop("herinnert_trekkers")
    assert browser.post(adres, velden).status_code == 302
    plan.refresh_from_db()
    assert (plan.herinnert_trekkers, plan.publiceert_voortgang) == (False, True)

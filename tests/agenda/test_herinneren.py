"""/werkplek/acties/<code>/herinneren/: one mail to the trekker, at most once a week."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen.herinneren import herinner
from agenda.models import Herinnering
from inclusie.history import bewaar
from inclusie.post.models import Mail
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/acties/2021-01/herinneren/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def actie():
    doel = fabriek.doel(fabriek.jaarplan())
    return fabriek.actie(doel, status="in_uitvoering", trekker_account=fabriek.user("koploper"))


def wachtend() -> list[tuple[str, str, str]]:
    """The mails that wait in the outbox: to, subject and text."""
    return list(Mail.objects.order_by("pk").values_list("aan", "onderwerp", "tekst"))


def test_one_click_asks_the_trekker_and_leads_back(actie):
    fabriek.vergadering(date(2021, 9, 9), stukken_klaar_op=date(2021, 8, 26))
    browser = fabriek.client()
    antwoord = browser.post(ADRES, {"lijst": "ja", "wat": "stil", "jaar": "2021"})
    assert antwoord.url == "/werkplek/?wat=stil&jaar=2021"
    melding = Bladzijde(browser.get(antwoord.url))
    assert "Kees Koploper krijgt een e-mail over actie 2021-01. Ga verder bij actie 2021-01" in melding.tekst
    assert ("Ga verder bij actie 2021-01", f"{antwoord.url}#aandacht-2021-01") in melding.links
    assert list(Herinnering.objects.values_list("actie__code", flat=True)) == ["2021-01"]
    ((aan, onderwerp, tekst),) = wachtend()
    assert (aan, onderwerp) == ("koploper@voorbeeldstad.example", "Hoe gaat het met actie 2021-01?")
    assert (
        "Op 9 september 2021 vergadert de gemeenteraad. De stukken zijn klaar op 26 augustus 2021." in tekst
    )
    assert "/werkplek/acties/2021-01/voortgang/nieuw/" in tekst


def test_the_page_of_the_action_asks_too_and_is_come_back_to(actie):
    browser = fabriek.client()
    blad = "/werkplek/acties/2021-01/"
    assert f'action="{ADRES}"' in browser.get(blad).content.decode()
    assert browser.post(ADRES).url == blad
    daarna = Bladzijde(browser.get(blad))
    assert ("Ga verder bij ‘Hoe gaat het?’", f"{blad}#herinneren") in daarna.links
    assert "Hoe gaat het? Herinnerd op donderdag 1 juli 2021" in daarna.tekst
    assert ADRES not in fabriek.client("koploper").get(blad).content.decode()


def test_the_page_of_an_action_without_an_account_leads_to_who_writes(actie):
    actie.trekker_account = None
    bewaar(actie, door=fabriek.user(), at=fabriek.MOMENT)
    bladzijde = Bladzijde(fabriek.client().get("/werkplek/acties/2021-01/"))
    assert "De trekker heeft geen account. Kies wie de voortgang schrijft" in bladzijde.tekst
    wie = [url for naam, url in bladzijde.links if naam.startswith("Kies wie")]
    assert wie == ["/werkplek/acties/2021-01/bewerken/wie/"]


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (
            date(2021, 7, 1),
            "Op 2 september 2021 vergadert de raadscommissie. De stukken zijn klaar op 19 augustus 2021."
            " Schrijf dus vóór die dag.",
        ),
        # The day itself is too late to write before it.
        (
            date(2021, 8, 19),
            "Op 9 september 2021 vergadert de gemeenteraad. De stukken zijn klaar op 26 augustus 2021."
            " Schrijf dus vóór die dag.",
        ),
        (date(2021, 8, 26), ""),
    ],
)
def test_the_mail_names_the_first_meeting_of_which_the_papers_are_not_ready(actie, settings, dag, zin):
    settings.DEMO_DATUM = dag
    fabriek.vergadering(date(2021, 9, 2), "commissie", stukken_klaar_op=date(2021, 8, 19))
    fabriek.vergadering(date(2021, 9, 9), stukken_klaar_op=date(2021, 8, 26))
    fabriek.vergadering(date(2021, 11, 11))
    fabriek.client().post(ADRES)
    ((_, _, tekst),) = wachtend()
    assert [regel for regel in tekst.splitlines() if "stukken" in regel] == ([zin] if zin else [])


@pytest.mark.parametrize("status", ["idee", "voorgesteld", "gerealiseerd", "gestopt"])
def test_nobody_is_asked_about_what_does_not_run(status):
    doel = fabriek.doel(fabriek.jaarplan())
    actie = fabriek.actie(doel, status=status, trekker_account=fabriek.user("koploper"))
    with pytest.raises(ValidationError, match="Deze actie loopt nu niet"):
        herinner(actie, door=fabriek.user(), at=fabriek.MOMENT)
    assert "Herinner de trekker" not in fabriek.client().get("/werkplek/acties/2021-01/").content.decode()


def test_a_second_within_a_week_is_refused_and_after_it_is_not(actie):
    hand = {"door": fabriek.user()}
    herinner(actie, at=fabriek.MOMENT, **hand)
    with pytest.raises(ValidationError, match="kreeg deze week al een herinnering"):
        herinner(actie, at=fabriek.MOMENT + timedelta(days=6, hours=23), **hand)
    herinner(actie, at=fabriek.MOMENT + timedelta(days=7), **hand)
    assert (Herinnering.objects.count(), len(wachtend())) == (2, 2)


def test_without_an_account_nobody_gets_a_mail(actie):
    actie.trekker_account = None
    bewaar(actie, door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = fabriek.client().post(ADRES, follow=True)
    assert "De trekker van deze actie heeft geen account. Bel of mail zelf." in antwoord.content.decode()
    assert not Herinnering.objects.exists()


def test_an_archived_plan_asks_nothing(actie):
    plan = actie.jaarplan
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)
    assert fabriek.client().post(ADRES).status_code == 403
    assert not Herinnering.objects.exists()


def test_only_who_edits_the_plan(actie):
    rollen = ("wethouder", "koploper", "raadslid")
    assert [fabriek.client(rol).post(ADRES).status_code for rol in rollen] == [403, 403, 404]
    assert fabriek.client().get(ADRES).status_code == 405

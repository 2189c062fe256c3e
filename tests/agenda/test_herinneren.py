"""/werkplek/acties/<code>/herinneren/: one mail to the trekker, at most once a week."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django_q.models import OrmQ

from agenda.handelen.herinneren import herinner
from agenda.models import Herinnering
from inclusie.history import bewaar
from tests.agenda import fabriek

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
    """The mails that wait in the queue: to, subject and text."""
    taken = [rij.task for rij in OrmQ.objects.order_by("pk")]
    return [taak["args"][:3] for taak in taken if taak["func"] == "inclusie.accounts.post.verstuur"]


def test_one_click_asks_the_trekker_and_leads_back(actie):
    fabriek.vergadering(date(2021, 9, 9), stukken_klaar_op=date(2021, 8, 26))
    antwoord = fabriek.client().post(ADRES, {"wat": "stil"})
    assert antwoord.url == "/werkplek/?wat=stil#aandacht"
    assert list(Herinnering.objects.values_list("actie__code", flat=True)) == ["2021-01"]
    ((aan, onderwerp, tekst),) = wachtend()
    assert (aan, onderwerp) == ("koploper@voorbeeldstad.example", "Hoe gaat het met actie 2021-01?")
    assert (
        "Op 9 september 2021 vergadert de gemeenteraad. De stukken zijn klaar op 26 augustus 2021." in tekst
    )
    assert "/werkplek/acties/2021-01/voortgang/nieuw/" in tekst


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

"""/werkplek/plan/2021/weggehaald/: what was taken away, and how it comes back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from agenda.handelen import weghalen
from agenda.models import Doel, Indicator, Meetwaarde
from inclusie.tijd import nu
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/weggehaald/"


def weg(deel, dagen=1, reden="Past niet meer."):
    weghalen.haal_weg(deel, reden=reden, door=fabriek.user(), at=nu() - timedelta(days=dagen))
    return deel


def test_only_editors():
    fabriek.jaarplan()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper", "raadslid")] == [
        403
    ] * 3


def test_lists_the_last_thirty_days_newest_first_with_reason():
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan, "Blijft")
    weg(fabriek.actie(doel, "Brieven"), 3, "Dubbel.")
    weg(fabriek.focus(plan), 1)
    weg(fabriek.doel(plan, "Oud doel"), 31, "Lang geleden.")
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h2") == ["Armoede", "2021-01 Brieven"]
    assert "De reden: Dubbel." in bladzijde.tekst
    assert "Lang geleden." not in bladzijde.tekst


def test_brings_back_with_code_and_place():
    plan = fabriek.jaarplan()
    doel = weg(fabriek.doel(plan, "Terug graag"))
    browser = fabriek.client()
    antwoord = browser.post(ADRES, {"deel": f"doel-{doel.pk}"})
    assert (antwoord.status_code, antwoord.url) == (302, ADRES)
    assert list(plan.doelen.aanwezig().values_list("code", "titel")) == [("D1", "Terug graag")]
    assert "Doel ‘D1 Terug graag’ is terug." in Bladzijde(browser.get(ADRES)).tekst


def test_action_under_a_taken_away_goal_says_what_to_do_first():
    plan = fabriek.jaarplan()
    doel = fabriek.doel(plan)
    actie = weg(fabriek.actie(doel), 2)
    weg(doel)
    antwoord = fabriek.client().post(ADRES, {"deel": f"actie-{actie.pk}"})
    assert antwoord.status_code == 422
    zin = "Het doel van deze actie is weggehaald. Haal eerst het doel terug."
    assert (zin, f"#terug-doel-{doel.pk}") in Bladzijde(antwoord).links
    assert f'id="terug-doel-{doel.pk}"' in antwoord.content.decode()


def test_action_whose_goal_cannot_come_back_gets_the_words_alone():
    doel = fabriek.doel(fabriek.jaarplan())
    actie = weg(fabriek.actie(doel), 2)
    weg(doel, 31)
    antwoord = fabriek.client().post(ADRES, {"deel": f"actie-{actie.pk}"})
    bladzijde = Bladzijde(antwoord)
    assert "Haal eerst het doel terug." in bladzijde.tekst
    assert [adres for _, adres in bladzijde.links if adres.startswith("#")] == []


@pytest.mark.parametrize("deel", ["", "doel-0", "user-1", "doel-1; drop"])
def test_what_is_not_in_the_list_cannot_be_chosen(deel):
    fabriek.jaarplan()
    antwoord = fabriek.client().post(ADRES, {"deel": deel})
    assert antwoord.status_code == 422
    assert "Dit staat niet meer in de lijst." in Bladzijde(antwoord).tekst


def test_part_of_another_year_or_too_long_ago_stays_away():
    fabriek.jaarplan()
    ander = weg(fabriek.doel(fabriek.jaarplan(2022)))
    oud = weg(fabriek.doel(fabriek.jaarplan(2023)), 31)
    browser = fabriek.client()
    assert browser.post(ADRES, {"deel": f"doel-{ander.pk}"}).status_code == 422
    assert browser.post(ADRES.replace("2021", "2023"), {"deel": f"doel-{oud.pk}"}).status_code == 422
    assert Doel.objects.aanwezig().count() == 0


def test_figures_come_back_with_the_indicator_first():
    indicator = fabriek.indicator(fabriek.actie(fabriek.doel(fabriek.jaarplan())), "Aantal brieven")
    meting = weg(fabriek.meetwaarde(indicator, 21), 2)
    weg(indicator)
    browser = fabriek.client()
    assert Bladzijde(browser.get(ADRES)).kop("h2") == ["Aantal brieven"]
    assert browser.post(ADRES, {"deel": f"indicator-{indicator.pk}"}).status_code == 302
    bladzijde = Bladzijde(browser.get(ADRES))
    assert bladzijde.kop("h2") == ["1 juli 2021: 21"]
    assert "Meting van ‘Aantal brieven’." in bladzijde.tekst
    assert browser.post(ADRES, {"deel": f"meetwaarde-{meting.pk}"}).status_code == 302
    assert (indicator in Indicator.objects.aanwezig(), Meetwaarde.objects.aanwezig().get()) == (True, meting)


def test_a_measurement_does_not_come_back_to_a_day_that_has_one():
    indicator = fabriek.indicator(fabriek.doel(fabriek.jaarplan()))
    meting = weg(fabriek.meetwaarde(indicator, 21, date(2021, 6, 1)))
    fabriek.meetwaarde(indicator, 22, date(2021, 6, 1))
    antwoord = fabriek.client().post(ADRES, {"deel": f"meetwaarde-{meting.pk}"})
    assert antwoord.status_code == 422
    assert "Op deze dag staat al een meting." in Bladzijde(antwoord).tekst


def test_figures_of_another_year_stay_away():
    fabriek.jaarplan()
    ander = weg(fabriek.indicator(fabriek.doel(fabriek.jaarplan(2022))))
    assert fabriek.client().post(ADRES, {"deel": f"indicator-{ander.pk}"}).status_code == 422


def test_coming_back_counts_days_of_here():
    """Half past ten at night in UTC is the next day here, in summer."""
    doel = fabriek.doel(fabriek.jaarplan())
    op = datetime(2021, 6, 30, 22, 30, tzinfo=UTC)
    weghalen.haal_weg(doel, reden="Past niet.", door=fabriek.user(), at=op)
    dagen = [datetime(2021, 7, 31, 12, tzinfo=UTC), datetime(2021, 8, 1, 12, tzinfo=UTC)]
    assert [list(Doel.objects.kunnen_terug(dag)) for dag in dagen] == [[doel], []]
    assert [doel.is_te_lang_weg(dag) for dag in dagen] == [False, True]

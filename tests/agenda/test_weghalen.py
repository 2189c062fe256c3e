"""Taking away and bringing back: what one kind asks besides, under the lock."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.module_loading import import_string

from agenda.handelen import obstakels
from agenda.models import Doel, Hoogtemeting, Indicator, Raadsstuk
from inclusie import weghalen
from inclusie.history import Conflict
from inclusie.models import Weghaalbaar
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


def hand():
    return {"door": fabriek.user(), "at": fabriek.MOMENT}


def haal_weg(deel):
    weghalen.haal_weg(deel, reden="Past niet.", **hand())
    return deel


def weigering(deel) -> list[str]:
    with pytest.raises(ValidationError) as fout:
        weghalen.haal_terug(type(deel).objects.get(pk=deel.pk), **hand())
    return fout.value.messages


def test_nothing_comes_back_under_what_was_taken_away():
    doel = fabriek.doel(fabriek.jaarplan())
    actie = fabriek.actie(doel, status="idee")
    indicator = actie.indicatoren.get()
    meting = haal_weg(fabriek.meetwaarde(indicator))
    (oordeel,) = map(haal_weg, fabriek.oordelen(actie, "ja"))
    haal_weg(indicator)
    assert weigering(meting) == ["De indicator van deze meting is weggehaald. Haal eerst de indicator terug."]
    haal_weg(actie)
    assert weigering(indicator) == ["De actie van deze indicator is weggehaald. Haal eerst de actie terug."]
    assert weigering(oordeel) == ["De actie van dit oordeel is weggehaald. Haal eerst de actie terug."]
    haal_weg(doel)
    assert weigering(actie) == ["Het doel van deze actie is weggehaald. Haal eerst het doel terug."]
    obstakel = fabriek.obstakel()
    (hoogte,) = map(haal_weg, fabriek.hoogtes(obstakel, 3))
    haal_weg(obstakel)
    assert weigering(hoogte) == [
        "Het obstakel van deze hoogtemeting is weggehaald. Haal eerst het obstakel terug."
    ]


def test_a_figure_does_not_come_back_to_an_action_that_went_with_its_indicator():
    """The indicator itself is there still: it went along unseen."""
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status="idee")
    meting = haal_weg(fabriek.meetwaarde(actie.indicatoren.get()))
    haal_weg(actie)
    assert weigering(meting) == ["De actie van deze meting is weggehaald. Haal eerst de actie terug."]


@pytest.mark.parametrize("status", ["gepland", "in_uitvoering", "gerealiseerd"])
def test_an_action_that_was_planned_keeps_its_last_indicator(status):
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()), status=status)
    eerste = actie.indicatoren.get()
    with pytest.raises(ValidationError, match="Zij heeft een indicator nodig."):
        haal_weg(eerste)
    tweede = fabriek.indicator(actie, "Aantal mensen")
    haal_weg(Indicator.objects.get(pk=eerste.pk))
    assert list(actie.indicatoren.aanwezig()) == [tweede]


def test_an_idea_and_a_goal_can_do_without():
    doel = fabriek.doel(fabriek.jaarplan())
    haal_weg(fabriek.actie(doel, status="idee").indicatoren.get())
    haal_weg(fabriek.indicator(doel))
    assert Indicator.objects.aanwezig().count() == 0


def test_nobody_measures_an_obstacle_that_went():
    obstakel = fabriek.obstakel()
    meting = Hoogtemeting(
        obstakel=obstakel, beoordelaar_code="P1", hoogte=3, moment="voor", datum=fabriek.VANDAAG
    )
    haal_weg(obstakel)
    with pytest.raises(ValidationError, match="Iemand haalde dit obstakel weg. Haal het eerst terug."):
        obstakels.meet(meting, **hand())
    assert Hoogtemeting.objects.count() == 0


def test_every_kind_that_can_go_is_declared_once():
    """What its table forgets could be taken away and not be seen again."""
    bekend = [soort.model for plek in settings.WEGHAALBAAR for soort in import_string(plek)]
    assert sorted(model.__name__ for model in bekend) == sorted(
        model.__name__
        for model in apps.get_models()
        if issubclass(model, Weghaalbaar) and model.__module__.partition(".")[0] != "simple_history"
    )


def test_coming_back_counts_days_of_here():
    """Half past ten at night in UTC is the next day here, in summer."""
    doel = fabriek.doel(fabriek.jaarplan())
    op = datetime(2021, 6, 30, 22, 30, tzinfo=UTC)
    weghalen.haal_weg(doel, reden="Past niet.", door=fabriek.user(), at=op)
    dagen = [datetime(2021, 7, 31, 12, tzinfo=UTC), datetime(2021, 8, 1, 12, tzinfo=UTC)]
    assert [list(Doel.objects.kunnen_terug(dag)) for dag in dagen] == [[doel], []]
    assert [doel.is_te_lang_weg(dag) for dag in dagen] == [False, True]


def test_of_two_who_bring_it_back_at_the_same_moment_the_second_is_a_conflict():
    stuk = haal_weg(fabriek.raadsstuk("Iedereen kan stemmen"))
    een, twee = Raadsstuk.objects.get(pk=stuk.pk), Raadsstuk.objects.get(pk=stuk.pk)
    weghalen.haal_terug(een, **hand())
    with pytest.raises(Conflict):
        weghalen.haal_terug(twee, **hand())

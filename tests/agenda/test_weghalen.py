"""Taking away and bringing back: what one kind asks besides, under the lock."""

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import obstakels, weghalen
from agenda.models import Hoogtemeting, Indicator
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
    assert weigering(hoogte) == ["Het obstakel van deze meting is weggehaald. Haal eerst het obstakel terug."]


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

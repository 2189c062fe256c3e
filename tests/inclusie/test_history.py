"""The one writer of audited rows: clean text, one step, one trace, never over somebody else's save."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from agenda.models import Actie, ActiePartner, Doel
from inclusie.history import Conflict, bewaar
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
LATER = fabriek.MOMENT + timedelta(minutes=1)


def hand(**rest):
    return {"door": fabriek.user(), "at": LATER} | rest


@pytest.fixture
def doel(db):
    return fabriek.doel(fabriek.jaarplan())


def test_a_save_leaves_who_when_and_why(doel):
    doel.titel = "Anders"
    assert bewaar(doel, **hand(reden="korter")) is True
    rij = doel.history.latest()
    assert (rij.titel, rij.versie, rij.history_user, rij.history_date, rij.history_change_reason) == (
        "Anders",
        2,
        fabriek.user(),
        LATER,
        "korter",
    )


def test_the_reason_of_one_save_does_not_stick_to_the_next(doel):
    doel.titel = "Een"
    bewaar(doel, **hand(reden="korter"))
    doel.titel = "Twee"
    bewaar(doel, **hand())
    assert doel.history.latest().history_change_reason is None


def test_an_unchanged_row_is_not_saved(doel):
    assert bewaar(doel, **hand()) is False
    assert (Doel.objects.get().versie, doel.history.count()) == (1, 1)


def test_text_is_cleaned(doel):
    doel.toelichting = "  e\u0301e\u0301n\r\ntwee\x07 "
    bewaar(doel, **hand())
    assert Doel.objects.get().toelichting == "één\ntwee"


def test_a_stale_row_is_refused(doel):
    oud = Doel.objects.get()
    doel.titel = "Nieuw"
    bewaar(doel, **hand())
    oud.titel = "Oud"
    with pytest.raises(Conflict) as conflict:
        bewaar(oud, **hand())
    assert (conflict.value.huidig.titel, Doel.objects.get().titel) == ("Nieuw", "Nieuw")


def test_a_row_that_breaks_a_rule_is_refused(doel):
    doel.herkomst = "niemand"
    with pytest.raises(ValidationError):
        bewaar(doel, **hand())
    assert doel.history.count() == 1


def test_links_have_their_own_trail_and_step_the_row(doel):
    kade, stem = fabriek.organisatie(), fabriek.organisatie("Stem")
    actie = fabriek.actie(doel, status="idee", partners=[kade])
    assert bewaar(actie, **hand(relaties={"partners": [stem]})) is True
    assert (Actie.objects.get().versie, [p.naam for p in actie.partners.all()]) == (2, ["Stem"])
    trail = ActiePartner.history.order_by("history_id").values_list(
        "history_type", "organisatie__naam", "history_date"
    )
    assert list(trail) == [
        ("+", "Bibliotheek De Kade", fabriek.MOMENT),
        ("-", "Bibliotheek De Kade", LATER),
        ("+", "Stem", LATER),
    ]
    assert bewaar(actie, **hand(relaties={"partners": [stem]})) is False

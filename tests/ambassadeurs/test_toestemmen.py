"""Consent per purpose: once, dated, to the words of its day; withdrawing takes a profile away at once."""

from datetime import timedelta

import pytest

from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.models import Netwerkrol, Toestemming, ToestemmingDoel
from ambassadeurs.toestemmingsteksten import TEKSTEN
from tests.agenda.fabriek import MOMENT, user
from tests.ambassadeurs import fabriek as f

pytestmark = pytest.mark.django_db
PROFIEL = ToestemmingDoel.PROFIEL


def test_a_profile_is_public_with_the_wish_and_the_consent_only():
    rol = f.netwerkrol()
    assert list(Netwerkrol.objects.openbaar()) == []
    f.openbaar_profiel(rol)
    assert list(Netwerkrol.objects.openbaar()) == [rol]
    trek_in(rol.persoon, PROFIEL, door=user(), at=MOMENT)
    assert list(Netwerkrol.objects.openbaar()) == []


@pytest.mark.parametrize("status", ["pauze", "gestopt", "kennismaking", "aangemeld"])
def test_who_is_not_active_is_not_shown(status):
    f.openbaar_profiel(f.netwerkrol(status=status))
    assert list(Netwerkrol.objects.openbaar()) == []


def test_giving_twice_is_one_row_and_giving_again_another():
    wie = f.persoon()
    een = geef(wie, PROFIEL, door=user(), at=MOMENT)
    assert geef(wie, PROFIEL, door=user(), at=MOMENT + timedelta(days=1)) == een
    assert trek_in(wie, PROFIEL, door=user(), at=MOMENT + timedelta(days=2))
    assert not trek_in(wie, PROFIEL, door=user(), at=MOMENT + timedelta(days=2))
    geef(wie, PROFIEL, door=user(), at=MOMENT + timedelta(days=3))
    dagen = [
        (rij.gegeven_op.day, rij.ingetrokken_op and rij.ingetrokken_op.day)
        for rij in Toestemming.objects.order_by("pk")
    ]
    assert dagen == [(1, 3), (4, None)]


def test_every_purpose_has_its_words():
    assert list(TEKSTEN) == ToestemmingDoel.values

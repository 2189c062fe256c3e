"""The clock of a demo stands on one day, and never runs back."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from inclusie import tijd

DAG = date(2021, 7, 2)


def test_a_real_portal_has_the_time_of_the_wall(settings):
    settings.DEMO_DATUM = None
    voor = timezone.now()
    assert voor <= tijd.nu() <= timezone.now()


@pytest.fixture
def klok(settings, monkeypatch):
    """The clock of a demo, and as it was after the test."""
    settings.DEMO_DATUM = DAG
    monkeypatch.setattr(tijd, "_begonnen", None)
    return settings


def test_a_demo_has_its_own_day_and_the_hour_of_the_wall(klok):
    moment = tijd.nu()
    assert moment.date() == DAG
    assert timezone.localtime().replace(year=2021, month=7, day=2) - moment < timedelta(minutes=1)


def test_the_clock_on_the_wall_follows_from_a_moment_of_the_portal(klok, monkeypatch):
    """Also of a moment of before, and of one that was served for a day."""
    for begonnen in (None, timezone.localdate() - timedelta(days=1)):
        monkeypatch.setattr(tijd, "_begonnen", begonnen)
        assert abs(tijd.klok(tijd.nu()) - timezone.now()) < timedelta(minutes=1)
        uur_geleden = tijd.klok(tijd.nu() - timedelta(hours=1))
        assert abs(uur_geleden - (timezone.now() - timedelta(hours=1))) < timedelta(minutes=1)
    klok.DEMO_DATUM = None
    moment = tijd.nu()
    assert tijd.klok(moment) == moment


def test_after_midnight_a_served_demo_is_a_day_on(klok, monkeypatch):
    tijd.begin_voorbeeld(None)
    assert tijd.vandaag() == DAG
    monkeypatch.setattr(tijd, "_begonnen", timezone.localdate() - timedelta(days=1))
    assert tijd.vandaag() == DAG + timedelta(days=1)


def test_a_later_start_goes_on_after_the_last_thing_that_happened(klok):
    eerder, later = tijd.nu() - timedelta(minutes=1), tijd.nu() + timedelta(seconds=5)
    tijd.begin_voorbeeld(eerder)
    assert klok.DEMO_DATUM == DAG
    tijd.begin_voorbeeld(later)
    assert later.date() + timedelta(days=1) == klok.DEMO_DATUM
    assert tijd.nu() > later

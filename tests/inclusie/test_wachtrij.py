"""What the worker is handed: everything short at once, and of what takes long one at a time."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction
from django.utils import timezone
from django_q.brokers import get_broker
from django_q.conf import Conf
from django_q.models import OrmQ, Schedule, Task
from django_q.monitor import save_task
from django_q.signing import SignedPackage
from django_q.tasks import async_task

from inclusie.wachtrij import TERUG, ZWAAR, geef_terug, haal_bij, was_lang_stil

pytestmark = pytest.mark.django_db
ZWARE, KORTE = "agenda.taken.maak_pdf", "inclusie.post.taken.verstuur"


def wacht(*nummers: int) -> None:
    for nummer in nummers:
        async_task(ZWARE, nummer, cluster=ZWAAR)


def uitgedeeld() -> list[tuple[int, dict]]:
    """Everything that may be worked on now, as (number of the row, job)."""
    gekregen = []
    while taken := get_broker().dequeue():
        gekregen += [(rij, SignedPackage.loads(pakket)) for rij, pakket in taken]
    return gekregen


def wat(gekregen) -> list[tuple[str, int]]:
    return [(taak["func"], *taak["args"]) for _, taak in gekregen]


def eindigt(rij: int, taak: dict, *, goed: bool) -> None:
    """As the queue notes it when a job ends. sync: it keeps the connection of the test open."""
    einde = {"ack_id": rij, "success": goed, "result": "", "stopped": timezone.now(), "sync": True}
    save_task(taak | einde, get_broker())
    if goed:
        get_broker().acknowledge(rij)


def verlopen(rij: int) -> None:
    """The moment of its next try has come."""
    OrmQ.objects.filter(pk=rij).update(lock=timezone.now() - timedelta(seconds=1))


def test_mail_goes_first_and_a_second_heavy_job_waits_for_the_first():
    wacht(1, 2)
    async_task(KORTE, 7)
    async_task(KORTE, 8)
    eerste = uitgedeeld()
    assert wat(eerste) == [(KORTE, 7), (KORTE, 8), (ZWARE, 1)]

    async_task(KORTE, 9)
    assert wat(uitgedeeld()) == [(KORTE, 9)]

    eindigt(*eerste[2], goed=True)
    assert wat(uitgedeeld()) == [(ZWARE, 2)]


def test_who_waits_keeps_its_turn_and_counts_no_try():
    wacht(1, 2, 3)
    (een,) = uitgedeeld()
    voor = list(OrmQ.objects.exclude(pk=een[0]).order_by("pk").values())
    assert uitgedeeld() == []
    assert list(OrmQ.objects.exclude(pk=een[0]).order_by("pk").values()) == voor
    assert not Task.objects.exists()

    eindigt(*een, goed=True)
    (twee,) = uitgedeeld()
    eindigt(*twee, goed=True)
    assert wat([twee, *uitgedeeld()]) == [(ZWARE, 2), (ZWARE, 3)]
    assert list(Task.objects.values_list("attempt_count", flat=True)) == [1, 1]


def test_a_job_that_fails_holds_up_nobody_and_is_tried_as_often_as_before():
    wacht(1, 2)
    (een,) = uitgedeeld()
    eindigt(*een, goed=False)
    (twee,) = uitgedeeld()
    assert wat([twee]) == [(ZWARE, 2)]

    verlopen(een[0])
    assert uitgedeeld() == []
    eindigt(*twee, goed=True)
    for poging in range(2, Conf.MAX_ATTEMPTS + 1):
        (weer,) = uitgedeeld()
        assert wat([weer]) == [(ZWARE, 1)]
        wacht(poging)
        assert uitgedeeld() == []  # it failed before, and is busy again
        OrmQ.objects.exclude(pk=een[0]).delete()
        eindigt(*weer, goed=False)
        verlopen(een[0])
    assert not OrmQ.objects.exists()
    assert Task.objects.get(success=False).attempt_count == Conf.MAX_ATTEMPTS


def test_the_job_of_a_killed_worker_is_delivered_again_and_mail_goes_meanwhile():
    wacht(1, 2)
    (een,) = uitgedeeld()
    async_task(KORTE, 7)
    assert wat(uitgedeeld()) == [(KORTE, 7)]

    verlopen(een[0])
    assert wat(uitgedeeld()) == [(ZWARE, 1)]


def test_a_job_that_is_done_while_the_database_is_away_comes_back_and_stops_nobody():
    async_task(KORTE, 7)
    [(rij, taak)] = uitgedeeld()

    def weg(*_):
        raise OperationalError("the database is away")

    with transaction.atomic(), connection.execute_wrapper(weg):
        get_broker().acknowledge(rij)
    verlopen(rij)
    assert uitgedeeld() == [(rij, taak)]


def test_what_a_worker_had_that_died_comes_back_within_a_minute():
    wacht(1)
    async_task(KORTE, 7)
    (kort, _), (zwaar, _) = uitgedeeld()
    at = timezone.now()

    assert (geef_terug(at, pk=zwaar), timedelta(minutes=1) > TERUG) == (1, True)
    assert OrmQ.objects.get(pk=zwaar).lock == at + TERUG
    assert OrmQ.objects.get(pk=kort).lock > at + TERUG
    assert (geef_terug(at), geef_terug(at)) == (1, 0)
    verlopen(zwaar)
    assert wat(uitgedeeld()) == [(ZWARE, 1)]


def planning(soort, **velden) -> Schedule:
    return Schedule.objects.create(func=KORTE, schedule_type=soort, **velden)


def test_after_the_clock_was_set_back_nothing_waits_for_a_moment_that_cannot_be():
    """As an hour and two days ahead leave it; the hour of the day of what is planned stays."""
    at = timezone.now()
    wacht(1)
    async_task(KORTE, 7)
    OrmQ.objects.update(lock=at + timedelta(hours=1))
    minuut = planning(Schedule.MINUTES, minutes=1, next_run=at + timedelta(hours=1, seconds=20))
    dag = planning(Schedule.DAILY, next_run=at + timedelta(days=2, hours=5))

    haal_bij(at)
    haal_bij(at)

    assert wat(uitgedeeld()) == [(KORTE, 7), (ZWARE, 1)]
    minuut.refresh_from_db()
    dag.refresh_from_db()
    assert minuut.next_run == at + timedelta(seconds=20)
    assert dag.next_run == at + timedelta(hours=5)


def test_what_is_planned_for_its_own_time_stays_so():
    at = timezone.now()
    wacht(1)
    uitgedeeld()
    uit = list(OrmQ.objects.values("lock"))
    rijen = [planning(Schedule.MINUTES, minutes=1, next_run=at + timedelta(seconds=59)),
             planning(Schedule.DAILY, next_run=at + timedelta(hours=25)),
             planning(Schedule.ONCE, next_run=at + timedelta(days=90))]  # fmt: skip

    haal_bij(at)

    assert list(OrmQ.objects.values("lock")) == uit
    assert [Schedule.objects.get(pk=rij.pk).next_run for rij in rijen] == [rij.next_run for rij in rijen]


@pytest.mark.parametrize(
    ("dagen_geleden", "stil"),
    [([], False), ([1], False), ([7, 3000], False), ([9], True), ([3650], True), ([0], True), ([-3650], True),
     ([0, 3650], True), ([1, 3650], False)],
)  # fmt: skip
def test_a_clock_that_jumped_is_believed_after_one_night(dagen_geleden, stil):
    at = timezone.now()
    for nummer, dagen in enumerate(dagen_geleden):
        gedaan = at - timedelta(days=dagen)
        Task.objects.create(
            id=f"{nummer}", name="x", func=ZWARE, started=gedaan, stopped=gedaan, success=True
        )

    assert was_lang_stil(ZWARE, at) is stil
    assert was_lang_stil(KORTE, at) is False

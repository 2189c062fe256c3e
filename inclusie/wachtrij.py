"""The queue of jobs: nothing short, such as a mail, waits for a job that takes long."""

import logging
from datetime import datetime, timedelta

from django.db import Error
from django.utils import timezone
from django_q.brokers.orm import ORM
from django_q.conf import Conf
from django_q.models import OrmQ, Schedule, Task

logger = logging.getLogger(__name__)

# async_task(..., cluster=ZWAAR): a job that may take longer than a few seconds.
ZWAAR = "zwaar"
# How long after its worker died a job is handed out again: by then a mail that it had taken is free.
TERUG = timedelta(seconds=45)
# After so long without it, a job that cannot be undone waits one night more.
STILTE = timedelta(days=8)
# How far the clocks of two machines may be apart.
VERSCHIL = timedelta(minutes=1)
# How often something is planned, and how much later than that its next time may be, when the hour changes.
PERIODES = {
    Schedule.MINUTES: (lambda rij: timedelta(minutes=rij.minutes), timedelta(0)),
    Schedule.DAILY: (lambda rij: timedelta(days=1), timedelta(hours=2)),
}


class OpVolgorde(ORM):
    """Hands out first what came first; PostgreSQL, unasked, gives a row that changed after the others."""

    @staticmethod
    def get_connection(list_key: str | None = None):
        return ORM.get_connection(list_key).order_by("pk")

    def acknowledge(self, task_id) -> None:
        """A job that is done while the database is away comes back, as when its worker dies; the process that
        writes down what was done goes on with the next."""
        try:
            super().acknowledge(task_id)
        except Error:
            logger.exception("Could not take a job from the queue")


class Later(OpVolgorde):
    """async_task(..., broker=Later(op)): lays a job in the queue for a moment to come."""

    def __init__(self, op: datetime):
        super().__init__(Conf.CLUSTER_NAME)
        self.op = op

    def enqueue(self, task):
        return self.get_connection().create(key=self.list_key, payload=task, lock=self.op).pk


class Wachtrij(OpVolgorde):
    """Hands out the heavy jobs one at a time, so that every other worker stays free for the short ones.

    They lie in the table of all jobs, under a name of their own, and keep their turn while they wait.
    """

    def dequeue(self):
        """What is next. When nothing short is waiting, this sleeps a moment first."""
        return super().dequeue() or self._zware()

    def _zware(self):
        zwaar = OpVolgorde(ZWAAR)
        return zwaar.dequeue() if zwaar.queue_size() and not self._is_bezig() else None

    def _is_bezig(self) -> bool:
        """Whether a heavy job is out. That of a killed worker is, until it may be delivered again."""
        uit = self.get_connection().filter(key=ZWAAR, lock__gt=timezone.now())
        return any(not _is_mislukt(rij) for rij in uit)


def _is_mislukt(rij: OrmQ) -> bool:
    """Whether it came back since it was handed out: it waits for its next try and holds up nobody."""
    uitgedeeld = rij.lock - timedelta(seconds=Conf.RETRY)
    return Task.objects.filter(pk=rij.task_id(), stopped__gte=uitgedeeld).exists()


def was_lang_stil(functie: str, at: datetime) -> bool:
    """Whether a job of every day was not done for so long that the clock may have jumped ahead. A day later
    it was: what is done now is noted too, and then the clock is taken at its word."""
    keren = Task.objects.filter(func=functie)
    return (
        keren.exists() and not keren.filter(stopped__range=(at - STILTE, at - timedelta(hours=12))).exists()
    )


def geef_terug(at: datetime, **welke) -> int:
    """What is out with a worker that died is handed out again in a moment; the queue itself only does that
    after its longest job could be done. Return of how many. welke: without it, all that is out."""
    return OrmQ.objects.filter(lock__gt=at + TERUG, **welke).update(lock=at + TERUG)


def haal_bij(at: datetime) -> None:
    """After the clock was set back: what waits for a moment that cannot be, need not wait for it."""
    uiterlijk = at + timedelta(seconds=Conf.RETRY) + VERSCHIL
    OrmQ.objects.filter(lock__gt=uiterlijk).update(lock=at)
    for rij in Schedule.objects.filter(schedule_type__in=PERIODES, next_run__gt=at):
        periode, speling = PERIODES[rij.schedule_type]
        te_laat = (rij.next_run - at - speling) // periode(rij)
        if te_laat > 0:
            nieuw = rij.next_run - te_laat * periode(rij)
            Schedule.objects.filter(pk=rij.pk, next_run=rij.next_run).update(next_run=nieuw)

"""The queue of jobs: nothing short, such as a mail, waits for a job that takes long."""

from datetime import timedelta

from django.utils import timezone
from django_q.brokers.orm import ORM
from django_q.conf import Conf
from django_q.models import OrmQ, Task

# async_task(..., cluster=ZWAAR): a job that may take longer than a few seconds.
ZWAAR = "zwaar"


class OpVolgorde(ORM):
    """Hands out first what came first; PostgreSQL, unasked, gives a row that changed after the others."""

    @staticmethod
    def get_connection(list_key: str | None = None):
        return ORM.get_connection(list_key).order_by("pk")


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

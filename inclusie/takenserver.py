"""The processes of the worker, whose locks go with the process that holds them.

django-q2 hands its jobs out through one queue between processes. Who waits there holds the lock of the queue.
That is a semaphore: when such a worker is killed, nobody gets a job any more, and neither does the new one in
its place (django-q2, issue 23). A lock on a file is the kernel's, which takes it back. Who fetches jobs
counts the places in that queue alike: when it is killed before what it fetched lies there, that place is gone
for good, and after four times nobody fetches any more. What lies there unread, the kernel counts too.

The job that a killed worker had in its hands comes back within a minute; by itself it would when the longest
job could be done.
"""

import array
import errno
import fcntl
import tempfile
import termios
import time
from contextlib import suppress
from multiprocessing import Value

from django.db import Error
from django.utils import timezone
from django_q.cluster import Sentinel
from django_q.queues import Queue
from django_q.scheduler import scheduler
from django_q.worker import worker

from inclusie.wachtrij import geef_terug, haal_bij

OPNIEUW = 0.01
# With so many bytes that no worker took yet, no more is fetched: a few jobs.
VOL = 4096


class Slot:
    """A lock between processes, for one thread in each; who has it may take it once more."""

    def __init__(self):
        self._bestand = tempfile.TemporaryFile()  # noqa: SIM115 -- it is there as long as the lock
        self._keren = 0

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Nobody here takes it without waiting, so both are as a queue passes them on."""
        while not self._keren:
            try:
                fcntl.lockf(self._bestand, fcntl.LOCK_EX)
                break
            except OSError as fout:
                # The kernel sees processes, not their threads: it takes two that wait crosswise for a knot.
                if fout.errno != errno.EDEADLK:
                    raise
                time.sleep(OPNIEUW)
        self._keren += 1
        return True

    def release(self) -> None:
        self._keren -= 1
        if not self._keren:
            fcntl.lockf(self._bestand, fcntl.LOCK_UN)

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *fout) -> None:
        self.release()


class Ruimte:
    """The places in a queue, as its semaphore would give them."""

    def __init__(self, rij: Queue):
        self._lezer = rij._reader

    @property
    def is_vol(self) -> bool:
        ongelezen = array.array("i", [0])
        fcntl.ioctl(self._lezer.fileno(), termios.FIONREAD, ongelezen)
        return ongelezen[0] >= VOL

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """As that of a Slot."""
        while self.is_vol:
            time.sleep(OPNIEUW)
        return True

    def release(self) -> None:
        """The kernel saw that it was read."""


def bewaak(rij: Queue, *, begrensd: bool = False) -> None:
    """Let nothing of this queue go with a process that is killed. begrensd: it has room for a few jobs."""
    rij._rlock, rij._wlock = Slot(), Slot()
    rij.size.count = Value("i", 0, lock=Slot())
    if begrensd:
        rij._sem = Ruimte(rij)


class Toebedeeld:
    """The queue of jobs as one worker sees it: which one it took, its guard can read when it is gone."""

    def __init__(self, rij):
        self.rij, self.in_handen = rij, Value("q", 0, lock=False)

    def get(self):
        taak = self.rij.get()
        self.in_handen.value = 0 if taak == "STOP" else taak["ack_id"]
        return taak


class Wachter(Sentinel):
    """Guards the workers, as that of django-q2."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, start=False, **kwargs)
        bewaak(self.task_queue, begrensd=True)
        bewaak(self.result_queue)
        # Who had these is gone, as after a power cut; of another machine one may be done twice.
        self._geef_terug()
        self.start()

    def spawn_worker(self):
        klok, rij = Value("f", -1, lock=Slot()), Toebedeeld(self.task_queue)
        self.spawn_process(worker, rij, self.result_queue, klok, self.timeout)
        self.pool[-1].in_handen = rij.in_handen

    def reincarnate(self, process):
        """Who died may be the one who fetches, or who notes what is done: then it can be any job."""
        is_werker = hasattr(process, "in_handen")
        was_bezig = is_werker and process.timer.value > 0  # at zero it took too long, and told so itself
        super().reincarnate(process)
        if was_bezig:
            self._geef_terug(pk=process.in_handen.value)
        elif not is_werker:
            self._geef_terug()

    def _geef_terug(self, **welke) -> None:
        # Without the database they come back by themselves, later.
        with suppress(Error):
            geef_terug(timezone.now(), **welke)


def plan(broker=None) -> None:
    """Every half minute: put in the queue what is planned for now, also when the clock went back."""
    with suppress(Error):
        haal_bij(timezone.now())
    scheduler(broker=broker)

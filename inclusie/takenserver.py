"""The processes of the worker, whose locks go with the process that holds them.

django-q2 hands its jobs out through one queue between processes. Who waits there holds the lock of the queue.
That is a semaphore: when such a worker is killed, nobody gets a job any more, and neither does the new one in
its place (django-q2, issue 23). A lock on a file is the kernel's, which takes it back.
"""

import errno
import fcntl
import tempfile
import time
from multiprocessing import Value

from django_q.cluster import Sentinel
from django_q.worker import worker

OPNIEUW = 0.01


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


class Wachter(Sentinel):
    """Guards the workers, as that of django-q2."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, start=False, **kwargs)
        for rij in (self.task_queue, self.result_queue):
            rij._rlock, rij._wlock = Slot(), Slot()
            rij.size.count = Value("i", 0, lock=Slot())
        self.start()

    def spawn_worker(self):
        klok = Value("f", -1, lock=Slot())
        self.spawn_process(worker, self.task_queue, self.result_queue, klok, self.timeout)

"""Whoever of the worker is killed, and wherever, the others go on. The whole: tests/storingen/test_kill.py"""

import os
import signal
from multiprocessing import get_context

from django_q.queues import Queue

from inclusie.takenserver import VOL, bewaak


def gedood(rij: Queue) -> None:
    rij._sem.acquire()
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_place_in_the_queue_does_not_go_with_who_fetched_a_job():
    rij = Queue(maxsize=1)
    bewaak(rij, begrensd=True)
    kind = get_context("fork").Process(target=gedood, args=[rij])
    kind.start()
    kind.join()
    assert kind.exitcode == -signal.SIGKILL
    rij.put("een taak", timeout=5)
    assert rij.get(timeout=5) == "een taak"


def test_no_more_is_fetched_than_what_is_taken_soon():
    rij = Queue(maxsize=4)
    bewaak(rij, begrensd=True)
    assert not rij._sem.is_vol
    rij.put("t" * VOL)
    assert rij._poll(5)  # another thread writes it
    assert rij._sem.is_vol
    rij.get(timeout=5)
    assert not rij._sem.is_vol

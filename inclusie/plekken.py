"""Places for what takes a whole core while somebody waits for it: a few at once on this machine, never more.

A place is a lock on a file, so that it is free at once when who has it is killed.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.conf import settings

KIJK = 0.1


class TeDruk(Exception):
    """All places are taken."""


@contextmanager
def plek(soort: str, aantal: int, *, wacht: float = 0) -> Iterator[None]:
    """One of so many places of this kind, given back afterwards. Raises TeDruk after so many seconds."""
    tot = time.monotonic() + wacht
    with ExitStack() as open_:
        while not any(_neem(open_, f"plek-{soort}-{nummer}") for nummer in range(aantal)):
            if time.monotonic() >= tot:
                raise TeDruk
            time.sleep(KIJK)
        yield


def _neem(open_: ExitStack, naam: str) -> bool:
    bestand = (settings.DATA_DIR / naam).open("ab")
    try:
        fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        bestand.close()
        return False
    open_.enter_context(bestand)
    return True

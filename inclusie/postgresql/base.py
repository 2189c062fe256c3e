"""The connection to PostgreSQL: who finds it away tells who comes after, and nobody waits for ever."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import psycopg
from django.db.backends.postgresql import base
from psycopg.errors import _WaitTimeout

# How many seconds a database that was found away is not asked again, and how many times what that took.
STIL, KEER = 1.0, 3
# How many seconds somebody waits for a sign of life, before a connection is used again.
TEKEN = 3.0


class Schakelaar:
    """Remembers that the database is away. Then one at a time looks whether it is back; the others hear at
    once what the last one heard, instead of waiting for it one by one."""

    def __init__(self):
        self._kijkt = threading.Lock()
        self._is_weg, self._stil_tot = False, 0.0

    @contextmanager
    def verbind(self) -> Iterator[None]:
        kijkt, begin = self._is_weg and self._mag_kijken(), time.monotonic()
        try:
            yield
        except psycopg.OperationalError:
            self.zet_weg(time.monotonic() - begin)
            raise
        else:
            self._is_weg = False
        finally:
            if kijkt:
                self._kijkt.release()

    def zet_weg(self, na: float) -> None:
        """na: after how many seconds somebody found out."""
        self._is_weg, self._stil_tot = True, time.monotonic() + max(STIL, KEER * na)

    @property
    def is_stil(self) -> bool:
        return self._is_weg and time.monotonic() < self._stil_tot

    def _mag_kijken(self) -> bool:
        if self.is_stil or not self._kijkt.acquire(blocking=False):
            raise psycopg.OperationalError("the database was away a moment ago")
        return True


schakelaar = Schakelaar()


class Verbinding(psycopg.Connection):
    """The server itself ends a question that takes too long (`statement_timeout`). One that stands still, or
    of which the machine is gone, does not: then who asked stops waiting.

    geduld: after so many seconds; None outside the web server, since a command may take long.
    """

    geduld: float | None = None

    def wait(self, gen, interval=0.1, timeout=None):
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.geduld)
        except _WaitTimeout:
            # What may still come is no answer to the next question.
            self.pgconn.finish()
            schakelaar.zet_weg(self.geduld)
            raise psycopg.OperationalError("the database gives no sign of life") from None


class DatabaseWrapper(base.DatabaseWrapper):
    Database = SimpleNamespace(**vars(psycopg) | {"connect": Verbinding.connect})

    def get_new_connection(self, conn_params):
        with schakelaar.verbind():
            return super().get_new_connection(conn_params)

    def is_usable(self) -> bool:
        if schakelaar.is_stil:
            return False
        if self.connection is None or self.connection.geduld is None:
            return super().is_usable()
        geduld, self.connection.geduld = self.connection.geduld, TEKEN
        try:
            return super().is_usable()
        finally:
            self.connection.geduld = geduld

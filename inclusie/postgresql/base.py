"""The connection to PostgreSQL: who finds it away tells who comes after, and nobody waits for ever."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import psycopg
from django.db.backends.postgresql import base
from psycopg.conninfo import make_conninfo
from psycopg.errors import _WaitTimeout
from psycopg.pq import PGconn, Ping

# How many seconds a database that was found away is not asked again.
STIL = 3.0
# How many seconds somebody waits for a sign of life, before a connection is used again.
TEKEN = 3.0


class Schakelaar:
    """Remembers that the database is away. Then one at a time looks whether it is back; the others hear at
    once what the last one heard, instead of waiting for it one by one. Only who cannot connect finds it away:
    what goes wrong on one connection says nothing of another."""

    def __init__(self):
        self._kijkt = threading.Lock()
        self._is_weg, self._stil_tot = False, 0.0

    @contextmanager
    def verbind(self) -> Iterator[None]:
        kijkt = self._is_weg and self._mag_kijken()
        try:
            yield
        except psycopg.OperationalError as fout:
            self._zet(weg=not _leeft(fout))
            raise
        else:
            self._is_weg = False
        finally:
            if kijkt:
                self._kijkt.release()

    def _zet(self, *, weg: bool) -> None:
        # Who was still waiting when the first one found out, makes it no longer.
        if weg and not self._is_stil:
            self._stil_tot = time.monotonic() + STIL
        self._is_weg = weg

    @property
    def _is_stil(self) -> bool:
        return self._is_weg and time.monotonic() < self._stil_tot

    def _mag_kijken(self) -> bool:
        if self._is_stil or not self._kijkt.acquire(blocking=False):
            raise psycopg.OperationalError("the database was away a moment ago")
        return True


def _leeft(fout: psycopg.OperationalError) -> bool:
    """Whether the server that let us not in is there, such as one that is full. A refusal comes without its
    code and in any language, so it is asked, at the address that was found: looking up a name may take long.
    """
    if fout.pgconn is None:  # nobody answered in time
        return False
    waar = {optie.keyword.decode(): optie.val.decode() for optie in fout.pgconn.info if optie.val}
    return PGconn.ping(make_conninfo(**waar).encode()) == Ping.OK


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
            raise psycopg.OperationalError("the database gives no sign of life") from None


class DatabaseWrapper(base.DatabaseWrapper):
    Database = SimpleNamespace(**vars(psycopg) | {"connect": Verbinding.connect})

    def get_new_connection(self, conn_params):
        with schakelaar.verbind():
            return super().get_new_connection(conn_params)

    def is_usable(self) -> bool:
        if self.connection is None or self.connection.geduld is None:
            return super().is_usable()
        geduld, self.connection.geduld = self.connection.geduld, TEKEN
        try:
            return super().is_usable()
        finally:
            self.connection.geduld = geduld

"""Who finds PostgreSQL away tells who comes after; nobody waits for a server that stands still."""

import os
import signal
import threading
import time

import psycopg
import pytest
from django.db import OperationalError, connection

from inclusie.postgresql import base
from inclusie.postgresql.base import Schakelaar, Verbinding


def mislukt(schakelaar: Schakelaar) -> str:
    with pytest.raises(psycopg.OperationalError) as fout, schakelaar.verbind():
        raise psycopg.OperationalError("connection refused")
    return str(fout.value)


def test_for_a_moment_nobody_asks_again(monkeypatch):
    schakelaar = Schakelaar()
    with schakelaar.verbind():
        pass
    assert mislukt(schakelaar) == "connection refused"
    assert mislukt(schakelaar) == "the database was away a moment ago"

    monkeypatch.setattr(base, "STIL", 0)
    monkeypatch.setattr(base, "KEER", 0)
    schakelaar.zet_weg(0)
    assert mislukt(schakelaar) == "connection refused"
    with schakelaar.verbind():
        pass
    monkeypatch.setattr(base, "STIL", 1)
    with schakelaar.verbind():  # it is back, so everybody asks
        pass


def test_one_looks_whether_it_is_back_and_the_others_do_not_wait_for_that(monkeypatch):
    monkeypatch.setattr(base, "STIL", 0)
    monkeypatch.setattr(base, "KEER", 0)
    schakelaar, bezig, klaar = Schakelaar(), threading.Event(), threading.Event()
    mislukt(schakelaar)

    def kijk():
        with schakelaar.verbind():
            bezig.set()
            klaar.wait()

    draad = threading.Thread(target=kijk)
    draad.start()
    bezig.wait()
    assert mislukt(schakelaar) == "the database was away a moment ago"
    klaar.set()
    draad.join()
    with schakelaar.verbind():
        pass


def test_what_took_long_to_find_out_is_not_tried_again_soon(monkeypatch):
    monkeypatch.setattr(base, "STIL", 0)
    schakelaar = Schakelaar()
    schakelaar.zet_weg(0)
    assert not schakelaar.is_stil
    schakelaar.zet_weg(60)
    assert schakelaar.is_stil
    assert mislukt(schakelaar) == "the database was away a moment ago"


def test_another_mistake_says_nothing_of_the_database():
    schakelaar = Schakelaar()
    with pytest.raises(ValueError, match="iets anders"), schakelaar.verbind():
        raise ValueError("iets anders")
    with schakelaar.verbind():
        pass


@pytest.fixture
def stilstaand(transactional_db, monkeypatch):
    """The server process of our connection stands still: it holds the line, and says nothing."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no server")
    monkeypatch.setattr(base, "TEKEN", 0.3)
    monkeypatch.setattr(base, "schakelaar", Schakelaar())
    monkeypatch.setattr(base, "STIL", 0)
    monkeypatch.setattr(base, "KEER", 0)
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    connection.connection.geduld = 0.3
    os.kill(pid, signal.SIGSTOP)
    yield
    os.kill(pid, signal.SIGCONT)


def test_who_asks_a_server_that_stands_still_stops_waiting(stilstaand):
    begin = time.monotonic()
    with pytest.raises(OperationalError), connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert time.monotonic() - begin < 10  # and not for ever
    assert not connection.is_usable()
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_a_connection_that_gives_no_sign_of_life_is_not_used_again(stilstaand):
    was = connection.connection
    connection.health_check_enabled, connection.health_check_done = True, False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    assert (was.closed, connection.connection is was) == (True, False)


@pytest.mark.django_db
def test_a_command_may_wait_as_long_as_it_takes():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no server")
    connection.ensure_connection()
    assert isinstance(connection.connection, Verbinding)
    connection.connection.geduld = 5.0
    assert connection.is_usable()
    assert connection.connection.geduld == 5.0
    connection.connection.geduld = None
    assert connection.is_usable()

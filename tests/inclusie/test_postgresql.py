"""Who finds PostgreSQL away tells who comes after; nobody waits for a server that stands still."""

import os
import signal
import threading
import time
from uuid import uuid4

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
    assert base.STIL <= 5

    monkeypatch.setattr(base, "STIL", 0)
    schakelaar = Schakelaar()
    assert [mislukt(schakelaar), mislukt(schakelaar)] == ["connection refused"] * 2
    with schakelaar.verbind():
        pass
    with schakelaar.verbind():  # it is back, so everybody asks
        pass


def test_one_looks_whether_it_is_back_and_the_others_do_not_wait_for_that(monkeypatch):
    monkeypatch.setattr(base, "STIL", 0)
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


def test_who_was_still_trying_when_it_was_found_away_makes_that_no_longer():
    schakelaar = Schakelaar()
    with pytest.raises(psycopg.OperationalError, match="timeout"), schakelaar.verbind():
        mislukt(schakelaar)
        tot = schakelaar._stil_tot
        raise psycopg.errors.ConnectionTimeout("connection timeout expired")
    assert schakelaar._stil_tot == tot


def test_another_mistake_says_nothing_of_the_database():
    schakelaar = Schakelaar()
    with pytest.raises(ValueError, match="iets anders"), schakelaar.verbind():
        raise ValueError("iets anders")
    with schakelaar.verbind():
        pass


@pytest.fixture
def lijn(db, monkeypatch):
    """A connection to PostgreSQL beside that of the tests, where nothing was found away before."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no server")
    monkeypatch.setattr(base, "schakelaar", Schakelaar())
    lijn = connection.copy()
    lijn.ensure_connection()
    yield lijn
    lijn.close()


@pytest.fixture
def stilstaand(lijn, monkeypatch):
    """The server process of that connection stands still: it holds the line, and says nothing."""
    monkeypatch.setattr(base, "TEKEN", 0.3)
    lijn.connection.geduld = 0.3
    pid = lijn.connection.info.backend_pid
    os.kill(pid, signal.SIGSTOP)
    yield lijn
    os.kill(pid, signal.SIGCONT)


def vraag(lijn, *vragen: str):
    with lijn.cursor() as cursor:
        for een in vragen:
            cursor.execute(een)
        return cursor.fetchone() if cursor.description else None


def bij_een_nieuw_verzoek(lijn) -> bool:
    """Whether it is still the same connection that is asked."""
    was = lijn.connection
    lijn.health_check_enabled, lijn.health_check_done = True, False
    assert vraag(lijn, "SELECT 1") == (1,)
    return lijn.connection is was and not was.closed


def test_who_asks_a_server_that_stands_still_stops_waiting_and_holds_up_nobody_else(stilstaand):
    begin = time.monotonic()
    with pytest.raises(OperationalError, match="no sign of life"):
        vraag(stilstaand, "SELECT 1")
    assert time.monotonic() - begin < 10  # and not for ever
    assert not stilstaand.is_usable()
    assert not bij_een_nieuw_verzoek(stilstaand)


def test_a_connection_that_gives_no_sign_of_life_is_not_used_again(stilstaand):
    assert not bij_een_nieuw_verzoek(stilstaand)


def test_a_question_that_the_server_ends_holds_up_nobody_else(lijn):
    with pytest.raises(OperationalError, match="statement timeout"):
        vraag(lijn, "SET statement_timeout = 10", "SELECT pg_sleep(5)")
    assert bij_een_nieuw_verzoek(lijn)
    lijn.close()
    assert bij_een_nieuw_verzoek(lijn) is False


def test_a_good_connection_is_kept_while_others_find_the_database_away(lijn):
    mislukt(base.schakelaar)
    assert bij_een_nieuw_verzoek(lijn)


def weigering(schakelaar: Schakelaar, **anders) -> str:
    """What a server says that lets us not in."""
    with pytest.raises(psycopg.OperationalError) as fout, schakelaar.verbind():
        psycopg.connect(**{**connection.get_connection_params(), "cursor_factory": None} | anders).close()
    return str(fout.value)


def test_a_server_that_is_full_is_not_away(lijn):
    schakelaar, vol = Schakelaar(), f"vol_{uuid4().hex}"
    vraag(lijn, f"CREATE ROLE {vol} LOGIN CONNECTION LIMIT 0")
    try:
        for _ in range(2):
            assert "too many connections" in weigering(schakelaar, user=vol)
        mislukt(schakelaar)
        schakelaar._stil_tot = 0
        for _ in range(2):  # who looks whether it is back, finds it
            assert "too many connections" in weigering(schakelaar, user=vol)
    finally:
        vraag(lijn, f"DROP ROLE {vol}")


def test_a_server_that_refuses_all_is_away(lijn):
    schakelaar = Schakelaar()
    assert "refused" in weigering(schakelaar, host="127.0.0.1", port=1)
    assert weigering(schakelaar) == "the database was away a moment ago"


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

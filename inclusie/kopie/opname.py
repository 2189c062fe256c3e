"""Reading one moment of the database, while others go on writing."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


@contextmanager
def opname() -> Iterator[str]:
    """All that is read in here is of one moment. Gives the name under which pg_dump reads the same one."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            langzaam(cursor)
            cursor.execute("SELECT pg_export_snapshot()")
            yield cursor.fetchone()[0]
        return
    with _lezend(), connection.cursor() as cursor:
        # SQLite takes the moment at the first thing that is read.
        cursor.execute("SELECT count(*) FROM sqlite_master")
        cursor.fetchall()
        yield ""


@contextmanager
def _lezend() -> Iterator[None]:
    """A transaction that holds up nobody: the usual one of SQLite takes the right to write."""
    connection.ensure_connection()
    gewoon, connection.transaction_mode = connection.transaction_mode, "DEFERRED"
    try:
        with transaction.atomic():
            yield
    finally:
        connection.transaction_mode = gewoon


def langzaam(cursor) -> None:
    """In this transaction a question may take long: a copy is no page that somebody waits for."""
    if connection.vendor == "postgresql":
        for grens in ("statement_timeout", "idle_in_transaction_session_timeout"):
            cursor.execute(f"SET LOCAL {grens} = 0")


def tabelnamen() -> list[str]:
    with connection.cursor() as cursor:
        return sorted(connection.introspection.table_names(cursor))


def tel(cursor, tabellen: Iterable[str]) -> dict[str, int]:
    """How many rows each table has."""
    aantallen = {}
    for tabel in sorted(tabellen):
        cursor.execute(f'SELECT count(*) FROM "{tabel}"')  # noqa: S608 -- a name that the database gave
        aantallen[tabel] = cursor.fetchone()[0]
    return aantallen


def tel_alles() -> dict[str, int]:
    tabellen = tabelnamen()
    with connection.cursor() as cursor:
        return tel(cursor, tabellen)


def migraties() -> dict[str, list[str]]:
    """App -> the migrations that were done in this database."""
    return _per_app(MigrationRecorder(connection).applied_migrations())


def migraties_straks() -> dict[str, list[str]]:
    """The same, of a database in which nothing was done yet and `migrate` comes."""
    return _per_app(MigrationLoader(None).disk_migrations)


def _per_app(namen: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    per_app = {}
    for app, naam in sorted(namen):
        per_app.setdefault(app, []).append(naam)
    return per_app

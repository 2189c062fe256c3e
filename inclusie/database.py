"""Whether the database is there and up to date, in one sentence when it is not; and what its file forgets."""

import re

from django.core.management import CommandError
from django.db import DatabaseError, InterfaceError, InternalError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from inclusie.systeemfout import in_woorden, is_vol

# It is away, full, too busy, or goes on without us: not now, and later again.
WEG = (OperationalError, InterfaceError, InternalError)
NIET_GEMAAKT = re.compile(r'database "(.+)" does not exist')


def in_een_zin(fout: DatabaseError) -> str:
    """What is wrong with the database itself; empty when the fault is in what was asked of it."""
    # A file that is no database is a DatabaseError and nothing narrower.
    if not isinstance(fout, OperationalError) and type(fout) is not DatabaseError:
        return ""
    if is_vol(fout):
        return "De schijf van de database is vol. Maak ruimte, en doe het opnieuw."
    if weg := NIET_GEMAAKT.search(str(fout)):
        return f"De database {weg[1]} is er nog niet. Maak haar eerst, met createdb of op een andere manier."
    return f"De database antwoordt niet. Kijk naar DATABASE_URL. ({in_woorden(fout)})"


def openstaande_migraties() -> list:
    """What `migrate` still has to do in the database, which must answer."""
    try:
        executor = MigrationExecutor(connection)
        return executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as fout:
        raise CommandError(in_een_zin(fout) or str(fout)) from None


def eis_tabellen() -> None:
    if openstaande_migraties():
        raise CommandError("De database is nog niet bijgewerkt. Doe eerst: manage.py migrate")


def antwoord_binnen(seconden: float) -> None:
    """In this process nobody waits longer for the database, also when it neither answers nor refuses."""
    if connection.vendor == "postgresql":
        from inclusie.postgresql.base import Verbinding

        Verbinding.geduld = seconden


def leer_omvang() -> None:
    """After many rows came at once. PostgreSQL looks by itself how many there are, but only a while later.
    Until then it reads the tables as if they were small, and what takes 20 ms takes seconds."""
    if connection.vendor == "postgresql":
        # Our own tables: those of the server it would hold from others until this transaction is over.
        tabellen = connection.introspection.django_table_names(only_existing=True)
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(map(connection.ops.quote_name, tabellen))}")


# So long, in milliseconds, somebody waits for who reads at the same moment.
EVEN = 2000


def vergeet_op_schijf() -> bool:
    """Take what just went out of the journal of SQLite too; in its file it is written over (`secure_delete`).
    PostgreSQL does this by itself. Return whether it is gone: not while somebody else is reading.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return True
    anders = connection.settings_dict["OPTIONS"]["timeout"] * 1000
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout={EVEN}")
        try:
            bezet, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except OperationalError:
            return False
        finally:
            cursor.execute(f"PRAGMA busy_timeout={anders}")
    return not bezet

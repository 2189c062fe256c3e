"""For the commands: whether the database is there and up to date, said in one sentence when it is not."""

from django.core.management import CommandError
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor


def openstaande_migraties() -> list:
    """What `migrate` still has to do in the database, which must answer."""
    try:
        executor = MigrationExecutor(connection)
        return executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error as fout:
        reden = str(fout).partition("\n")[0]
        raise CommandError(f"De database antwoordt niet. Kijk naar DATABASE_URL. ({reden})") from None


def eis_tabellen() -> None:
    if openstaande_migraties():
        raise CommandError("De database is nog niet bijgewerkt. Doe eerst: manage.py migrate")

"""Taking the locks of the database away, for a test of what is found when somebody did."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, models

from inclusie.spoor import grendels


@contextmanager
def zonder_grendels(*modellen: type[models.Model]) -> Iterator[None]:
    """These tables without their locks, of their trails too."""
    tabellen = [model._meta.db_table for model in modellen]
    tabellen += [model.history.model._meta.db_table for model in modellen if hasattr(model, "history")]
    # PostgreSQL touches no trigger of a table that still has rules to check at the end.
    connection.check_constraints()
    grendels.haal_weg(tabellen=tuple(tabellen))
    yield
    connection.check_constraints()
    grendels.zet()

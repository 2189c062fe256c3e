"""The demo as the first release of the portal kept it: its tables, and every row of them.

Run on an empty database (`python -m tests.eerste_uitgave DIR`), it makes that database, and a copy of it in
DIR. The rows lie in eerste_uitgave.jsonl.xz, a line each, and never change: a portal of that day is no other.
"""

import json
import lzma
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import django

RIJEN = Path(__file__).with_suffix(".jsonl.xz")
UITGAVE = [
    ("account", "0009_emailaddress_unique_primary_email"),
    ("accounts", "0004_indien_id_van_gebruiker"),
    ("agenda", "0004_regels_in_de_database"),
    ("django_q", "0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more"),
]


def per_tabel() -> Iterator[tuple[str, list[dict]]]:
    """(label, rows) of every table that had any."""
    with lzma.open(RIJEN, "rt", encoding="utf-8") as regels:
        for label, groep in groupby(map(json.loads, regels), key=lambda regel: regel[0]):
            yield label, [rij for _, rij in groep]


def vul(apps) -> None:
    """Through the models of that day, and as they are: with the moment on which each row came."""
    from django.core.management.color import no_style
    from django.db import connection, transaction
    from django.db.models.sql import InsertQuery

    with transaction.atomic(), connection.cursor() as cursor:
        for label, rijen in per_tabel():
            model = apps.get_model(label)
            velden = model._meta.concrete_fields
            for rij in rijen:
                delen = {veld.attname: veld.to_python(rij[veld.attname]) for veld in velden}
                opdracht = InsertQuery(model)
                opdracht.insert_values(velden, [model(**delen)], raw=True)
                opdracht.get_compiler("default").execute_sql()
            for zet in connection.ops.sequence_reset_sql(no_style(), [model]):
                cursor.execute(zet)


if __name__ == "__main__":
    django.setup()

    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from inclusie.kopie import reserve

    executor = MigrationExecutor(connection)
    executor.migrate(UITGAVE)
    vul(executor.loader.project_state(UITGAVE).apps)
    reserve.maak(Path(sys.argv[1]), versies={}, at=datetime.now(UTC), meld=print)

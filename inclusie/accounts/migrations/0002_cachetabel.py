"""The table of the shared cache comes with `migrate`, so that no installation can forget it."""

from django.core.management import call_command
from django.db import migrations


def maak_tabel(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [migrations.RunPython(maak_tabel, migrations.RunPython.noop, elidable=False)]

"""What browsers are remembered by moves to the table that says whose login it is: nobody is logged out.

Whose it is, the row knows from its next write on, and that is within five minutes.
"""

from django.db import migrations

OUD = "django_session"


def zet_over(apps, schema_editor):
    verbinding = schema_editor.connection
    if OUD not in verbinding.introspection.table_names():
        return
    schema_editor.execute(
        "INSERT INTO accounts_sessie (session_key, session_data, expire_date, apparaat)"
        f" SELECT session_key, session_data, expire_date, '' FROM {OUD}"
    )
    schema_editor.execute(f"DROP TABLE {OUD}")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_sessies_en_herstelcodes")]

    operations = [migrations.RunPython(zet_over, migrations.RunPython.noop, elidable=False)]

"""Each reaction that is there gets a code, so that who sent it can be told how to read the answer."""

from django.db import migrations

from inclusie.codes import maak_code


def geef(apps, schema_editor):
    reacties = apps.get_model("ambassadeurs", "Reactie").objects
    for pk in list(reacties.filter(code=None).values_list("pk", flat=True)):
        reacties.filter(pk=pk).update(code=maak_code())


class Migration(migrations.Migration):
    dependencies = [("ambassadeurs", "0010_reactiecode")]

    operations = [migrations.RunPython(geef, migrations.RunPython.noop)]

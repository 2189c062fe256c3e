"""The one-use key of an invitation: a double click gives the first answer again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_spoor_van_akkoord_direct")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="indien_id",
            field=models.UUIDField(editable=False, null=True, unique=True),
        )
    ]

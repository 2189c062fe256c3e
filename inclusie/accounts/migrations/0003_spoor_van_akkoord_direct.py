"""The audit trail keeps `akkoord_direct` too: it is a right."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_cachetabel")]

    operations = [
        migrations.AddField(
            model_name="historicaluser",
            name="akkoord_direct",
            field=models.BooleanField(default=False, verbose_name="berichten zijn meteen akkoord"),
        )
    ]

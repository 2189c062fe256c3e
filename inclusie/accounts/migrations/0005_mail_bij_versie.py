"""Mail about a new version: who wants it, and what was sent to whom already."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_indien_id_van_gebruiker")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="mail_bij_versie",
            field=models.BooleanField(blank=True, default=None, null=True, verbose_name="e-mail bij een nieuwe versie"),
        ),
        migrations.AddField(
            model_name="historicaluser",
            name="mail_bij_versie",
            field=models.BooleanField(blank=True, default=None, null=True, verbose_name="e-mail bij een nieuwe versie"),
        ),
        migrations.CreateModel(
            name="Verzending",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kenmerk", models.CharField(max_length=100)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verzendingen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "kenmerk"), name="verzending_een_keer"),
                ],
            },
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    """What every kept page of the plan asks before it is sent."""

    dependencies = [("ambassadeurs", "0005_uitgenodigd")]

    operations = [
        migrations.AddIndex(
            model_name="melding",
            index=models.Index(
                condition=models.Q(("openbaar", True), ("verwijderd_op", None)),
                fields=["id", "versie"],
                name="melding_op_de_website",
            ),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    """Since when a report is answered, or open again."""

    dependencies = [
        ('ambassadeurs', '0015_hoogte_van_melding'),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalmelding',
            name='stand_sinds',
            field=models.DateTimeField(editable=False, null=True, verbose_name='in deze stand sinds'),
        ),
        migrations.AddField(
            model_name='melding',
            name='stand_sinds',
            field=models.DateTimeField(editable=False, null=True, verbose_name='in deze stand sinds'),
        ),
    ]

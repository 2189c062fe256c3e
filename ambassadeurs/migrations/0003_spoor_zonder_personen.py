# A trail keeps no way back to who reported or answered: that link is cut one day

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('ambassadeurs', '0002_oproepen_en_reacties'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='historicalmelding',
            name='ingevoerd_door',
        ),
        migrations.RemoveField(
            model_name='historicalmelding',
            name='persoon',
        ),
        migrations.RemoveField(
            model_name='historicalnetwerkrol',
            name='functie',
        ),
        migrations.RemoveField(
            model_name='historicalreactie',
            name='persoon',
        ),
    ]

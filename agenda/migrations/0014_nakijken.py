# Every night the worker looks everything over: agenda/rooster.py

from datetime import timedelta

from django.db import migrations
from django.utils import timezone

# Function -> at what hour, in the time of here.
ROOSTER = {
    'agenda.rooster.kijk_na': 2,
}


def zet_klaar(apps, schema_editor):
    """A second time does nothing: what somebody moved or took away by hand stays so."""
    Schedule = apps.get_model('django_q', 'Schedule')
    morgen = timezone.localtime() + timedelta(days=1)
    for functie, uur in ROOSTER.items():
        eerst = morgen.replace(hour=uur, minute=0, second=0, microsecond=0)
        Schedule.objects.get_or_create(
            func=functie, defaults={'name': functie, 'schedule_type': 'D', 'next_run': eerst}
        )


def haal_weg(apps, schema_editor):
    apps.get_model('django_q', 'Schedule').objects.filter(func__in=ROOSTER).delete()


class Migration(migrations.Migration):

    dependencies = [
        ('agenda', '0013_berichtlink'),
        ('django_q', '0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more'),
    ]

    operations = [
        migrations.RunPython(zet_klaar, haal_weg),
    ]

# What the worker does with mail by itself: inclusie/post/taken.py

from datetime import timedelta

from django.db import migrations
from django.utils import timezone


def zet_klaar(apps, schema_editor):
    """A second time does nothing: what somebody moved or took away by hand stays so."""
    Schedule = apps.get_model('django_q', 'Schedule')
    nu = timezone.localtime()
    # Of every minute no result is kept: they would push out those of other jobs.
    elke_minuut = {'schedule_type': 'I', 'minutes': 1, 'next_run': nu, 'kwargs': "{'q_options': {'save': False}}"}
    vier_uur = (nu + timedelta(days=1)).replace(hour=4, minute=0, second=0, microsecond=0)
    elke_dag = {'schedule_type': 'D', 'next_run': vier_uur}
    for functie, wanneer in (('inclusie.post.taken.veeg', elke_minuut), ('inclusie.post.taken.ruim_op', elke_dag)):
        Schedule.objects.get_or_create(func=functie, defaults={'name': functie, **wanneer})


def haal_weg(apps, schema_editor):
    apps.get_model('django_q', 'Schedule').objects.filter(func__startswith='inclusie.post.taken.').delete()


class Migration(migrations.Migration):

    dependencies = [
        ('post', '0001_initial'),
        ('django_q', '0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more'),
    ]

    operations = [
        migrations.RunPython(zet_klaar, haal_weg),
    ]

# What was sent to whom moves to the outbox, with the mail that waits in the queue.

from contextlib import suppress

from django.core.signing import BadSignature
from django.db import migrations
from django_q.signing import SignedPackage

OUDE_TAAK = 'inclusie.accounts.post.verstuur'


def naar_de_uitbak(apps, schema_editor):
    Mail = apps.get_model('post', 'Mail')
    for rij in apps.get_model('accounts', 'Verzending').objects.order_by('pk').iterator():
        Mail.objects.create(
            soort='nieuwe_versie', voor=f'user:{rij.user_id}', kenmerk=rij.kenmerk, stand='vervallen'
        )
    for rij in apps.get_model('django_q', 'OrmQ').objects.order_by('pk').iterator():
        with suppress(BadSignature):
            taak = SignedPackage.loads(rij.payload)
            if taak['func'] == OUDE_TAAK:
                Mail.objects.create(**velden(*taak['args']))
                rij.delete()


def velden(aan, onderwerp, tekst, html, koppen=None):
    """The round of every minute sends it. What lets somebody in is known by its subject."""
    soorten = {'Uw code ': 'inlogcode', 'Uw uitnodiging ': 'uitnodiging'}
    soort = next((soort for begin, soort in soorten.items() if onderwerp.startswith(begin)), '')
    return {
        'soort': soort, 'aan': aan, 'onderwerp': onderwerp[:200], 'tekst': tekst, 'html': html, 'koppen': koppen or {}
    }


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0005_mail_bij_versie'),
        ('post', '0001_initial'),
        ('django_q', '0019_alter_task_options_alter_ormq_key_alter_ormq_lock_and_more'),
    ]

    operations = [
        migrations.RunPython(naar_de_uitbak, migrations.RunPython.noop),
    ]

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """What an employee must still bring by hand, and by when somebody hears how it goes on."""

    dependencies = [
        ('agenda', '0013_berichtlink'),
        ('ambassadeurs', '0012_reactiecode_verplicht'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalmelding',
            name='te_horen_sinds',
            field=models.DateTimeField(editable=False, null=True, verbose_name='te horen sinds'),
        ),
        migrations.AddField(
            model_name='historicalmelding',
            name='vervolg_voor',
            field=models.DateField(editable=False, null=True, verbose_name='vervolg uiterlijk'),
        ),
        migrations.AddField(
            model_name='historicalreactie',
            name='te_horen_sinds',
            field=models.DateTimeField(editable=False, null=True, verbose_name='te horen sinds'),
        ),
        migrations.AddField(
            model_name='melding',
            name='te_horen_sinds',
            field=models.DateTimeField(editable=False, null=True, verbose_name='te horen sinds'),
        ),
        migrations.AddField(
            model_name='melding',
            name='vervolg_voor',
            field=models.DateField(editable=False, null=True, verbose_name='vervolg uiterlijk'),
        ),
        migrations.AddField(
            model_name='reactie',
            name='te_horen_sinds',
            field=models.DateTimeField(editable=False, null=True, verbose_name='te horen sinds'),
        ),
        migrations.AddConstraint(
            model_name='melding',
            constraint=models.CheckConstraint(condition=models.Q(('te_horen_sinds', None), ('antwoord_via__in', ('telefoon', 'sms', 'brief')), _connector='OR'), name='melding_te_horen', violation_error_message='Deze melder wil geen bericht met de hand.'),
        ),
        migrations.AddConstraint(
            model_name='reactie',
            constraint=models.CheckConstraint(condition=models.Q(('te_horen_sinds', None), ('bereikbaar_via__in', ('telefoon', 'sms', 'brief')), _connector='OR'), name='reactie_te_horen', violation_error_message='Deze persoon wil geen bericht met de hand.'),
        ),
    ]

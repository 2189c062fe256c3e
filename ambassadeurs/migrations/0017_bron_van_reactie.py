from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """By which way a sign-up or an answer came to us."""

    dependencies = [
        ('agenda', '0013_berichtlink'),
        ('ambassadeurs', '0016_sinds_wanneer_de_stand'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalreactie',
            name='bron',
            field=models.CharField(choices=[('web', 'website'), ('telefoon', 'telefoon'), ('balie', 'bezoek of balie'), ('mail', 'e-mail'), ('papier', 'papier')], default='web', max_length=8, verbose_name='hoe binnengekomen'),
        ),
        migrations.AddField(
            model_name='reactie',
            name='bron',
            field=models.CharField(choices=[('web', 'website'), ('telefoon', 'telefoon'), ('balie', 'bezoek of balie'), ('mail', 'e-mail'), ('papier', 'papier')], default='web', max_length=8, verbose_name='hoe binnengekomen'),
        ),
        migrations.AddConstraint(
            model_name='reactie',
            constraint=models.CheckConstraint(condition=models.Q(('bron__in', ['web', 'telefoon', 'balie', 'mail', 'papier'])), name='reactie_bron', violation_error_code='bron', violation_error_message='Kies een antwoord uit de lijst.'),
        ),
    ]

"""The judgement on a goal is written by people now; and a refusal names the field where it is mended."""

from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import Lower

KEUZES = [("bereikt", "bereikt"), ("deels", "deels bereikt"), ("niet", "niet bereikt")]


def veld():
    return models.CharField(blank=True, choices=KEUZES, max_length=10, verbose_name="oordeel")


OORDEEL = models.CheckConstraint(
    condition=Q(oordeel__in=["", "bereikt", "deels", "niet"]),
    name="doel_oordeel",
    violation_error_code="oordeel",
    violation_error_message="Kies een oordeel uit de lijst, of laat het leeg.",
)
PERIODE_VAN_ACTIE = models.CheckConstraint(
    condition=Q(start="") | Q(eind="") | Q(start__lte=F("eind")),
    name="actie_periode",
    violation_error_code="eind",
    violation_error_message="Het einde ligt vóór het begin. Kies een later kwartaal.",
)
PERIODE_VAN_AGENDA = models.CheckConstraint(
    condition=Q(periode_tot__gte=F("periode_van")),
    name="agenda_periode",
    violation_error_code="periode_tot",
    violation_error_message="Het laatste jaar ligt vóór het eerste jaar.",
)
NAAM_VAN_ORGANISATIE = models.UniqueConstraint(
    Lower("naam"),
    name="organisatie_naam_uniek",
    violation_error_code="naam",
    violation_error_message="Deze organisatie bestaat al.",
)
SLUG_VAN_THEMA = models.CheckConstraint(
    condition=~Q(slug="voor-iedereen"),
    name="thema_slug_vrij",
    violation_error_code="naam",
    violation_error_message="De naam 'voor iedereen' is al in gebruik voor acties zonder thema.",
)


class Migration(migrations.Migration):
    dependencies = [("agenda", "0002_betrokkenheid_onbekend")]

    operations = [
        migrations.AlterField("doel", "oordeel", veld()),
        migrations.AlterField("historicaldoel", "oordeel", veld()),
        migrations.AddConstraint("doel", OORDEEL),
        migrations.AlterConstraint("actie", PERIODE_VAN_ACTIE.name, PERIODE_VAN_ACTIE),
        migrations.AlterConstraint("agenda", PERIODE_VAN_AGENDA.name, PERIODE_VAN_AGENDA),
        migrations.AlterConstraint("organisatie", NAAM_VAN_ORGANISATIE.name, NAAM_VAN_ORGANISATIE),
        migrations.AlterConstraint("thema", SLUG_VAN_THEMA.name, SLUG_VAN_THEMA),
    ]

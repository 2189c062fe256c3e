"""How ervaringsdeskundigen take part is not known until somebody says it; what was said stays."""

from django.db import migrations, models

KEUZES = [
    ("onbekend", "nog niet bekend"),
    ("geen", "doen niet mee"),
    ("geraadpleegd", "gaven hun mening"),
    ("meegedacht", "dachten mee"),
    ("meegedaan", "doen mee"),
    ("trekt", "trekken de actie"),
]


def veld():
    return models.CharField(
        choices=KEUZES, default="onbekend", max_length=14, verbose_name="hoe doen ervaringsdeskundigen mee"
    )


class Migration(migrations.Migration):
    dependencies = [("agenda", "0001_initial")]

    operations = [
        migrations.AlterField(model_name="actie", name="betrokkenheid", field=veld()),
        migrations.AlterField(model_name="historicalactie", name="betrokkenheid", field=veld()),
    ]

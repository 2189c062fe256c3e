"""The report that a figure came in with, and lights that somebody chooses: no colour is there by itself."""

from django.db import migrations, models
from django.db.models import DO_NOTHING, PROTECT

LICHT = [
    ("groen", "op schema"), ("oranje", "vertraging of risico"), ("rood", "loopt vast"),
    ("nvt", "niet van toepassing"),
]  # fmt: skip
BERICHT = {"blank": True, "null": True, "editable": False, "to": "agenda.voortgang"}


def lichten(model):
    return [
        migrations.AlterField(model, f"licht_{naam}", models.CharField(naam, max_length=6, choices=LICHT))
        for naam in ("inhoud", "planning", "geld")
    ]


class Migration(migrations.Migration):
    dependencies = [("agenda", "0011_rooster")]

    operations = [
        migrations.AddField(
            "historicalmeetwaarde",
            "bericht",
            models.ForeignKey(on_delete=DO_NOTHING, related_name="+", db_constraint=False, **BERICHT),
        ),
        migrations.AddField(
            "meetwaarde",
            "bericht",
            models.ForeignKey(on_delete=PROTECT, related_name="metingen", **BERICHT),
        ),
        *lichten("historicalvoortgang"),
        *lichten("voortgang"),
    ]

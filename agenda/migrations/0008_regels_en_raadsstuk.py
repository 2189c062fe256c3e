"""Rules that only a form or an act kept until now, the raadsstuk of an agenda, and columns that held nothing."""

from django.core.validators import RegexValidator
from django.db import migrations, models
from django.db.models import F, PROTECT, Q
from django.db.models.functions import Lower, Upper

# Only focus, goal and action have a place of their own.
ZONDER_VOLGORDE = [
    "evaluatie", "hoogtemeting", "indicator", "meetwaarde", "obstakel", "oordeel", "raadsstuk",
    "raadsvergadering", "voortgang",
]  # fmt: skip
BEOORDELINGEN = ["hoogtemeting", "oordeel"]
# (model, field) -> what is said when the name is there already.
NAMEN = {
    ("domein", "naam"): "Dit levensdomein bestaat al.",
    ("indexonderwerp", "naam"): "Dit onderwerp bestaat al.",
    ("thema", "naam"): "Dit thema bestaat al.",
    ("wettelijkplan", "titel"): "Dit plan bestaat al.",
}


def met_spoor(modellen):
    return [naam for model in modellen for naam in (model, f"historical{model}")]


def code():
    zin = "Gebruik alleen letters, cijfers en streepjes. Gebruik geen naam."
    geldig = RegexValidator(r"^[A-Z0-9-]{1,12}\Z", zin)
    return models.CharField("code van wie het zegt", max_length=12, validators=[geldig])


def raadsstuk(**options):
    veld = {"null": True, "blank": True, "verbose_name": "raadsstuk"} | options
    return models.ForeignKey("agenda.raadsstuk", **veld)


def hoofdletters(model):
    return models.CheckConstraint(
        condition=Q(beoordelaar_code=Upper("beoordelaar_code")),
        name=f"{model}_code_hoofdletters",
        violation_error_code="beoordelaar_code",
        violation_error_message="Schrijf deze code in hoofdletters.",
    )


def eigen_naam(model, veld, zin):
    return models.UniqueConstraint(
        Lower(veld), name=f"{model}_{veld}_uniek", violation_error_code=veld, violation_error_message=zin
    )


def ingevuld(model, veld):
    return models.CheckConstraint(
        condition=~Q(**{veld: ""}),
        name=f"{model}_{veld}",
        violation_error_code=veld,
        violation_error_message="Vul dit in.",
    )


VASTGESTELD = models.CheckConstraint(
    condition=Q(status="concept") | (Q(vastgesteld_op__isnull=False) & ~Q(vastgesteld_door="")),
    name="jaarplan_vastgesteld",
    violation_error_message="Een vastgesteld plan heeft een dag, en wie het vaststelde.",
)
AFGEDAAN = models.CheckConstraint(
    condition=Q(afgedaan_op=None) | Q(afgedaan_op__gte=F("datum")),
    name="raadsstuk_afgedaan_na_datum",
    violation_error_code="afgedaan_op",
    violation_error_message="Deze dag ligt vóór de datum van het stuk.",
)


class Migration(migrations.Migration):
    dependencies = [("agenda", "0007_een_code_per_mens")]

    operations = [
        # Nothing ever took a report away.
        migrations.RemoveConstraint("voortgang", "voortgang_weggehaald"),
        *(
            migrations.RemoveField(model, veld)
            for model in met_spoor(["voortgang"])
            for veld in ("verwijderd_op", "verwijderd_reden")
        ),
        *(migrations.RemoveField(model, "volgorde") for model in met_spoor(ZONDER_VOLGORDE)),
        *(migrations.AlterField(model, "beoordelaar_code", code()) for model in met_spoor(BEOORDELINGEN)),
        *(migrations.AddConstraint(model, hoofdletters(model)) for model in BEOORDELINGEN),
        *(
            migrations.AddConstraint(model, eigen_naam(model, veld, zin))
            for (model, veld), zin in NAMEN.items()
        ),
        migrations.RemoveConstraint("jaarplan", "jaarplan_vastgesteld_met_datum"),
        migrations.AddConstraint("jaarplan", VASTGESTELD),
        migrations.AddConstraint("raadsstuk", AFGEDAAN),
        *(
            migrations.AddConstraint("planversie", ingevuld("planversie", veld))
            for veld in ("reden", "functie")
        ),
        migrations.AddField("agenda", "raadsstuk", raadsstuk(on_delete=PROTECT, related_name="agendas")),
        migrations.AddField(
            "historicalagenda",
            "raadsstuk",
            raadsstuk(on_delete=models.DO_NOTHING, related_name="+", db_constraint=False),
        ),
    ]

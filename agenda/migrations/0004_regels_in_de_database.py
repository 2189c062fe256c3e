"""Rules that only the forms kept until now: closed lists, names, and pairs of fields that go together."""

from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

LICHTEN = ["groen", "oranje", "rood", "nvt"]
# (model, field) -> the values that may stand in it.
LIJSTEN = {
    ("actie", "niveau"): ["activiteit", "houding", "gedrag"],
    ("actie", "betrokkenheid"): ["onbekend", "geen", "geraadpleegd", "meegedacht", "meegedaan", "trekt"],
    ("domein", "bron"): ["vng", "eigen"],
    ("indicator", "richting"): ["omhoog", "omlaag"],
    ("organisatie", "soort"): [
        "gemeente", "maatschappelijk", "onderwijs", "zorg", "bedrijf", "vereniging", "belangenorganisatie",
        "fonds",
    ],
    ("planbestand", "soort"): ["pdf"],
    ("thema", "soort"): ["verbredend", "verdiepend"],
    ("voortgang", "licht_inhoud"): LICHTEN,
    ("voortgang", "licht_planning"): LICHTEN,
    ("voortgang", "licht_geld"): LICHTEN,
}  # fmt: skip
# These were there already; the refusal names its field now.
LIJSTEN_VAN_EERDER = {
    ("actie", "status"): [
        "idee", "voorgesteld", "gepland", "in_uitvoering", "gerealiseerd", "doorgeschoven", "gestopt",
        "afgewezen",
    ],
    ("doel", "herkomst"): ["aanjager", "gemeente", "koplopers", "ambassadeurs", "raad", "inwoners"],
    ("doel", "oordeel"): ["", "bereikt", "deels", "niet"],
    ("jaarplan", "status"): ["concept", "vastgesteld", "geevalueerd", "gearchiveerd"],
    ("planversie", "soort"): ["concept", "vastgesteld", "wijziging", "voortgang", "evaluatie"],
}  # fmt: skip
NAMEN = [
    ("actie", "titel"), ("agenda", "titel"), ("doel", "titel"), ("domein", "naam"), ("gemeente", "naam"),
    ("indicator", "naam"), ("organisatie", "naam"), ("thema", "naam"),
]  # fmt: skip
WEGHAALBAAR = ["actie", "doel", "focus", "indicator", "meetwaarde", "voortgang"]


def lijst(model: str, veld: str, waarden: list[str]) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{veld}__in": waarden}),
        name=f"{model}_{veld}",
        violation_error_code=veld,
        violation_error_message="Kies een antwoord uit de lijst.",
    )


def ingevuld(model: str, veld: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=~Q(**{veld: ""}),
        name=f"{model}_{veld}",
        violation_error_code=veld,
        violation_error_message="Vul dit in.",
    )


def weggehaald(model: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(verwijderd_op__isnull=True) ^ ~Q(verwijderd_reden=""),
        name=f"{model}_weggehaald",
        violation_error_message="Wat is weggehaald, heeft een reden.",
    )


CONCEPT = models.CheckConstraint(
    condition=~Q(status="concept") | Q(vastgesteld_op__isnull=True, vastgesteld_door="", besluit=""),
    name="jaarplan_concept_zonder_besluit",
    violation_error_message="Een concept is nog niet vastgesteld en heeft geen besluit.",
)
BESLOTEN = models.CheckConstraint(
    condition=Q(openbaar=True) | Q(soort="concept"),
    name="planversie_besloten_concept",
    violation_error_message="Alleen een concept kan besloten blijven.",
)
AKKOORD = models.CheckConstraint(
    condition=~(Q(akkoord_op__isnull=True) ^ Q(akkoord_door__isnull=True)),
    name="voortgang_akkoord",
    violation_error_message="Akkoord heeft een dag en iemand die het gaf.",
)


class Migration(migrations.Migration):
    dependencies = [
        ("agenda", "0003_oordeel_van_doel"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *(migrations.AddConstraint(model, lijst(model, veld, w)) for (model, veld), w in LIJSTEN.items()),
        *(
            migrations.AlterConstraint(model, f"{model}_{veld}", lijst(model, veld, w))
            for (model, veld), w in LIJSTEN_VAN_EERDER.items()
        ),
        *(migrations.AddConstraint(model, ingevuld(model, veld)) for model, veld in NAMEN),
        *(migrations.AddConstraint(model, weggehaald(model)) for model in WEGHAALBAAR),
        migrations.AddConstraint("jaarplan", CONCEPT),
        migrations.AddConstraint("planversie", BESLOTEN),
        migrations.AddConstraint("voortgang", AKKOORD),
    ]

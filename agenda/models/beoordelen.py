"""What people say of an obstacle or an action: pseudonymous, and told as a word when enough of them spoke."""

from collections.abc import Iterable
from statistics import median_high, median_low

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Upper

from inclusie.models import Weghaalbaar, ingevuld

# From so many raters a median may be told; a count below GEEN_TELLING is never printed.
MINSTE_BEOORDELAARS = 3
GEEN_TELLING = 5

code_van_beoordelaar = RegexValidator(
    r"^[A-Z0-9-]{1,12}\Z", "Gebruik alleen letters, cijfers en streepjes. Gebruik geen naam."
)


class Beoordeling(Weghaalbaar):
    """One person's score of one day. The code says that two scores are of one person, never of whom."""

    beoordelaar_code = models.CharField(
        "code van wie het zegt", max_length=12, validators=[code_van_beoordelaar]
    )
    datum = models.DateField("datum")

    class Meta:
        abstract = True
        constraints = [
            *Weghaalbaar.Meta.constraints,
            ingevuld("beoordelaar_code"),
            # 'p1' and 'P1' are one person: two would tell what one said.
            models.CheckConstraint(
                condition=models.Q(beoordelaar_code=Upper("beoordelaar_code")),
                name="%(class)s_code_hoofdletters",
                violation_error_code="beoordelaar_code",
                violation_error_message="Schrijf deze code in hoofdletters.",
            ),
        ]


def laatste_per_beoordelaar(beoordelingen: Iterable[Beoordeling]) -> list[Beoordeling]:
    """Each rater's newest score."""
    op_dag = sorted(beoordelingen, key=lambda rij: (rij.datum, rij.pk))
    return list({rij.beoordelaar_code: rij for rij in op_dag}.values())


def mediaan(waarden: list[int], *, hoog: bool) -> int | None:
    """The middle score; of two middle ones the higher or the lower, so that it is one that people gave.

    None with fewer than MINSTE_BEOORDELAARS: then it would tell what one person said.
    """
    if len(waarden) < MINSTE_BEOORDELAARS:
        return None
    return (median_high if hoog else median_low)(waarden)


def telling(aantal: int) -> int | None:
    """A number of people that may be printed, or None."""
    return aantal if aantal >= GEEN_TELLING else None

"""What every editable row has: a version step against lost updates, and a key against double submits."""

from datetime import date, datetime, timedelta

from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.timezone import localdate


def lange_tekst(label: str, maximum: int = 5000) -> models.TextField:
    """A long text with a limit that holds on every database, since full_clean checks it."""
    return models.TextField(label, blank=True, validators=[MaxLengthValidator(maximum)])


def langst(model: type[models.Model], veld: str) -> int | None:
    """How many characters fit in it, if its validators say so."""
    grenzen = [
        r.limit_value for r in model._meta.get_field(veld).validators if isinstance(r, MaxLengthValidator)
    ]
    return min(grenzen, default=None)


def in_lijst(veld: str, keuzes: type[models.TextChoices], *, leeg: bool = False) -> models.CheckConstraint:
    """The value stands in the closed list; `choices` alone is only asked by forms and full_clean."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{veld}__in": ["", *keuzes.values] if leeg else keuzes.values}),
        name=f"%(class)s_{veld}",
        violation_error_code=veld,
        violation_error_message="Kies een antwoord uit de lijst.",
    )


def ingevuld(veld: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=~models.Q(**{veld: ""}),
        name=f"%(class)s_{veld}",
        violation_error_code=veld,
        violation_error_message="Vul dit in.",
    )


def eigen_naam(veld: str, melding: str) -> models.UniqueConstraint:
    """No two rows with the same name, whatever the capitals. SQLite knows those of A to Z only: a form asks
    the rest (`clean_eigen_naam`)."""
    return models.UniqueConstraint(
        Lower(veld),
        name=f"%(class)s_{veld}_uniek",
        violation_error_code=veld,
        violation_error_message=melding,
    )


class Bewerkbaar(models.Model):
    versie = models.PositiveIntegerField(default=1, editable=False)
    # One-use key of the form that made this row: a double click gives the first answer again.
    indien_id = models.UUIDField(null=True, unique=True, editable=False)

    class Meta:
        abstract = True


# How long a part that was taken away can come back, in days of here.
DAGEN_TERUG = 30


def terug_vanaf(at: datetime) -> date:
    """What was taken away on this day or later can still come back."""
    return localdate(at) - timedelta(days=DAGEN_TERUG)


class ActiefQuerySet(models.QuerySet):
    """Of what is in use until it is put out of use."""

    def actief(self):
        return self.filter(actief=True)

    def te_kiezen(self, ook=()):
        """What a form offers. ook: what was chosen there before, also when it is out of use since."""
        return self.filter(models.Q(actief=True) | models.Q(pk__in=ook))


class WeghaalbaarQuerySet(models.QuerySet):
    def aanwezig(self, *, ook_weg: bool = False):
        """ook_weg: for the second of two clicks on taking it away; what is there goes before what went."""
        if ook_weg:
            return self.order_by(models.F("verwijderd_op").desc(nulls_first=True), "-pk")
        return self.filter(verwijderd_op=None)

    def kunnen_terug(self, at: datetime):
        """Taken away, and not too long ago."""
        return self.filter(verwijderd_op__date__gte=terug_vanaf(at))


class Weghaalbaar(Bewerkbaar):
    """Taking it away is a state with a reason, so it can come back."""

    verwijderd_op = models.DateTimeField(null=True, editable=False)
    verwijderd_reden = models.TextField("waarom weggehaald", blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verwijderd_op__isnull=True) ^ ~models.Q(verwijderd_reden=""),
                name="%(class)s_weggehaald",
                violation_error_message="Wat is weggehaald, heeft een reden.",
            )
        ]

    def is_zo_weggehaald(self, reden: str) -> bool:
        """By the first of two clicks, which gave this reason."""
        return self.is_weggehaald and self.verwijderd_reden == reden.strip()

    @property
    def is_weggehaald(self) -> bool:
        return self.verwijderd_op is not None

    def is_te_lang_weg(self, at: datetime) -> bool:
        return self.is_weggehaald and localdate(self.verwijderd_op) < terug_vanaf(at)


class Ordenbaar(Weghaalbaar):
    """It has a place among its siblings."""

    volgorde = models.PositiveIntegerField(default=0, editable=False)

    class Meta(Weghaalbaar.Meta):
        abstract = True

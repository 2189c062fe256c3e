"""What is measured on a goal or an action: start, aim and the figures in between."""

from django.db import models
from django.db.models import Q

from inclusie.history import audit
from inclusie.models import Weghaalbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst
from inclusie.woorden import datum, getal

from .actie import Actie
from .doel import Doel
from .keuzes import Richting


def cijfer(label: str, **options) -> models.DecimalField:
    return models.DecimalField(label, max_digits=12, decimal_places=2, **options)


class IndicatorQuerySet(WeghaalbaarQuerySet):
    def in_cijfers(self):
        """Measured in figures, not in words."""
        return self.filter(woorden="")


class Indicator(Weghaalbaar):
    """A figure, or a word scale: `woorden` names the values 0, 1, 2 … (one word per line)."""

    doel = models.ForeignKey(
        Doel, models.PROTECT, null=True, blank=True, related_name="indicatoren", editable=False
    )
    actie = models.ForeignKey(
        Actie, models.PROTECT, null=True, blank=True, related_name="indicatoren", editable=False
    )
    nummer = models.PositiveSmallIntegerField("nummer", editable=False)
    naam = models.CharField("wat meten wij", max_length=200)
    eenheid = models.CharField("eenheid", max_length=40, blank=True)
    nulwaarde = cijfer("waarde bij de start", null=True, blank=True)
    streefwaarde = cijfer("waarde die wij willen bereiken")
    richting = models.CharField("richting", max_length=8, choices=Richting, default=Richting.OMHOOG)
    bron = models.CharField("waar komt het cijfer vandaan", max_length=200, blank=True)
    woorden = lange_tekst("woord per waarde, vanaf 0 (één per regel)", 600)
    history = audit()
    objects = IndicatorQuerySet.as_manager()

    class Meta:
        verbose_name = "indicator"
        verbose_name_plural = "indicatoren"
        ordering = ["nummer"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            ingevuld("naam"),
            in_lijst("richting", Richting),
            models.CheckConstraint(
                condition=Q(doel__isnull=True) ^ Q(actie__isnull=True),
                name="indicator_een_eigenaar",
                violation_error_message="Een indicator hoort bij één doel of één actie.",
            ),
            models.UniqueConstraint(fields=["doel", "nummer"], name="indicator_doel_nummer"),
            models.UniqueConstraint(fields=["actie", "nummer"], name="indicator_actie_nummer"),
        ]

    def __str__(self):
        return self.naam

    @property
    def eigenaar(self):
        """The action or the goal that it measures."""
        return self.actie or self.doel

    @property
    def jaarplan(self):
        return self.eigenaar.jaarplan

    def is_gemeten_op(self, dag, *, behalve: int | None = None) -> bool:
        """Whether that day has a figure already; behalve: the measurement that is being changed itself."""
        return self.meetwaarden.aanwezig().filter(datum=dag).exclude(pk=behalve).exists()


class MeetwaardeQuerySet(WeghaalbaarQuerySet):
    def bekend(self):
        """All but what came in with a report that waits for agreement: that waits with it."""
        return self.aanwezig().exclude(bericht__isnull=False, bericht__akkoord_op=None)

    def met_bericht(self):
        return self.aanwezig().select_related("bericht")


class Meetwaarde(Weghaalbaar):
    """bericht: the report that it came in with, if any."""

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="meetwaarden", editable=False)
    bericht = models.ForeignKey(
        "Voortgang", models.PROTECT, null=True, blank=True, related_name="metingen", editable=False
    )
    datum = models.DateField("datum")
    waarde = cijfer("waarde")
    toelichting = models.CharField("toelichting", max_length=300, blank=True)
    history = audit()
    objects = MeetwaardeQuerySet.as_manager()

    class Meta:
        verbose_name = "meetwaarde"
        verbose_name_plural = "meetwaarden"
        ordering = ["datum", "pk"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            models.UniqueConstraint(
                fields=["indicator", "datum"],
                condition=Q(verwijderd_op=None),
                name="meetwaarde_datum_uniek",
                violation_error_message="Op deze dag staat al een meting. Wijzig die meting.",
            ),
        ]

    def __str__(self):
        return f"{datum(self.datum)}: {getal(self.waarde)}"

    @property
    def jaarplan(self):
        return self.indicator.jaarplan

    @property
    def wacht(self) -> bool:
        """Nobody agreed yet to the report that it came in with. Needs `met_bericht` in a list."""
        return self.bericht is not None and self.bericht.akkoord_op is None

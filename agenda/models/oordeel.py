"""The felt result of an action beside its official status, and the nudge to who carries it."""

from django.db import models
from django.db.models import Q

from inclusie.history import audit
from inclusie.models import Bewerkbaar, WeghaalbaarQuerySet, in_lijst
from inclusie.woorden import datum

from .actie import Actie
from .beoordelen import Beoordeling, laatste_per_beoordelaar, mediaan
from .keuzes import Merkbaar


class Oordeel(Beoordeling):
    actie = models.ForeignKey(Actie, models.PROTECT, related_name="oordelen", editable=False)
    merkbaar = models.CharField("merkt u hier iets van", max_length=10, choices=Merkbaar)
    history = audit()
    objects = WeghaalbaarQuerySet.as_manager()

    class Meta:
        verbose_name = "oordeel"
        verbose_name_plural = "oordelen"
        ordering = ["datum", "pk"]
        constraints = [
            *Beoordeling.Meta.constraints,
            in_lijst("merkbaar", Merkbaar),
            models.UniqueConstraint(
                fields=["actie", "beoordelaar_code", "datum"],
                condition=Q(verwijderd_op=None),
                name="oordeel_uniek",
                violation_error_message="Deze code gaf op deze dag al een oordeel. Wijzig dat oordeel.",
            ),
        ]

    def __str__(self):
        return f"{self.get_merkbaar_display()}, {datum(self.datum)}"

    @property
    def jaarplan(self):
        return self.actie.jaarplan


def merkbaarheid(oordelen: list[Oordeel]) -> str | None:
    """The middle word of each rater's latest, the more careful of two; None with too few raters."""
    laatste = laatste_per_beoordelaar(oordelen)
    plek = mediaan([Merkbaar.values.index(rij.merkbaar) for rij in laatste], hoog=False)
    return None if plek is None else Merkbaar.values[plek]


class Herinnering(Bewerkbaar):
    """A mail to who carries an action. The rows remember when, so that nobody is asked too often."""

    actie = models.ForeignKey(Actie, models.PROTECT, related_name="herinneringen", editable=False)
    gestuurd_op = models.DateTimeField("gestuurd op", editable=False)
    history = audit()

    class Meta:
        verbose_name = "herinnering"
        verbose_name_plural = "herinneringen"
        ordering = ["-gestuurd_op", "-pk"]

    def __str__(self):
        return f"{self.actie.code}, {self.gestuurd_op}"

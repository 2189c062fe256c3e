"""Consent, one dated row per purpose: withdrawing closes the row, and giving again adds one."""

from django.db import models
from django.db.models import F, Q

from inclusie.accounts.models import User
from inclusie.history import audit
from inclusie.models import Bewerkbaar, in_lijst, ingevuld

from .keuzes import HoeGegeven, ToestemmingDoel
from .persoon import Persoon


class ToestemmingQuerySet(models.QuerySet):
    def geldig(self):
        return self.filter(ingetrokken_op=None)


class Toestemming(Bewerkbaar):
    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="toestemmingen", editable=False)
    doel = models.CharField("waarvoor", max_length=11, choices=ToestemmingDoel)
    # Which words this person agreed to: a key of toestemmingsteksten.TEKSTEN.
    tekstversie = models.CharField("tekst", max_length=20)
    hoe = models.CharField("hoe gegeven", max_length=8, choices=HoeGegeven)
    gegeven_op = models.DateTimeField("gegeven op")
    genoteerd_door = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="genoteerde_toestemmingen", editable=False
    )
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, editable=False)
    history = audit()
    objects = ToestemmingQuerySet.as_manager()

    class Meta:
        verbose_name = "toestemming"
        verbose_name_plural = "toestemmingen"
        ordering = ["doel", "-gegeven_op", "pk"]
        constraints = [
            in_lijst("doel", ToestemmingDoel),
            in_lijst("hoe", HoeGegeven),
            ingevuld("tekstversie"),
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None) | Q(ingetrokken_op__gte=F("gegeven_op")),
                name="toestemming_ingetrokken",
                violation_error_message="Intrekken kan pas na het geven.",
            ),
            models.UniqueConstraint(
                fields=["persoon", "doel"],
                condition=Q(ingetrokken_op=None),
                name="toestemming_uniek",
                violation_error_message="Deze toestemming is er al.",
            ),
        ]

    def __str__(self):
        return f"{self.get_doel_display()}, {self.gegeven_op:%Y-%m-%d}"

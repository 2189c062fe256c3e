"""A goal of the year, with who put it forward."""

from django.db import models

from inclusie.history import audit
from inclusie.models import Ordenbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst

from .gemeente import Thema
from .keuzes import Doeloordeel, Herkomst
from .plan import Jaarplan


class Doel(Ordenbaar):
    """`code` ('D1') is given at birth and never used again, so versions and files can point at it."""

    jaarplan = models.ForeignKey(Jaarplan, models.PROTECT, related_name="doelen", editable=False)
    code = models.CharField("code", max_length=8, editable=False)
    titel = models.CharField("titel", max_length=200)
    toelichting = lange_tekst("toelichting")
    herkomst = models.CharField("wie bracht dit doel in", max_length=14, choices=Herkomst)
    themas = models.ManyToManyField(Thema, through="DoelThema", blank=True, verbose_name="thema's")
    beoogd_resultaat = lange_tekst("wat willen wij bereiken", 1200)
    oordeel = models.CharField("oordeel", max_length=10, choices=Doeloordeel, blank=True)
    history = audit()
    objects = WeghaalbaarQuerySet.as_manager()

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ["volgorde", "pk"]
        constraints = [
            *Ordenbaar.Meta.constraints,
            ingevuld("titel"),
            in_lijst("herkomst", Herkomst),
            in_lijst("oordeel", Doeloordeel, leeg=True),
            models.UniqueConstraint(
                fields=["jaarplan", "code"],
                name="doel_code_uniek",
                violation_error_message="Deze code bestaat al.",
            ),
        ]

    def __str__(self):
        return f"{self.code} {self.titel}"


class DoelThema(models.Model):
    doel = models.ForeignKey(Doel, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["doel", "thema"], name="doelthema_uniek")]

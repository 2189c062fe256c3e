"""The law as editable reference rows: articles of the VN-verdrag, and the plans that a law asks for."""

from django.db import models

from inclusie.history import audit
from inclusie.models import ActiefQuerySet, Bewerkbaar, eigen_naam, ingevuld, lange_tekst

from .gemeente import Domein


class VNartikel(Bewerkbaar):
    nummer = models.PositiveSmallIntegerField("nummer van het artikel", unique=True)
    naam = models.CharField("naam", max_length=160)
    uitleg_makkelijk = lange_tekst("uitleg in makkelijke taal", 600)
    bron = models.CharField("bron", max_length=200, blank=True)
    domeinen = models.ManyToManyField(
        Domein, through="VNartikelDomein", blank=True, related_name="vn_artikelen", verbose_name="past bij"
    )
    actief = models.BooleanField("actief", default=True)
    history = audit()
    objects = ActiefQuerySet.as_manager()

    class Meta:
        verbose_name = "artikel van het VN-verdrag"
        verbose_name_plural = "artikelen van het VN-verdrag"
        ordering = ["nummer"]
        constraints = [ingevuld("naam")]

    def __str__(self):
        return f"{self.nummer} {self.naam}"


class VNartikelDomein(models.Model):
    """For which domain the article is offered first; a proposal, never a rule."""

    artikel = models.ForeignKey(VNartikel, models.CASCADE)
    domein = models.ForeignKey(Domein, models.PROTECT, verbose_name="levensdomein")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["artikel", "domein"], name="vnartikeldomein_uniek")]


class WettelijkPlanQuerySet(ActiefQuerySet):
    def nagekeken(self):
        """Written or changed by somebody: what every portal starts with is nobody's plan yet."""
        hand = self.model.history.filter(id=models.OuterRef("pk")).exclude(history_user=None)
        return self.filter(models.Exists(hand))


class WettelijkPlan(Bewerkbaar):
    """A plan that a law asks for. An agenda covers it by links, so a plan without actions is normal."""

    wet = models.CharField("wet", max_length=120)
    titel = models.CharField("titel van het plan", max_length=200)
    slug = models.SlugField("naam in het webadres", max_length=80, unique=True, editable=False)
    artikel = models.CharField("artikel", max_length=120, blank=True)
    looptijd = models.CharField("looptijd", max_length=60, blank=True)
    link = models.URLField("link", blank=True)
    paragraaf_tekst = lange_tekst("wat het plan over inclusie zegt", 4000)
    bron = models.CharField("bron", max_length=200, blank=True)
    actief = models.BooleanField("actief", default=True)
    history = audit()
    objects = WettelijkPlanQuerySet.as_manager()

    class Meta:
        verbose_name = "wettelijk plan"
        verbose_name_plural = "wettelijke plannen"
        ordering = ["wet", "titel"]
        constraints = [
            ingevuld("wet"),
            ingevuld("titel"),
            eigen_naam("titel", "Dit plan bestaat al."),
        ]

    def __str__(self):
        return f"{self.wet}: {self.titel}"

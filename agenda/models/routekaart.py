"""The VNG's route and index as rows that a municipality may change: steps, own scores, topics per domain."""

from django.db import models
from django.db.models import Q

from inclusie.history import audit
from inclusie.models import ActiefQuerySet, Bewerkbaar, eigen_naam, ingevuld, lange_tekst

from .gemeente import Domein
from .keuzes import Routekaartscore


class Routekaartstap(Bewerkbaar):
    nummer = models.PositiveSmallIntegerField("nummer", unique=True, editable=False)
    naam = models.CharField("naam", max_length=120)
    toelichting = lange_tekst("toelichting", 1000)
    aandachtspunten = lange_tekst("aandachtspunten (één per regel)", 2000)
    bron = models.CharField("bron", max_length=200, blank=True)
    history = audit()

    class Meta:
        verbose_name = "stap van de routekaart"
        verbose_name_plural = "stappen van de routekaart"
        ordering = ["nummer"]
        constraints = [ingevuld("naam")]

    def __str__(self):
        return self.naam


class RoutekaartstandQuerySet(models.QuerySet):
    def nieuwste_eerst(self):
        return self.order_by("-datum", "-pk")


class Routekaartstand(Bewerkbaar):
    """What the municipality says of itself on one day; a later day is a new row."""

    stap = models.ForeignKey(Routekaartstap, models.PROTECT, related_name="standen", editable=False)
    datum = models.DateField("datum")
    score = models.PositiveSmallIntegerField("score", choices=Routekaartscore)
    toelichting = lange_tekst("toelichting", 1000)
    history = audit()
    objects = RoutekaartstandQuerySet.as_manager()

    class Meta:
        verbose_name = "score op de routekaart"
        verbose_name_plural = "scores op de routekaart"
        ordering = ["datum", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(score__in=Routekaartscore.values),
                name="routekaartstand_score",
                violation_error_code="score",
                violation_error_message="Kies een van de vijf scores.",
            ),
            models.UniqueConstraint(
                fields=["stap", "datum"],
                name="routekaartstand_dag",
                violation_error_message="Deze stap heeft op deze dag al een score. Wijzig die score.",
            ),
        ]

    def __str__(self):
        return f"stap {self.stap.nummer}: {self.score}"


class Indexonderwerp(Bewerkbaar):
    """A topic within a levensdomein. An empty one is worth seeing: nothing is done there."""

    domein = models.ForeignKey(
        Domein, models.PROTECT, related_name="onderwerpen", verbose_name="levensdomein"
    )
    naam = models.CharField("naam", max_length=120)
    slug = models.SlugField("naam in het webadres", max_length=80, unique=True, editable=False)
    toelichting = lange_tekst("toelichting", 600)
    bron = models.CharField("bron", max_length=200, blank=True)
    volgorde = models.PositiveIntegerField("volgorde", default=0)
    actief = models.BooleanField("actief", default=True)
    history = audit()
    objects = ActiefQuerySet.as_manager()

    class Meta:
        verbose_name = "onderwerp van de index"
        verbose_name_plural = "onderwerpen van de index"
        ordering = ["domein__volgorde", "volgorde", "naam"]
        constraints = [ingevuld("naam"), eigen_naam("naam", "Dit onderwerp bestaat al.")]

    def __str__(self):
        return self.naam

"""The judgement on a year, halfway and at its end, with a verdict per action."""

from django.db import models
from django.db.models import Q

from inclusie.history import audit
from inclusie.models import Bewerkbaar, Weghaalbaar, WeghaalbaarQuerySet, in_lijst, lange_tekst

from .actie import Actie
from .keuzes import Actieoordeel, EvaluatieSoort, EvaluatieStatus
from .plan import Jaarplan


class EvaluatieQuerySet(WeghaalbaarQuerySet):
    def gepubliceerd(self, ook: "Evaluatie | None" = None):
        """ook: one that is about to be."""
        straks = Q(pk=ook.pk) if ook else Q()
        return self.aanwezig().filter(Q(status=EvaluatieStatus.GEPUBLICEERD) | straks)

    def nieuwste(self) -> "Evaluatie | None":
        """The one whose verdicts count."""
        return self.order_by("peildatum", "nummer").last()


class Evaluatie(Weghaalbaar):
    jaarplan = models.ForeignKey(Jaarplan, models.PROTECT, related_name="evaluaties", editable=False)
    nummer = models.PositiveSmallIntegerField("nummer", editable=False)
    soort = models.CharField("soort", max_length=12, choices=EvaluatieSoort)
    peildatum = models.DateField("stand van welke dag")
    wat_ging_goed = lange_tekst("wat ging goed", 4000)
    wat_kan_beter = lange_tekst("wat kan beter", 4000)
    lessen = lange_tekst("wat leren wij ervan", 4000)
    advies = lange_tekst("wat raden wij aan", 4000)
    besproken_met = models.CharField("besproken in welke bijeenkomst, met wie", max_length=300, blank=True)
    besproken_op = models.DateField("besproken op", null=True, blank=True)
    status = models.CharField(
        "status", max_length=14, choices=EvaluatieStatus, default=EvaluatieStatus.CONCEPT, editable=False
    )
    history = audit()
    objects = EvaluatieQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering = ["peildatum", "nummer"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            in_lijst("soort", EvaluatieSoort),
            in_lijst("status", EvaluatieStatus),
            models.UniqueConstraint(fields=["jaarplan", "nummer"], name="evaluatie_nummer_uniek"),
            models.UniqueConstraint(
                fields=["jaarplan"],
                condition=Q(soort=EvaluatieSoort.JAARLIJKS, verwijderd_op=None),
                name="evaluatie_een_jaarlijkse",
                violation_error_code="soort",
                violation_error_message="Dit jaar heeft al een jaarlijkse evaluatie.",
            ),
            models.CheckConstraint(
                condition=Q(status=EvaluatieStatus.CONCEPT)
                | (~Q(besproken_met="") & Q(besproken_op__isnull=False)),
                name="evaluatie_besproken",
                violation_error_code="besproken_met",
                violation_error_message="Schrijf op in welke bijeenkomst u dit besprak, en wanneer.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} {self.jaarplan.jaar}"

    @property
    def is_concept(self) -> bool:
        return self.status == EvaluatieStatus.CONCEPT

    @property
    def is_besproken(self) -> bool:
        return self.status == EvaluatieStatus.BESPROKEN

    @property
    def is_gepubliceerd(self) -> bool:
        return self.status == EvaluatieStatus.GEPUBLICEERD

    @property
    def is_jaarlijks(self) -> bool:
        return self.soort == EvaluatieSoort.JAARLIJKS


class Evaluatieoordeel(Bewerkbaar):
    evaluatie = models.ForeignKey(Evaluatie, models.PROTECT, related_name="oordelen", editable=False)
    actie = models.ForeignKey(Actie, models.PROTECT, related_name="evaluatieoordelen", editable=False)
    oordeel = models.CharField("wat doen wij met deze actie", max_length=14, choices=Actieoordeel)
    reden = lange_tekst("waarom", 1000)
    history = audit()

    class Meta:
        verbose_name = "oordeel over een actie"
        verbose_name_plural = "oordelen over acties"
        ordering = ["actie__code"]
        constraints = [
            in_lijst("oordeel", Actieoordeel),
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="evaluatieoordeel_reden",
                violation_error_code="reden",
                violation_error_message="Schrijf op waarom.",
            ),
            models.UniqueConstraint(fields=["evaluatie", "actie"], name="evaluatieoordeel_uniek"),
        ]

    def __str__(self):
        return f"{self.actie.code}: {self.get_oordeel_display()}"

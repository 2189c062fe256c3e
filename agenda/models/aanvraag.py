"""With four eyes: the question to make a plan public, and the answer of somebody else."""

import json

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from inclusie.history import audit
from inclusie.models import Bewerkbaar, in_lijst, ingevuld, lange_tekst

from .documentvorm import lees
from .evaluatie import Evaluatie
from .keuzes import Aanvraagstand, VersieSoort
from .plan import Jaarplan
from .planversie import Planversie


class AanvraagQuerySet(models.QuerySet):
    def open(self):
        return self.filter(stand=Aanvraagstand.OPEN).defer("gevraagd")

    def met_alles(self):
        return self.select_related(
            "jaarplan", "evaluatie__jaarplan", "aangevraagd_door", "beoordeeld_door", "planversie"
        )

    def nieuwste_per_plan(self):
        """What was asked last of each plan that is worked on."""
        nieuwste = self.order_by().values("jaarplan").annotate(pk_=models.Max("pk")).values("pk_")
        rijen = self.filter(pk__in=nieuwste, jaarplan__in=Jaarplan.objects.lopend())
        return rijen.defer("gevraagd").order_by("jaarplan__jaar")


class Aanvraag(Bewerkbaar):
    """gezien, inhoud_gezien: the newest version, and what would be frozen, when it was asked.

    gevraagd: that document itself, while the question waits, so that it can be told what changed since.
    soort: 'vastgesteld' is adopting, with op, vastgesteld_door and besluit; 'evaluatie' has its evaluation.
    """

    jaarplan = models.ForeignKey(Jaarplan, models.PROTECT, related_name="aanvragen", editable=False)
    evaluatie = models.ForeignKey(Evaluatie, models.PROTECT, null=True, related_name="+", editable=False)
    soort = models.CharField("soort", max_length=12, choices=VersieSoort, editable=False)
    peildatum = models.DateField("peildatum", editable=False)
    reden = lange_tekst("reden", 600)
    op = models.DateField("dag van het besluit", null=True, editable=False)
    vastgesteld_door = models.CharField("wie nam het besluit", max_length=120, blank=True, editable=False)
    besluit = models.CharField("welk besluit", max_length=300, blank=True, editable=False)
    gezien = models.CharField(max_length=64, blank=True, editable=False)
    inhoud_gezien = models.CharField(max_length=64, editable=False)
    gevraagd = models.TextField(blank=True, editable=False)
    stand = models.CharField("stand", max_length=12, choices=Aanvraagstand, default=Aanvraagstand.OPEN)
    aangevraagd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    aangevraagd_op = models.DateTimeField("gevraagd op", editable=False)
    beoordeeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    beoordeeld_op = models.DateTimeField("beantwoord op", null=True, editable=False)
    antwoord = lange_tekst("waarom", 600)
    planversie = models.OneToOneField(Planversie, models.PROTECT, null=True, editable=False)
    history = audit(zonder=("gevraagd",))
    objects = AanvraagQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag om akkoord"
        verbose_name_plural = "vragen om akkoord"
        ordering = ["-pk"]
        constraints = [
            in_lijst("stand", Aanvraagstand),
            in_lijst("soort", VersieSoort),
            ingevuld("reden"),
            models.UniqueConstraint(
                fields=["jaarplan"],
                condition=Q(stand="open"),
                name="aanvraag_een_tegelijk",
                violation_error_message="Er wacht al een vraag om akkoord bij dit plan.",
            ),
            models.CheckConstraint(
                condition=Q(stand="open") ^ Q(beoordeeld_door__isnull=False, beoordeeld_op__isnull=False),
                name="aanvraag_beoordeeld",
                violation_error_message="Een antwoord heeft een dag en iemand die het gaf.",
            ),
            models.CheckConstraint(
                condition=~Q(stand="gedaan")
                | Q(planversie__isnull=False) & ~Q(beoordeeld_door=F("aangevraagd_door")),
                name="aanvraag_vier_ogen",
                violation_error_message="U vroeg dit zelf. Iemand anders geeft akkoord.",
            ),
            models.CheckConstraint(
                condition=~Q(stand__in=["terug", "ingetrokken"]) | ~Q(antwoord=""),
                name="aanvraag_antwoord",
                violation_error_message="Schrijf op waarom.",
            ),
        ]

    def __str__(self):
        return f"{self.jaarplan.jaar}, {self.soort}"

    @property
    def document(self) -> dict | None:
        """What was asked to freeze, as this release reads it; None of a question that waits no longer."""
        return lees(json.loads(self.gevraagd)) if self.gevraagd else None

    @property
    def is_open(self) -> bool:
        return self.stand == Aanvraagstand.OPEN

    def is_zo_beantwoord(self, stand: str, waarom: str, door) -> bool:
        """By the first of two clicks of this person, in these words."""
        gegeven = (self.stand, self.antwoord, self.beoordeeld_door_id)
        return gegeven == (stand, "" if stand == Aanvraagstand.GEDAAN else waarom.strip(), door.pk)

"""The multi-year agenda, the jaarplan under it and the themes that a year puts first."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models

from inclusie.history import audit
from inclusie.models import Bewerkbaar, Ordenbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst

from .gemeente import Thema
from .keuzes import PlanStatus


class Agenda(Bewerkbaar):
    titel = models.CharField("titel", max_length=200)
    periode_van = models.PositiveSmallIntegerField("eerste jaar")
    periode_tot = models.PositiveSmallIntegerField("laatste jaar")
    visie = lange_tekst("visie")
    inclusiezinnen = lange_tekst("een inclusieve gemeente is een gemeente waarin … (één zin per regel)", 4000)
    vastgesteld_op = models.DateField("vastgesteld op", null=True, blank=True)
    raadsstuk = models.ForeignKey(
        "Raadsstuk", models.PROTECT, null=True, blank=True, related_name="agendas", verbose_name="raadsstuk"
    )
    history = audit()

    class Meta:
        verbose_name = "agenda"
        verbose_name_plural = "agenda's"
        ordering = ["-periode_van"]
        constraints = [
            ingevuld("titel"),
            models.CheckConstraint(
                condition=models.Q(periode_tot__gte=models.F("periode_van")),
                name="agenda_periode",
                violation_error_code="periode_tot",
                violation_error_message="Het laatste jaar ligt vóór het eerste jaar.",
            ),
        ]

    def __str__(self):
        return self.titel


class JaarplanQuerySet(models.QuerySet):
    def lopend(self):
        """Still worked on: not archived."""
        return self.exclude(status=PlanStatus.GEARCHIVEERD)

    def van_nu(self, vandaag: date):
        """The plan worked on today: of this year, else the newest before it, else the first after it."""
        return self.filter(jaar__lte=vandaag.year).first() or self.last()

    def met_evaluaties(self):
        """Each plan with its evaluations, the newest first."""
        rijen = self.model._meta.get_field("evaluaties").related_model.objects.aanwezig()
        nieuwste = models.Prefetch("evaluaties", rijen.order_by("-peildatum", "-nummer"))
        return self.select_related("agenda").prefetch_related(nieuwste)

    def vergrendel(self, pk: int):
        """The plan as it stands now, held until the transaction ends: who acts on one plan waits in a row."""
        return self.select_for_update(of=("self",)).select_related("agenda").get(pk=pk)


class Jaarplan(Bewerkbaar):
    agenda = models.ForeignKey(Agenda, models.PROTECT, related_name="jaarplannen", verbose_name="agenda")
    jaar = models.PositiveSmallIntegerField("jaar", unique=True)
    inleiding_makkelijk = lange_tekst("inleiding in makkelijke taal", 1200)
    inleiding = lange_tekst("inleiding")
    visiepunten = lange_tekst("punten uit de visie (één per regel)", 4000)
    tussentijdse_evaluatie_op = models.DateField("tussentijdse evaluatie", null=True, blank=True)
    jaarlijkse_evaluatie_op = models.DateField("jaarlijkse evaluatie", null=True, blank=True)
    volgende_stap = lange_tekst("wat komt daarna", 600)
    vraag_aan_raad = lange_tekst("wat vragen wij van de raad", 1200)
    stil_na_dagen = models.PositiveSmallIntegerField("een actie is stil na hoeveel dagen", default=90)
    # What goes by itself. The mails name public facts only, so they are on until somebody does not want them.
    herinnert_trekkers = models.BooleanField("trekkers krijgen vanzelf een herinnering", default=True)
    publiceert_voortgang = models.BooleanField("nieuws met akkoord wordt vanzelf openbaar", default=False)
    status = models.CharField(
        "status", max_length=14, choices=PlanStatus, default=PlanStatus.CONCEPT, editable=False
    )
    vastgesteld_op = models.DateField("vastgesteld op", null=True, blank=True, editable=False)
    vastgesteld_door = models.CharField("vastgesteld door", max_length=120, blank=True, editable=False)
    besluit = models.CharField("besluit", max_length=300, blank=True, editable=False)
    history = audit()
    objects = JaarplanQuerySet.as_manager()

    class Meta:
        verbose_name = "jaarplan"
        verbose_name_plural = "jaarplannen"
        ordering = ["-jaar"]
        constraints = [
            in_lijst("status", PlanStatus),
            models.CheckConstraint(
                condition=models.Q(stil_na_dagen__gte=7, stil_na_dagen__lte=365),
                name="jaarplan_stil_na_dagen",
                violation_error_code="stil_na_dagen",
                violation_error_message="Vul een aantal dagen in van 7 tot en met 365.",
            ),
            models.CheckConstraint(
                condition=models.Q(jaar__gte=2000, jaar__lte=2100),
                name="jaarplan_jaar",
                violation_error_message="Vul een jaar in tussen 2000 en 2100.",
            ),
            models.CheckConstraint(
                condition=models.Q(status=PlanStatus.CONCEPT)
                | (models.Q(vastgesteld_op__isnull=False) & ~models.Q(vastgesteld_door="")),
                name="jaarplan_vastgesteld",
                violation_error_message="Een vastgesteld plan heeft een dag, en wie het vaststelde.",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=PlanStatus.CONCEPT)
                | models.Q(vastgesteld_op__isnull=True, vastgesteld_door="", besluit=""),
                name="jaarplan_concept_zonder_besluit",
                violation_error_message="Een concept is nog niet vastgesteld en heeft geen besluit.",
            ),
        ]

    def __str__(self):
        return f"Jaarplan {self.jaar}"

    @property
    def is_vastgesteld(self) -> bool:
        return self.status == PlanStatus.VASTGESTELD

    @property
    def is_bewerkbaar(self) -> bool:
        return self.status != PlanStatus.GEARCHIVEERD


GEARCHIVEERD = "Dit jaarplan is gearchiveerd. U kunt het nog wel lezen."


def eis_bewerkbaar(deel) -> Jaarplan:
    """The plan, or that of this part, as it stands now, locked; an archived plan is closed for every act.

    Inside a transaction.
    """
    jaarplan = deel if isinstance(deel, Jaarplan) else deel.jaarplan
    jaarplan = Jaarplan.objects.vergrendel(jaarplan.pk)
    if not jaarplan.is_bewerkbaar:
        raise ValidationError(GEARCHIVEERD)
    return jaarplan


class Focus(Ordenbaar):
    jaarplan = models.ForeignKey(Jaarplan, models.PROTECT, related_name="focus", editable=False)
    thema = models.ForeignKey(Thema, models.PROTECT, related_name="focus", verbose_name="thema")
    onderbouwing = lange_tekst("waarom dit thema dit jaar", 2000)
    history = audit()
    objects = WeghaalbaarQuerySet.as_manager()

    class Meta:
        verbose_name = "focus"
        verbose_name_plural = "focus"
        ordering = ["volgorde", "pk"]
        constraints = [
            *Ordenbaar.Meta.constraints,
            models.UniqueConstraint(
                fields=["jaarplan", "thema"],
                condition=models.Q(verwijderd_op=None),
                name="focus_thema_uniek",
                violation_error_message="Dit thema is al focus van dit jaar.",
            ),
        ]

    def __str__(self):
        return self.thema.naam

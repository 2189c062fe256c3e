"""A story of somebody, in the words that they agreed to; it is shown as long as their consent stands."""

from django.db import models
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When

from agenda.models import Thema
from inclusie.history import audit
from inclusie.models import Bewerkbaar, in_lijst, ingevuld, lange_tekst

from .keuzes import HoeGegeven, VerhaalStatus
from .persoon import Persoon
from .toestemming import Toestemming

S = VerhaalStatus


# Who tells it agrees: nobody took that back, and it is not another who agreed.
AKKOORD = Q(toestemming__ingetrokken_op=None, toestemming__persoon=F("persoon"))
TE_PLAATSEN = AKKOORD & Q(status=S.NAGELEZEN)
# Who cannot log in is not asked on the website: an employee reads it to them.
VOOR_TE_LEZEN = Q(status=S.OPGEHAALD, persoon__isnull=False) & ~Q(persoon__account__is_active=True)


class VerhaalQuerySet(models.QuerySet):
    def openbaar(self):
        return self.filter(AKKOORD, status=S.GEPUBLICEERD)

    def van(self, persoon: Persoon):
        """What this person tells, or agreed to: it is wiped and shown with what else is theirs.

        Also when it is said to be of another now, until that other agrees: who agreed last, told it."""
        stemmen = Verhaal.history.filter(id=OuterRef("pk")).exclude(toestemming=None).order_by("-history_id")
        laatste = Subquery(stemmen.values("toestemming__persoon")[:1])
        eigen = Q(persoon=persoon) | Q(toestemming__persoon=persoon)
        return self.alias(laatste_stem=laatste).filter(eigen | Q(toestemming=None, laatste_stem=persoon.pk))

    def voor_werklijst(self):
        """What waits for an employee first."""
        eerst = Case(When(TE_PLAATSEN, Value(0)), When(VOOR_TE_LEZEN, Value(1)), default=Value(2))
        return self.order_by(eerst, F("gepubliceerd_op").desc(nulls_last=True), "-pk")

    def tel_wachtende(self) -> dict[str, int]:
        return self.aggregate(
            te_plaatsen=Count("pk", filter=TE_PLAATSEN), voor_te_lezen=Count("pk", filter=VOOR_TE_LEZEN)
        )

    def na_te_lezen_door(self, persoon: Persoon):
        return self.filter(persoon=persoon, status=S.OPGEHAALD)


class Verhaal(Bewerkbaar):
    titel = models.CharField("titel", max_length=120)
    tekst_makkelijk = lange_tekst("verhaal in makkelijke taal", 6000)
    # The name that the teller chose; it may be another one than their own.
    verteller_weergave = models.CharField("naam van de verteller", max_length=60)
    persoon = models.ForeignKey(
        Persoon, models.PROTECT, null=True, related_name="verhalen", verbose_name="wie vertelt"
    )
    toestemming = models.ForeignKey(
        Toestemming, models.PROTECT, null=True, related_name="verhalen", editable=False
    )
    themas = models.ManyToManyField(Thema, through="VerhaalThema", blank=True, verbose_name="thema's")
    status = models.CharField("status", max_length=12, choices=S, default=S.OPGEHAALD, editable=False)
    nagelezen_op = models.DateTimeField("nagelezen op", null=True, editable=False)
    # Of this text. The consent is of the person, and may be given earlier and in another way.
    nagelezen_hoe = models.CharField(
        "hoe nagelezen", max_length=8, choices=HoeGegeven, default="", editable=False
    )
    gepubliceerd_op = models.DateTimeField("op de website sinds", null=True, editable=False)
    history = audit(zonder=("titel", "tekst_makkelijk", "verteller_weergave", "persoon"))
    objects = VerhaalQuerySet.as_manager()

    class Meta:
        verbose_name = "verhaal"
        verbose_name_plural = "verhalen"
        ordering = ["-gepubliceerd_op", "-pk"]
        constraints = [
            ingevuld("titel"),
            ingevuld("tekst_makkelijk"),
            ingevuld("verteller_weergave"),
            in_lijst("status", S),
            in_lijst("nagelezen_hoe", HoeGegeven, leeg=True),
            models.CheckConstraint(
                condition=Q(status__in=(S.OPGEHAALD, S.INGETROKKEN))
                | (Q(nagelezen_op__isnull=False) & Q(toestemming__isnull=False)),
                name="verhaal_nagelezen",
                violation_error_message="De verteller moet dit verhaal eerst nalezen en toestemming geven.",
            ),
            models.CheckConstraint(
                condition=~Q(status=S.GEPUBLICEERD) | Q(gepubliceerd_op__isnull=False),
                name="verhaal_gepubliceerd",
                violation_error_message="Een verhaal op de website heeft een dag.",
            ),
        ]

    def __str__(self):
        return f"verhaal {self.pk}"

    @property
    def zonder_toestemming(self) -> bool:
        """The teller took back the consent that this story was shown with, or it is of somebody else."""
        stem = self.toestemming
        return stem is not None and (stem.ingetrokken_op is not None or stem.persoon_id != self.persoon_id)

    @property
    def hoe_goedgekeurd(self) -> HoeGegeven | None:
        """In which way the teller said that this text is good; before that was noted, as they agreed."""
        hoe = self.nagelezen_hoe or (self.toestemming.hoe if self.toestemming else "")
        return HoeGegeven(hoe) if hoe else None

    @property
    def is_opgehaald(self) -> bool:
        return self.status == S.OPGEHAALD

    @property
    def is_nagelezen(self) -> bool:
        return self.status == S.NAGELEZEN

    @property
    def is_gepubliceerd(self) -> bool:
        return self.status == S.GEPUBLICEERD

    @property
    def vraagt_goedkeuring(self) -> bool:
        """The teller has to say (again) that it may be shown."""
        return self.zonder_toestemming or self.status in (S.OPGEHAALD, S.INGETROKKEN)


class VerhaalThema(models.Model):
    verhaal = models.ForeignKey(Verhaal, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["verhaal", "thema"], name="verhaalthema_uniek")]

"""Calls, and what people answer: somebody asks, others answer, and every answer gets one."""

from django.db import models
from django.db.models import Q

from agenda.models import Actie, Organisatie, Thema
from inclusie.accounts.models import User
from inclusie.history import audit
from inclusie.models import Bewerkbaar, Weghaalbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst

from .keuzes import (
    Aanmeldsoort,
    BereikbaarVia,
    OproepSoort,
    OproepStatus,
    ReactieStatus,
    Zichtbaarheid,
)
from .persoon import Netwerkrol, Persoon


class OproepQuerySet(WeghaalbaarQuerySet):
    def open(self, vandaag):
        """What can be answered today."""
        return self.aanwezig().filter(Q(tot_datum=None) | Q(tot_datum__gte=vandaag), status=OproepStatus.OPEN)

    def openbaar(self):
        return self.filter(zichtbaarheid=Zichtbaarheid.OPENBAAR)


class Oproep(Weghaalbaar):
    soort = models.CharField("soort", max_length=14, choices=OproepSoort)
    titel = models.CharField("titel", max_length=160)
    slug = models.SlugField("naam in het webadres", max_length=80, unique=True, editable=False)
    tekst_makkelijk = lange_tekst("tekst in makkelijke taal", 1500)
    van_organisatie = models.ForeignKey(
        Organisatie,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="oproepen",
        verbose_name="van welke organisatie",
    )
    themas = models.ManyToManyField(Thema, through="OproepThema", blank=True, verbose_name="thema's")
    tot_datum = models.DateField("reageren tot en met", null=True, blank=True)
    zichtbaarheid = models.CharField(
        "wie mag dit lezen", max_length=8, choices=Zichtbaarheid, default=Zichtbaarheid.OPENBAAR
    )
    status = models.CharField(
        "status", max_length=8, choices=OproepStatus, default=OproepStatus.CONCEPT, editable=False
    )
    geplaatst_op = models.DateTimeField("geplaatst op", null=True, editable=False)
    history = audit()
    objects = OproepQuerySet.as_manager()

    class Meta:
        verbose_name = "oproep"
        verbose_name_plural = "oproepen"
        ordering = ["-geplaatst_op", "-pk"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            ingevuld("titel"),
            ingevuld("tekst_makkelijk"),
            in_lijst("soort", OproepSoort),
            in_lijst("zichtbaarheid", Zichtbaarheid),
            in_lijst("status", OproepStatus),
            models.CheckConstraint(
                condition=Q(status=OproepStatus.CONCEPT) ^ Q(geplaatst_op__isnull=False),
                name="oproep_geplaatst",
                violation_error_message="Een geplaatste oproep heeft een dag.",
            ),
        ]

    def __str__(self):
        return self.titel


class OproepThema(models.Model):
    oproep = models.ForeignKey(Oproep, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["oproep", "thema"], name="oproepthema_uniek")]


class ReactieQuerySet(models.QuerySet):
    def om_op_te_volgen(self):
        """What still waits for us, the oldest term first."""
        return self.filter(status__in=(ReactieStatus.NIEUW, ReactieStatus.IN_GESPREK)).order_by(
            "opvolgen_voor", "pk"
        )


class Reactie(Bewerkbaar):
    waarvoor = models.CharField("waarvoor", max_length=12, choices=Aanmeldsoort)
    oproep = models.ForeignKey(Oproep, models.PROTECT, null=True, related_name="reacties", editable=False)
    naam = models.CharField("naam", max_length=120, blank=True)
    organisatie = models.CharField("organisatie", max_length=120, blank=True)
    bereikbaar_via = models.CharField("hoe wij u bereiken", max_length=8, choices=BereikbaarVia, blank=True)
    # An e-mail address, a telephone number or a postal address, as bereikbaar_via says.
    contact = models.CharField("adres of nummer", max_length=254, blank=True)
    tekst = lange_tekst("wat u wilt zeggen", 4000)
    openbaar = models.BooleanField("iedereen mag mijn antwoord lezen", default=False)
    # Who asked may want it public; whether it is shown, an employee decides.
    is_getoond = models.BooleanField("staat op de website", default=False, editable=False)
    persoon = models.ForeignKey(Persoon, models.PROTECT, null=True, related_name="reacties", editable=False)
    status = models.CharField(
        "status", max_length=10, choices=ReactieStatus, default=ReactieStatus.NIEUW, editable=False
    )
    toegewezen_aan = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="reacties", verbose_name="wie volgt op"
    )
    gereageerd_op = models.DateTimeField("gereageerd op", editable=False)
    opvolgen_voor = models.DateField("opvolgen voor", editable=False)
    afgehandeld_op = models.DateTimeField("afgehandeld op", null=True, editable=False)
    antwoord = lange_tekst("wat wij antwoordden", 2000)
    leidt_tot_rol = models.ForeignKey(
        Netwerkrol, models.PROTECT, null=True, related_name="reacties", editable=False
    )
    leidt_tot_actie = models.ForeignKey(
        Actie, models.PROTECT, null=True, blank=True, related_name="reacties", verbose_name="leidt tot actie"
    )
    history = audit(zonder=("naam", "contact", "tekst", "antwoord"))
    objects = ReactieQuerySet.as_manager()

    class Meta:
        verbose_name = "reactie"
        verbose_name_plural = "reacties"
        ordering = ["-gereageerd_op", "-pk"]
        constraints = [
            in_lijst("waarvoor", Aanmeldsoort),
            in_lijst("bereikbaar_via", BereikbaarVia, leeg=True),
            in_lijst("status", ReactieStatus),
            models.CheckConstraint(
                condition=Q(waarvoor=Aanmeldsoort.OPROEP) ^ Q(oproep=None),
                name="reactie_oproep",
                violation_error_message="Een antwoord hoort bij een oproep.",
            ),
            models.CheckConstraint(
                condition=Q(is_getoond=False) | Q(openbaar=True),
                name="reactie_getoond",
                violation_error_message="Wie reageerde, wil dit niet op de website.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=(ReactieStatus.NIEUW, ReactieStatus.IN_GESPREK))
                ^ Q(afgehandeld_op__isnull=False),
                name="reactie_afgehandeld",
                violation_error_message="Wat afgehandeld is, heeft een dag.",
            ),
        ]

    def __str__(self):
        return f"{self.get_waarvoor_display()}, {self.gereageerd_op:%Y-%m-%d}"

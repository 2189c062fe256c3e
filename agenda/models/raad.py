"""What the council asked and was promised, and when it meets."""

from datetime import date

from django.db import models
from django.db.models import Q

from inclusie.history import audit
from inclusie.models import Weghaalbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst
from inclusie.woorden import datum

from .actie import Actie
from .keuzes import RaadsstukSoort, RaadsstukStatus, VergaderingSoort


class RaadsstukQuerySet(WeghaalbaarQuerySet):
    def open(self):
        """Not answered yet."""
        return self.aanwezig().exclude(status=RaadsstukStatus.AFGEDAAN)

    def te_laat(self, vandaag: date):
        return self.open().filter(termijn__lt=vandaag)

    def afgedaan(self):
        return self.aanwezig().filter(status=RaadsstukStatus.AFGEDAAN)

    def te_kiezen(self, gekozen: int | None):
        """What is there, and what was chosen before it went."""
        return self.filter(Q(verwijderd_op=None) | Q(pk=gekozen))

    def van_soort(self, soort: str):
        return self.filter(soort=soort)


class Raadsstuk(Weghaalbaar):
    """`code` ('R3') is given at birth; `nummer` is the council's own."""

    code = models.CharField("code", max_length=8, unique=True, editable=False)
    soort = models.CharField("soort", max_length=16, choices=RaadsstukSoort)
    nummer = models.CharField("nummer van de griffie", max_length=40, blank=True)
    datum = models.DateField("datum")
    titel = models.CharField("titel", max_length=200)
    indieners = models.CharField("van wie (fracties)", max_length=200, blank=True)
    link = models.URLField("link naar het stuk", blank=True)
    termijn = models.DateField("antwoord uiterlijk op", null=True, blank=True)
    status = models.CharField("status", max_length=16, choices=RaadsstukStatus, default=RaadsstukStatus.OPEN)
    afdoening = lange_tekst("wat wij ermee deden", 2000)
    afgedaan_op = models.DateField("afgedaan op", null=True, blank=True)
    acties = models.ManyToManyField(
        Actie, through="RaadsstukActie", blank=True, related_name="raadsstukken", verbose_name="acties"
    )
    history = audit()
    objects = RaadsstukQuerySet.as_manager()

    class Meta:
        verbose_name = "raadsstuk"
        verbose_name_plural = "raadsstukken"
        ordering = ["-datum", "-pk"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            ingevuld("titel"),
            in_lijst("soort", RaadsstukSoort),
            in_lijst("status", RaadsstukStatus),
            models.CheckConstraint(
                condition=~Q(status=RaadsstukStatus.AFGEDAAN) | ~Q(afdoening=""),
                name="raadsstuk_afdoening",
                violation_error_code="afdoening",
                violation_error_message="Schrijf op wat u met dit stuk deed.",
            ),
            models.CheckConstraint(
                condition=Q(status=RaadsstukStatus.AFGEDAAN, afgedaan_op__isnull=False)
                | (~Q(status=RaadsstukStatus.AFGEDAAN) & Q(afgedaan_op__isnull=True)),
                name="raadsstuk_afgedaan_op",
                violation_error_code="afgedaan_op",
                violation_error_message="Vul de dag in waarop het stuk is afgedaan. Anders blijft die leeg.",
            ),
            models.CheckConstraint(
                condition=Q(afgedaan_op=None) | Q(afgedaan_op__gte=models.F("datum")),
                name="raadsstuk_afgedaan_na_datum",
                violation_error_code="afgedaan_op",
                violation_error_message="Deze dag ligt vóór de datum van het stuk.",
            ),
            models.CheckConstraint(
                condition=Q(termijn=None) | Q(termijn__gte=models.F("datum")),
                name="raadsstuk_termijn",
                violation_error_code="termijn",
                violation_error_message="Deze dag ligt vóór de datum van het stuk.",
            ),
        ]

    def __str__(self):
        return f"{self.code} {self.titel}"

    @property
    def is_open(self) -> bool:
        return self.status != RaadsstukStatus.AFGEDAAN

    def is_te_laat(self, vandaag: date) -> bool:
        return self.is_open and self.termijn is not None and self.termijn < vandaag


class RaadsstukActie(models.Model):
    raadsstuk = models.ForeignKey(Raadsstuk, models.CASCADE)
    actie = models.ForeignKey(Actie, models.PROTECT, verbose_name="actie")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["raadsstuk", "actie"], name="raadsstukactie_uniek")]


class RaadsvergaderingQuerySet(WeghaalbaarQuerySet):
    def na(self, dag: date):
        return self.aanwezig().filter(datum__gt=dag)

    def volgende(self, dag: date) -> "Raadsvergadering | None":
        """The first after this day."""
        return self.na(dag).order_by("datum", "pk").first()

    def laatste(self, dag: date) -> "Raadsvergadering | None":
        """The last on this day or before it."""
        return self.aanwezig().filter(datum__lte=dag).order_by("-datum", "-pk").first()

    def eerste_stukken(self, dag: date) -> "Raadsvergadering | None":
        """Whose papers must be ready first, after this day: what is written now comes along."""
        nog_niet = self.aanwezig().filter(stukken_klaar_op__gt=dag)
        return nog_niet.order_by("stukken_klaar_op", "datum", "pk").first()

    def op(self, dag: date | None, soort: str | None):
        return self.aanwezig().filter(datum=dag, soort=soort)


class Raadsvergadering(Weghaalbaar):
    datum = models.DateField("datum")
    soort = models.CharField("soort", max_length=12, choices=VergaderingSoort, default=VergaderingSoort.RAAD)
    stukken_klaar_op = models.DateField("stukken klaar op", null=True, blank=True)
    history = audit()
    objects = RaadsvergaderingQuerySet.as_manager()

    class Meta:
        verbose_name = "raadsvergadering"
        verbose_name_plural = "raadsvergaderingen"
        ordering = ["datum", "pk"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            in_lijst("soort", VergaderingSoort),
            models.CheckConstraint(
                condition=Q(stukken_klaar_op=None) | Q(stukken_klaar_op__lte=models.F("datum")),
                name="raadsvergadering_stukken",
                violation_error_code="stukken_klaar_op",
                violation_error_message="De stukken zijn klaar vóór de vergadering.",
            ),
            models.UniqueConstraint(
                fields=["datum", "soort"],
                condition=Q(verwijderd_op=None),
                name="raadsvergadering_uniek",
                violation_error_message="Deze vergadering staat al in de lijst.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {datum(self.datum)}"

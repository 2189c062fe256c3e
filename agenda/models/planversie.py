"""The frozen document that was published, and the files made of it. Both are only ever added to."""

import hashlib
import json
from datetime import UTC, date

from django.conf import settings
from django.db import models
from django.db.models.functions import Length

from inclusie.models import in_lijst, ingevuld
from inclusie.spoor.anker import VERSIE

from .documentvorm import lees
from .keuzes import BestandSoort, VersieSoort
from .plan import Jaarplan


class Onveranderlijk(Exception):
    """Somebody tried to change or delete what is frozen."""


def canoniek(data) -> str:
    """Canonical JSON: sorted keys, no spaces, UTF-8 as it is. Floats are refused: figures are strings."""

    def weiger(waarde):
        if isinstance(waarde, float):
            raise TypeError("een plandocument heeft geen kommagetallen: schrijf het getal als tekst")
        for deel in (
            waarde.values() if isinstance(waarde, dict) else waarde if isinstance(waarde, list) else ()
        ):
            weiger(deel)

    weiger(data)
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class AlleenToevoegenQuerySet(models.QuerySet):
    def update(self, **kwargs):
        raise Onveranderlijk("een gepubliceerde versie verandert niet")

    def delete(self):
        raise Onveranderlijk("een gepubliceerde versie verdwijnt niet")


class AlleenToevoegen(models.Model):
    # The database refuses it too: inclusie/spoor/.
    alleen_toevoegen = True

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise Onveranderlijk("een gepubliceerde versie verandert niet")
        super().save(*args, force_insert=True)

    def delete(self, *args, **kwargs):
        raise Onveranderlijk("een gepubliceerde versie verdwijnt niet")


def _feiten(soort: BestandSoort) -> dict[str, models.Subquery]:
    """What a link to the file of this kind tells; nothing when it is not made yet."""
    bestand = Planbestand.objects.filter(planversie=models.OuterRef("pk"), soort=soort)
    bestand = bestand.annotate(grootte=Length("inhoud"))
    velden = ("sha256", "bladzijden", "grootte")
    return {f"{soort}_{veld}": models.Subquery(bestand.values(veld)[:1]) for veld in velden}


class PlanversieQuerySet(AlleenToevoegenQuerySet):
    def openbaar(self):
        return self.filter(openbaar=True)

    def van_jaar(self, jaar: int):
        return self.filter(jaarplan__jaar=jaar)

    def zonder_inhoud(self):
        """For lists: everything but the document itself."""
        return self.defer("inhoud")

    def voor_lezers(self):
        """What a public page needs to know beside the document, in one query and without it.

        Of each file: pdf_sha256, pdf_bladzijden and pdf_grootte, and the same for raad_.
        """
        eerdere = self.model.objects.openbaar().filter(
            jaarplan=models.OuterRef("jaarplan"), pk__lt=models.OuterRef("pk")
        )
        return (
            self.zonder_inhoud()
            .select_related("jaarplan")
            .annotate(
                heeft_eerdere=models.Exists(eerdere),
                **_feiten(BestandSoort.PDF),
                **_feiten(BestandSoort.RAAD),
            )
        )

    def nieuwste_eerst(self):
        return self.order_by("-pk")

    def nieuwste(self):
        """The newest version of these, or None."""
        return self.nieuwste_eerst().first()

    def nieuwste_per_jaar(self):
        """The newest of these for each year, the youngest year first."""
        laatste = self.order_by().values("jaarplan").annotate(laatste=models.Max("pk")).values("laatste")
        rijen = self.model.objects.filter(pk__in=laatste).zonder_inhoud().select_related("jaarplan")
        return rijen.order_by("-jaarplan__jaar")

    def andere_jaren(self, jaar: int):
        """The newest of these for every year but this one, the youngest year first."""
        return self.exclude(jaarplan__jaar=jaar).nieuwste_per_jaar()

    def jaar_dat_geldt(self, vandaag: date) -> int | None:
        """The year that `/plan/` leads to: the youngest that has begun of those with an adopted plan.

        Next year's plan is adopted before this year is over, and this year's is evaluated after it: neither
        moves the front page. Without an adopted plan of now or before it is the youngest that there is.
        """
        vastgesteld = models.Q(jaarplan__vastgesteld_op__isnull=False)
        jongste = {
            "begonnen": vastgesteld & models.Q(jaarplan__jaar__lte=vandaag.year),
            "vastgesteld": vastgesteld,
            "enig": models.Q(),
        }
        jaren = self.openbaar().aggregate(
            **{naam: models.Max("jaarplan__jaar", filter=welke) for naam, welke in jongste.items()}
        )
        return jaren["begonnen"] or jaren["vastgesteld"] or jaren["enig"]


class Planversie(AlleenToevoegen):
    jaarplan = models.ForeignKey(Jaarplan, models.PROTECT, related_name="versies")
    nummer = models.CharField("nummer", max_length=12)
    soort = models.CharField("soort", max_length=12, choices=VersieSoort)
    openbaar = models.BooleanField("openbaar", default=True)
    peildatum = models.DateField("peildatum")
    reden = models.TextField("reden")
    functie = models.CharField("functie", max_length=120)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField("gemaakt op")
    inhoud = models.TextField("inhoud")
    vorige_hash = models.CharField("hash van de vorige versie", max_length=64, blank=True)
    hash = models.CharField("hash", max_length=64, unique=True)
    objects = PlanversieQuerySet.as_manager()

    class Meta:
        verbose_name = "planversie"
        verbose_name_plural = "planversies"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["jaarplan", "nummer"], name="planversie_nummer_uniek"),
            # One successor per version: the chain cannot fork, also not when two people publish at once.
            models.UniqueConstraint(fields=["jaarplan", "vorige_hash"], name="planversie_keten_enkel"),
            in_lijst("soort", VersieSoort),
            ingevuld("reden"),
            ingevuld("functie"),
            models.CheckConstraint(
                condition=models.Q(openbaar=True) | models.Q(soort=VersieSoort.CONCEPT),
                name="planversie_besloten_concept",
                violation_error_message="Alleen een concept kan besloten blijven.",
            ),
        ]

    def __str__(self):
        return f"Jaarplan {self.jaarplan.jaar}, versie {self.nummer}"

    @property
    def is_concept(self) -> bool:
        return self.soort == VersieSoort.CONCEPT

    @property
    def bevroren(self) -> dict:
        """What was published, to the letter: for the hash and for the open data."""
        return json.loads(self.inhoud)

    @property
    def document(self) -> dict:
        """What was published, as this release reads it."""
        return lees(self.bevroren)

    def gegevens(self) -> dict:
        """What the hash is taken over: everything but the account that made it and the hash itself."""
        return {
            "jaar": self.jaarplan.jaar,
            "nummer": self.nummer,
            "soort": self.soort,
            "openbaar": self.openbaar,
            "peildatum": self.peildatum.isoformat(),
            "reden": self.reden,
            "functie": self.functie,
            "gemaakt_op": self.gemaakt_op.astimezone(UTC).isoformat(),
            "vorige_hash": self.vorige_hash,
            "inhoud": self.bevroren,
        }

    def ankerregel(self) -> dict:
        """What is kept of it outside the database: inclusie/spoor/anker.py."""
        kop = {"jaar": self.jaarplan.jaar, "nummer": self.nummer, "hash": self.hash}
        return {"soort": VERSIE, "op": self.gemaakt_op.astimezone(UTC).isoformat()} | kop

    def bereken_hash(self) -> str:
        """SHA-256 (64 hex digits) of the canonical JSON of `gegevens`."""
        return hashlib.sha256(canoniek(self.gegevens()).encode()).hexdigest()

    def bestand(self, soort: BestandSoort) -> bytes:
        return bytes(self.bestanden.get(soort=soort).inhoud)

    @property
    def korte_hash(self) -> str:
        return f"{self.hash[:4]} {self.hash[4:8]}"


class Planbestand(AlleenToevoegen):
    planversie = models.ForeignKey(Planversie, models.PROTECT, related_name="bestanden")
    soort = models.CharField("soort", max_length=10, choices=BestandSoort, default=BestandSoort.PDF)
    inhoud = models.BinaryField("inhoud")
    sha256 = models.CharField("SHA-256", max_length=64)
    bladzijden = models.PositiveSmallIntegerField("bladzijden")
    gemaakt_op = models.DateTimeField("gemaakt op")
    objects = AlleenToevoegenQuerySet.as_manager()

    class Meta:
        verbose_name = "planbestand"
        verbose_name_plural = "planbestanden"
        constraints = [
            models.UniqueConstraint(fields=["planversie", "soort"], name="planbestand_uniek"),
            in_lijst("soort", BestandSoort),
        ]

    def __str__(self):
        return f"{self.planversie}, {self.get_soort_display()}"

"""A photo or a sound, kept in the database: one transaction, backup and erasure with what it is of."""

from collections import Counter
from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from agenda.models import Berichtlink, Voortgang
from inclusie.models import Bewerkbaar, lange_tekst

from .keuzes import BestandSoort, ToestemmingDoel
from .melding import Meldconcept, Melding
from .persoon import Persoon

EIGENAREN = ("melding", "concept", "voortgang", "persoon", "berichtlink", "klaar_voor")


def _een_eigenaar() -> Q:
    """Exactly one of them."""
    samen = Q()
    for eigenaar in EIGENAREN:
        anderen = {f"{ander}__isnull": True for ander in EIGENAREN if ander != eigenaar}
        samen |= Q(**{f"{eigenaar}__isnull": False}, **anderen)
    return samen


def nummer(rijen: Iterable["Bestand"]) -> list["Bestand"]:
    """Give each the name by which it is known among these: 'foto 1', 'geluid 1', 'foto 2'."""
    genummerd, aantal = list(rijen), Counter()
    for rij in genummerd:
        aantal[rij.soort] += 1
        rij.naam = f"{rij.get_soort_display()} {aantal[rij.soort]}"
    return genummerd


class BestandQuerySet(models.QuerySet):
    def zonder_inhoud(self):
        return self.defer("inhoud")

    def genummerd(self) -> list["Bestand"]:
        """Of one report, without their bytes, each with what it is called there: 'foto 1', 'geluid 1'."""
        return nummer(self.zonder_inhoud())

    def van_meldingen(self):
        """Of a report that is still there."""
        return self.filter(melding__isnull=False, melding__verwijderd_op=None).select_related("melding")

    def klaargezet(self):
        """Chosen with a form that was not right yet."""
        return self.exclude(berichtlink=None, klaar_voor=None)

    def van_mensen(self, mensen):
        """The photo of each of these people that everybody may see, without its bytes."""
        geeft = models.Q(
            persoon__toestemmingen__doel=ToestemmingDoel.FOTO, persoon__toestemmingen__ingetrokken_op=None
        )
        return self.zonder_inhoud().filter(geeft, persoon__in=mensen, openbaar=True)

    def beschreven(self):
        """What somebody who sees or hears nothing of it can read too."""
        return self.exclude(omschrijving="", transcript="", is_versiering=False)


class Bestand(Bewerkbaar):
    # What it is called in an address: nobody guesses it.
    sleutel = models.CharField(max_length=43, unique=True, editable=False)
    soort = models.CharField(max_length=6, choices=BestandSoort, editable=False)
    mime = models.CharField(max_length=40, editable=False)
    inhoud = models.BinaryField(editable=False)
    grootte = models.PositiveIntegerField("grootte in bytes", editable=False)
    breedte = models.PositiveIntegerField(null=True, editable=False)
    hoogte = models.PositiveIntegerField(null=True, editable=False)
    seconden = models.PositiveIntegerField(null=True, editable=False)
    omschrijving = models.CharField("wat is er te zien of te horen", max_length=300, blank=True)
    is_versiering = models.BooleanField("deze foto is alleen versiering", default=False)
    transcript = lange_tekst("wat er gezegd wordt", 8000)
    openbaar = models.BooleanField("mag iedereen dit zien", default=False)
    gemaakt_op = models.DateTimeField(editable=False)
    melding = models.ForeignKey(Melding, models.CASCADE, null=True, related_name="bestanden", editable=False)
    concept = models.ForeignKey(
        Meldconcept, models.CASCADE, null=True, related_name="bestanden", editable=False
    )
    voortgang = models.ForeignKey(
        Voortgang, models.CASCADE, null=True, related_name="bestanden", editable=False
    )
    persoon = models.ForeignKey(Persoon, models.CASCADE, null=True, related_name="bestanden", editable=False)
    # Chosen, and not sent or saved yet: with the link of a report, or for the own photo of a person.
    berichtlink = models.ForeignKey(
        Berichtlink, models.CASCADE, null=True, related_name="bestanden", editable=False
    )
    klaar_voor = models.ForeignKey(
        Persoon, models.CASCADE, null=True, related_name="klaargezet", editable=False
    )
    objects = BestandQuerySet.as_manager()

    class Meta:
        verbose_name = "bestand"
        verbose_name_plural = "bestanden"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=_een_eigenaar(), name="bestand_een_eigenaar"),
            models.CheckConstraint(condition=Q(soort__in=BestandSoort.values), name="bestand_soort"),
            models.CheckConstraint(
                condition=Q(openbaar=False)
                | (Q(soort=BestandSoort.FOTO) & (~Q(omschrijving="") | Q(is_versiering=True)))
                | (Q(soort=BestandSoort.GELUID) & ~Q(transcript="")),
                name="bestand_openbaar",
                violation_error_code="openbaar",
                violation_error_message="Schrijf eerst op wat er te zien of te horen is.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} {self.pk}"

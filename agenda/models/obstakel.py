"""What stands in people's way, and how high it is for who meets it."""

from django.db import models
from django.db.models import Q

from inclusie.history import audit
from inclusie.models import Weghaalbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst
from inclusie.woorden import datum

from .beoordelen import Beoordeling, laatste_per_beoordelaar, mediaan
from .gemeente import Domein, Thema
from .keuzes import Hoogte, Meetmoment, ObstakelSoort, ObstakelStatus


class ObstakelQuerySet(WeghaalbaarQuerySet):
    def openbaar(self):
        return self.aanwezig().filter(openbaar=True)

    def nog_niet_weg(self):
        """What still stands in the way, also when it is lower than before, and is ours to take away."""
        return self.aanwezig().exclude(status__in=(ObstakelStatus.WEG, ObstakelStatus.DOORVERWEZEN))


class Obstakel(Weghaalbaar):
    """Lasts over the years. `slug` is given at birth and stays: versions and addresses point at it."""

    titel = models.CharField("wat staat in de weg", max_length=160)
    slug = models.SlugField("naam in het webadres", max_length=80, unique=True, editable=False)
    omschrijving = lange_tekst("omschrijving", 2000)
    soort = models.CharField("soort", max_length=12, choices=ObstakelSoort)
    plek = models.CharField("waar", max_length=200, blank=True)
    domein = models.ForeignKey(Domein, models.PROTECT, related_name="obstakels", verbose_name="levensdomein")
    themas = models.ManyToManyField(
        Thema,
        through="ObstakelThema",
        blank=True,
        related_name="obstakels",
        verbose_name="thema's en groepen",
    )
    gemeld_op = models.DateField("gemeld op")
    status = models.CharField(
        "status", max_length=14, choices=ObstakelStatus, default=ObstakelStatus.GEMELD, editable=False
    )
    antwoord_gemeente = lange_tekst("antwoord van de gemeente", 2000)
    # People decide that it may be read outside; by itself it does not.
    openbaar = models.BooleanField("openbaar", default=False)
    history = audit()
    objects = ObstakelQuerySet.as_manager()

    class Meta:
        verbose_name = "obstakel"
        verbose_name_plural = "obstakels"
        ordering = ["-gemeld_op", "pk"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            ingevuld("titel"),
            in_lijst("soort", ObstakelSoort),
            in_lijst("status", ObstakelStatus),
            models.CheckConstraint(
                condition=~Q(status=ObstakelStatus.DOORVERWEZEN) | ~Q(antwoord_gemeente=""),
                name="obstakel_doorverwezen",
                violation_error_code="antwoord_gemeente",
                violation_error_message="Schrijf op wie dit obstakel kan weghalen.",
            ),
        ]

    def __str__(self):
        return self.titel


class ObstakelThema(models.Model):
    obstakel = models.ForeignKey(Obstakel, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["obstakel", "thema"], name="obstakelthema_uniek")]


class Hoogtemeting(Beoordeling):
    obstakel = models.ForeignKey(Obstakel, models.PROTECT, related_name="hoogtemetingen", editable=False)
    hoogte = models.PositiveSmallIntegerField("hoe hoog is het obstakel", choices=Hoogte)
    moment = models.CharField("wanneer gemeten", max_length=8, choices=Meetmoment)
    history = audit()
    objects = WeghaalbaarQuerySet.as_manager()

    class Meta:
        verbose_name = "hoogtemeting"
        verbose_name_plural = "hoogtemetingen"
        ordering = ["datum", "pk"]
        constraints = [
            *Beoordeling.Meta.constraints,
            in_lijst("moment", Meetmoment),
            models.CheckConstraint(
                condition=Q(hoogte__in=Hoogte.values),
                name="hoogtemeting_hoogte",
                violation_error_code="hoogte",
                violation_error_message="Kies een van de vijf antwoorden.",
            ),
            models.UniqueConstraint(
                fields=["obstakel", "beoordelaar_code", "datum", "moment"],
                condition=Q(verwijderd_op=None),
                name="hoogtemeting_uniek",
                violation_error_message="Deze code gaf op deze dag al een hoogte. Wijzig die meting.",
            ),
        ]

    def __str__(self):
        return f"{self.get_hoogte_display()}, {datum(self.datum)}"


def hoogtes(metingen: list[Hoogtemeting]) -> tuple[int | None, int | None]:
    """(before, now): the median of each rater's latest score before the work began, and of all moments."""
    voor = [rij for rij in metingen if rij.moment == Meetmoment.VOOR]
    return _hoogte(voor), _hoogte(metingen)


def _hoogte(metingen: list[Hoogtemeting]) -> int | None:
    return mediaan([rij.hoogte for rij in laatste_per_beoordelaar(metingen)], hoog=True)

"""The municipality and its reference rows: organisations, domains and themes."""

from django.db import models

from inclusie.history import audit
from inclusie.models import ActiefQuerySet, Bewerkbaar, eigen_naam, in_lijst, ingevuld, lange_tekst

from .keuzes import Domeinbron, Naleving, OrganisatieSoort, ThemaSoort


class Gemeente(Bewerkbaar):
    """The one municipality of this installation. Its `versie` is part of the key of every kept page."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    naam = models.CharField("naam", max_length=80)
    logo_tekst = models.CharField("tekst bij het logo", max_length=60, default="Iedereen doet mee")
    telefoon = models.CharField("telefoonnummer", max_length=20, blank=True)
    mail = models.EmailField("e-mailadres", blank=True)
    bezoekadres = models.CharField("bezoekadres", max_length=200, blank=True)
    openingstijden = models.CharField("wanneer bereikbaar", max_length=200, blank=True)
    rolnaam_ambassadeur = models.CharField("naam voor ambassadeurs", max_length=40, default="ambassadeurs")
    # Of the accessibility statement: what the municipality itself knows, and the law asks of it.
    naleving = models.CharField("status van toegankelijkheid", max_length=1, choices=Naleving, blank=True)
    verklaring = models.URLField("adres van de toegankelijkheidsverklaring", blank=True)
    getoetst_op = models.DateField("toegankelijkheid getoetst op", null=True, blank=True)
    getoetst_hoe = models.CharField("wie toegankelijkheid toetste en hoe", max_length=200, blank=True)
    eigen_problemen = lange_tekst("wat bij de gemeente zelf nog niet werkt")
    history = audit()

    class Meta:
        verbose_name = verbose_name_plural = "gemeente"
        constraints = [
            ingevuld("naam"),
            in_lijst("naleving", Naleving, leeg=True),
            models.CheckConstraint(
                condition=models.Q(id=1),
                name="gemeente_een",
                violation_error_message="Er is al een gemeente.",
            ),
        ]

    def __str__(self):
        return self.naam

    @property
    def toont_naleving(self) -> bool:
        """A status is what a statement says; only E says that there is none."""
        return bool(self.naleving and (self.verklaring or self.naleving == Naleving.E))


class Domein(Bewerkbaar):
    naam = models.CharField("naam", max_length=80)
    slug = models.SlugField("naam in het webadres", max_length=80, unique=True)
    volgorde = models.PositiveIntegerField("volgorde", default=0)
    bron = models.CharField("bron", max_length=10, choices=Domeinbron, default=Domeinbron.EIGEN)
    history = audit()

    class Meta:
        verbose_name = "levensdomein"
        verbose_name_plural = "levensdomeinen"
        ordering = ["volgorde", "naam"]
        constraints = [
            ingevuld("naam"),
            in_lijst("bron", Domeinbron),
            eigen_naam("naam", "Dit levensdomein bestaat al."),
        ]

    def __str__(self):
        return self.naam


class Organisatie(Bewerkbaar):
    """A partner, a koploper or a department of the municipality: all carry or support actions."""

    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=20, choices=OrganisatieSoort)
    domeinen = models.ManyToManyField(
        Domein, through="OrganisatieDomein", blank=True, verbose_name="levensdomeinen"
    )
    plaats = models.CharField("plaats", max_length=80, blank=True)
    website = models.URLField("website", blank=True)
    is_koploper = models.BooleanField("is koploper", default=False)
    koploper_tekst = lange_tekst("wat deze koploper weet en biedt", 2000)
    aantoonbaar = lange_tekst("waaraan u ziet dat deze organisatie inclusief werkt", 2000)
    openbaar = models.BooleanField("mag met naam in het plan", default=True)
    history = audit()

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering = ["naam"]
        constraints = [
            ingevuld("naam"),
            in_lijst("soort", OrganisatieSoort),
            eigen_naam("naam", "Deze organisatie bestaat al."),
        ]

    def __str__(self):
        return self.naam


class OrganisatieDomein(models.Model):
    organisatie = models.ForeignKey(Organisatie, models.CASCADE)
    domein = models.ForeignKey(Domein, models.PROTECT, verbose_name="levensdomein")
    history = audit()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "domein"], name="organisatiedomein_uniek")
        ]


class Thema(Bewerkbaar):
    """A focus theme (verbredend) or a target group (verdiepend). Whether it is focus is a yearly choice."""

    naam = models.CharField("naam", max_length=80)
    slug = models.SlugField("naam in het webadres", max_length=80, unique=True)
    soort = models.CharField("soort", max_length=12, choices=ThemaSoort)
    omschrijving_makkelijk = lange_tekst("omschrijving in makkelijke taal", 600)
    omschrijving = lange_tekst("omschrijving")
    actief = models.BooleanField("actief", default=True)
    history = audit()
    objects = ActiefQuerySet.as_manager()

    class Meta:
        verbose_name = "thema"
        verbose_name_plural = "thema's"
        ordering = ["naam"]
        constraints = [
            ingevuld("naam"),
            in_lijst("soort", ThemaSoort),
            eigen_naam("naam", "Dit thema bestaat al."),
            # Actions without a focus theme live at this address.
            models.CheckConstraint(
                condition=~models.Q(slug="voor-iedereen"),
                name="thema_slug_vrij",
                violation_error_code="naam",
                violation_error_message="De naam 'voor iedereen' is al in gebruik voor acties zonder thema.",
            ),
        ]

    def __str__(self):
        return self.naam

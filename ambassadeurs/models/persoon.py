"""People of the network and their roles in it. Nothing here says what somebody is, only what they want to do.

`User.rol` decides what an account may do; a Netwerkrol is the record of the network. One act changes both
(handelen/netwerk.py). The trail of these rows keeps that something changed, never an old name or number.
"""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from agenda.models import Actie, Domein, Organisatie, Thema
from inclusie.accounts.models import User
from inclusie.history import audit
from inclusie.models import Bewerkbaar, in_lijst, ingevuld, lange_tekst

from .keuzes import (
    BereikbaarVia,
    NetwerkrolSoort,
    NetwerkrolStatus,
    Rolbijdrage,
    ToestemmingDoel,
    VerhaalStatus,
)

N = NetwerkrolStatus
# Who is in the network now: they get our questions and may be asked for a height.
IN_HET_NETWERK = (N.ACTIEF, N.PAUZE)


class PersoonQuerySet(models.QuerySet):
    def bekend(self):
        """Everybody who was not wiped."""
        return self.filter(gewist_op=None)

    def buiten_het_netwerk(self):
        """Known to us, and without a role that goes on."""
        return self.bekend().exclude(rollen__status__in=IN_HET_NETWERK)

    def met_verhaal_dat_mag(self):
        """Who told a story and agreed that everybody reads it. Also while it is not on the website yet."""
        mag = (VerhaalStatus.NAGELEZEN, VerhaalStatus.GEPUBLICEERD)
        return self.filter(
            verhalen__status__in=mag,
            verhalen__toestemming__ingetrokken_op=None,
            verhalen__toestemming__persoon=F("pk"),
        ).distinct()

    def te_kiezen(self):
        """For a list to choose from: each knows whether another person has the same name."""
        anderen = Persoon.objects.bekend().filter(naam=OuterRef("naam")).exclude(pk=OuterRef("pk"))
        return self.bekend().annotate(heeft_naamgenoot=Exists(anderen))

    def lijkt_op(self, naam: str, email: str = ""):
        """Who has this name or this e-mail address already."""
        zelfde_adres = Q(email__iexact=email) if email else Q(pk=None)
        return self.bekend().filter(Q(naam__iexact=naam) | zelfde_adres)

    def van_account(self, account):
        """Whose account this is, if we know them; nobody has two."""
        pk = getattr(account, "pk", account)
        return self.bekend().filter(account_id=pk).first() if pk else None


class Persoon(Bewerkbaar):
    naam = models.CharField("naam", max_length=120)
    weergavenaam = models.CharField("naam op de website", max_length=60, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    telefoon = models.CharField("telefoonnummer", max_length=20, blank=True)
    adres = models.CharField("postadres", max_length=200, blank=True)
    bereikbaar_via = models.CharField(
        "hoe wij u bereiken", max_length=8, choices=BereikbaarVia, default=BereikbaarVia.MAIL
    )
    account = models.OneToOneField(
        User, models.PROTECT, null=True, blank=True, related_name="persoon", editable=False
    )
    # The code under which this person scores obstacles: agenda knows the code and never the person.
    beoordelaar_code = models.CharField("code bij metingen", max_length=12, unique=True, editable=False)
    # When we last mailed how to log in.
    uitgenodigd_op = models.DateTimeField("uitgenodigd op", null=True, editable=False)
    gewist_op = models.DateTimeField(null=True, editable=False)
    history = audit(zonder=("naam", "weergavenaam", "email", "telefoon", "adres", "beoordelaar_code"))
    objects = PersoonQuerySet.as_manager()

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        ordering = ["naam", "pk"]
        constraints = [
            ingevuld("naam"),
            in_lijst("bereikbaar_via", BereikbaarVia),
            *(
                models.CheckConstraint(
                    condition=~Q(bereikbaar_via=via) | ~Q(**{veld: ""}) | Q(gewist_op__isnull=False),
                    name=f"persoon_bereikbaar_{via}",
                    violation_error_code=veld,
                    violation_error_message=melding,
                )
                for via, veld, melding in (
                    ("mail", "email", "Vul een e-mailadres in. Of kies een andere manier."),
                    ("telefoon", "telefoon", "Vul een telefoonnummer in. Of kies een andere manier."),
                    ("brief", "adres", "Vul een postadres in. Of kies een andere manier."),
                )
            ),
            models.CheckConstraint(
                condition=~Q(bereikbaar_via="sms") | ~Q(telefoon="") | Q(gewist_op__isnull=False),
                name="persoon_bereikbaar_sms",
                violation_error_code="telefoon",
                violation_error_message="Vul een telefoonnummer in. Of kies een andere manier.",
            ),
        ]

    def __str__(self):
        return self.naam

    @property
    def kan_inloggen(self) -> bool:
        return self.account is not None and self.account.is_active


class LooptQuerySet(models.QuerySet):
    """Of what begins on a day and ends on a day."""

    def lopend(self):
        return self.filter(tot=None)


class NamensQuerySet(LooptQuerySet):
    def rond(self, persoon: Persoon):
        """Who helps this person, and whom this person helps."""
        return self.filter(Q(helper=persoon) | Q(voor=persoon))

    def mensen_van(self, helper: Persoon) -> list[Persoon]:
        """For whom this helper types now."""
        nu = self.filter(helper=helper, tot=None, voor__gewist_op=None).select_related("voor")
        return [rij.voor for rij in nu]


class Namens(Bewerkbaar):
    """Somebody types for another, each with an account of their own; nobody shares a login."""

    helper = models.ForeignKey(Persoon, models.CASCADE, related_name="helpt", editable=False)
    voor = models.ForeignKey(Persoon, models.CASCADE, related_name="helpers", verbose_name="voor wie")
    van = models.DateField("vanaf")
    tot = models.DateField("tot", null=True, blank=True)
    history = audit()
    objects = NamensQuerySet.as_manager()

    class Meta:
        verbose_name = "hulp bij typen"
        verbose_name_plural = "hulp bij typen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["helper", "voor"],
                condition=Q(tot=None),
                name="namens_uniek",
                violation_error_message="Deze persoon helpt deze ander al.",
            ),
            models.CheckConstraint(
                condition=~Q(helper=F("voor")),
                name="namens_ander",
                violation_error_code="voor",
                violation_error_message="Kies een ander dan de helper zelf.",
            ),
        ]

    def __str__(self):
        return f"{self.helper} helpt {self.voor}"


class NetwerkrolQuerySet(models.QuerySet):
    def gestopt(self):
        return self.filter(status=N.GESTOPT)

    def niet_gestopt(self):
        return self.exclude(status=N.GESTOPT)

    def in_het_netwerk(self):
        return self.filter(status__in=IN_HET_NETWERK)

    def openbaar(self):
        """Who is active, wants to be seen, chose a name for it, and whose consent for it stands."""
        geeft = Q(
            persoon__toestemmingen__doel=ToestemmingDoel.PROFIEL,
            persoon__toestemmingen__ingetrokken_op=None,
            persoon__gewist_op=None,
        )
        rijen = self.filter(geeft, status=N.ACTIEF, profiel_openbaar=True)
        return rijen.exclude(persoon__weergavenaam="").distinct()

    def om_op_te_volgen(self):
        """Who signed up and waits for us, the longest first."""
        return self.filter(status__in=(N.AANGEMELD, N.KENNISMAKING)).order_by("opvolgen_voor", "pk")


class Netwerkrol(Bewerkbaar):
    persoon = models.ForeignKey(Persoon, models.PROTECT, related_name="rollen", editable=False)
    rol = models.CharField("rol", max_length=16, choices=NetwerkrolSoort)
    organisatie = models.ForeignKey(
        Organisatie,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="netwerkrollen",
        verbose_name="organisatie",
    )
    functie = models.CharField("functie", max_length=120, blank=True)
    themas = models.ManyToManyField(
        Thema, through="NetwerkrolThema", blank=True, verbose_name="thema's om over te praten"
    )
    domeinen = models.ManyToManyField(
        Domein, through="NetwerkrolDomein", blank=True, verbose_name="levensdomeinen om over te praten"
    )
    motivatie = lange_tekst("waarom u mee wilt doen", 2000)
    van = models.DateField("vanaf", null=True, blank=True)
    tot = models.DateField("tot", null=True, blank=True)
    status = models.CharField("status", max_length=14, choices=N, default=N.AANGEMELD, editable=False)
    # By when the procesregisseur lets somebody who signed up hear something.
    opvolgen_voor = models.DateField("opvolgen voor", null=True, blank=True)
    profiel_openbaar = models.BooleanField("op de website", default=False)
    profieltekst = lange_tekst("tekst op de website", 600)
    vergoeding_afspraak = lange_tekst("afspraak over een vergoeding", 600)
    history = audit(zonder=("functie", "motivatie", "profieltekst", "vergoeding_afspraak"))
    objects = NetwerkrolQuerySet.as_manager()

    class Meta:
        verbose_name = "rol in het netwerk"
        verbose_name_plural = "rollen in het netwerk"
        ordering = ["rol", "pk"]
        constraints = [
            in_lijst("rol", NetwerkrolSoort),
            in_lijst("status", N),
            models.CheckConstraint(
                condition=~Q(rol=NetwerkrolSoort.KOPLOPER) | Q(organisatie__isnull=False),
                name="netwerkrol_organisatie",
                violation_error_code="organisatie",
                violation_error_message="Kies bij een koploper de organisatie.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=IN_HET_NETWERK) | Q(van__isnull=False),
                name="netwerkrol_van",
                violation_error_code="van",
                violation_error_message="Vul de dag in waarop deze rol begon.",
            ),
            models.CheckConstraint(
                condition=~Q(status=N.GESTOPT) | Q(tot__isnull=False),
                name="netwerkrol_tot",
                violation_error_code="tot",
                violation_error_message="Vul de dag in waarop deze rol stopte.",
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(van=None) | Q(tot__gte=F("van")),
                name="netwerkrol_van_tot",
                violation_error_code="tot",
                violation_error_message="De laatste dag ligt voor de eerste. Kijk de dagen na.",
            ),
            models.UniqueConstraint(
                fields=["persoon", "rol"],
                condition=~Q(status=N.GESTOPT),
                name="netwerkrol_uniek",
                violation_error_message="Deze persoon heeft deze rol al.",
            ),
        ]

    def __str__(self):
        return f"{self.persoon}, {self.get_rol_display()}"

    @property
    def is_in_het_netwerk(self) -> bool:
        return self.status in IN_HET_NETWERK

    @property
    def is_terug(self) -> bool:
        """Who stopped has this role again, in a row of its own."""
        anders = [rij for rij in self.persoon.rollen.all() if rij.rol == self.rol and rij.pk != self.pk]
        return any(rij.status != N.GESTOPT for rij in anders)


class NetwerkrolThema(models.Model):
    netwerkrol = models.ForeignKey(Netwerkrol, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["netwerkrol", "thema"], name="netwerkrolthema_uniek")]


class NetwerkrolDomein(models.Model):
    netwerkrol = models.ForeignKey(Netwerkrol, models.CASCADE)
    domein = models.ForeignKey(Domein, models.PROTECT, verbose_name="levensdomein")
    history = audit()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["netwerkrol", "domein"], name="netwerkroldomein_uniek")
        ]


class Betrokkenheid(Bewerkbaar):
    """Who of the network takes part in which action. The plan itself knows only how, never who."""

    actie = models.ForeignKey(Actie, models.PROTECT, related_name="betrokkenen", verbose_name="actie")
    netwerkrol = models.ForeignKey(Netwerkrol, models.PROTECT, related_name="acties", editable=False)
    hoe = models.CharField("hoe", max_length=12, choices=Rolbijdrage)
    van = models.DateField("vanaf")
    tot = models.DateField("tot", null=True, blank=True)
    history = audit()
    objects = LooptQuerySet.as_manager()

    class Meta:
        verbose_name = "betrokkenheid"
        verbose_name_plural = "betrokkenheid"
        ordering = ["actie__code", "pk"]
        constraints = [
            in_lijst("hoe", Rolbijdrage),
            models.UniqueConstraint(
                fields=["actie", "netwerkrol"],
                condition=Q(tot=None),
                name="betrokkenheid_uniek",
                violation_error_message="Deze persoon doet al mee aan deze actie.",
            ),
        ]

    def __str__(self):
        return f"{self.netwerkrol}: {self.actie.code}"

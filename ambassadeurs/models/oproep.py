"""Calls, and what people answer: somebody asks, others answer, and every answer gets one."""

import uuid
from datetime import date, timedelta

from django.db import models
from django.db.models import Case, Count, IntegerField, Q, Value, When

from agenda.models import Actie, Domein, Organisatie, Thema
from inclusie.accounts.models import User
from inclusie.history import audit
from inclusie.models import Bewerkbaar, Weghaalbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst

from .keuzes import (
    MET_DE_HAND,
    Aanmeldsoort,
    BereikbaarVia,
    Bron,
    OproepSoort,
    OproepStatus,
    ReactieStatus,
    Zichtbaarheid,
)
from .melding import DAGEN_BEWAARD
from .persoon import Netwerkrol, Persoon

GEPLAATST = (OproepStatus.OPEN, OproepStatus.GESLOTEN)
# Of these the trail of a reaction keeps nothing: only that something changed. Who reacted is among them,
# since that link is cut one day.
BESLOTEN = (
    "code", "naam", "organisatie", "contact", "titel", "tekst", "afspraak", "thema", "domein",
    "openbare_naam", "openbare_tekst", "antwoord", "persoon",
)  # fmt: skip
# Of a reaction that still waits for us.
WACHT = (ReactieStatus.NIEUW, ReactieStatus.IN_GESPREK)
TE_HOREN = Q(te_horen_sinds__isnull=False)


class OproepQuerySet(WeghaalbaarQuerySet):
    def open(self, vandaag):
        """What can be answered today."""
        return self.aanwezig().filter(Q(tot_datum=None) | Q(tot_datum__gte=vandaag), status=OproepStatus.OPEN)

    def net_dicht(self, vandaag):
        """Closed so shortly that somebody may still keep an answer to it, and call us."""
        sinds = vandaag - timedelta(days=DAGEN_BEWAARD)
        gesloten = Q(status=OproepStatus.GESLOTEN, gesloten_op__date__gte=sinds)
        voorbij = Q(status=OproepStatus.OPEN, tot_datum__lt=vandaag, tot_datum__gte=sinds)
        return self.aanwezig().filter(gesloten | voorbij)

    def geplaatst(self):
        """What can be read outside the workplace, also when it is over."""
        return self.aanwezig().filter(status__in=GEPLAATST)

    def zichtbaar(self, *, in_netwerk: bool):
        """What a reader may see; a call for the network is there for the network alone."""
        return self.geplaatst() if in_netwerk else self.geplaatst().openbaar()

    def openbaar(self):
        return self.filter(zichtbaarheid=Zichtbaarheid.OPENBAAR)

    def met_wie(self):
        """With what a list of calls shows of each."""
        return self.select_related("van_organisatie").prefetch_related("themas")

    def met_telling(self):
        """With how many people answered, and how many of them wait."""
        wacht = Count("reacties", filter=Q(reacties__status__in=WACHT))
        return self.annotate(aantal_reacties=Count("reacties"), aantal_wacht=wacht)

    def voorgesteld(self):
        """Proposals that wait for us, the oldest first."""
        rijen = self.aanwezig().filter(status=OproepStatus.CONCEPT, voorgesteld_door__isnull=False)
        return rijen.order_by("pk")

    def van(self, account: User):
        """What this person proposed, the newest first."""
        return self.aanwezig().filter(voorgesteld_door=account).order_by("-pk")


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
        "status", max_length=10, choices=OproepStatus, default=OproepStatus.CONCEPT, editable=False
    )
    geplaatst_op = models.DateTimeField("geplaatst op", null=True, editable=False)
    gesloten_op = models.DateTimeField("gesloten op", null=True, editable=False)
    # How it ended, with thanks: who answered and who reads later both see it.
    opbrengst = lange_tekst("wat de oproep opleverde", 1500)
    # Of the network, who asked us to place it.
    voorgesteld_door = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="voorgestelde_oproepen", editable=False
    )
    afwijsreden = lange_tekst("waarom wij dit niet plaatsen", 1000)
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
                condition=~Q(status__in=GEPLAATST) ^ Q(geplaatst_op__isnull=False),
                name="oproep_geplaatst",
                violation_error_message="Een geplaatste oproep heeft een dag.",
            ),
            models.CheckConstraint(
                condition=Q(status=OproepStatus.GESLOTEN) ^ Q(gesloten_op=None),
                name="oproep_gesloten",
                violation_error_message="Een gesloten oproep heeft een dag.",
            ),
            models.CheckConstraint(
                condition=~Q(status=OproepStatus.GESLOTEN) | ~Q(opbrengst=""),
                name="oproep_opbrengst",
                violation_error_code="opbrengst",
                violation_error_message="Schrijf op wat de oproep opleverde. Ook als het weinig was.",
            ),
            models.CheckConstraint(
                condition=~Q(status=OproepStatus.AFGEWEZEN) | ~Q(afwijsreden=""),
                name="oproep_afgewezen",
                violation_error_code="afwijsreden",
                violation_error_message="Schrijf op waarom wij dit niet plaatsen.",
            ),
        ]

    def __str__(self):
        return self.titel

    @property
    def is_voorstel(self) -> bool:
        return self.voorgesteld_door_id is not None

    @property
    def is_open(self) -> bool:
        return self.status == OproepStatus.OPEN

    @property
    def is_afgewezen(self) -> bool:
        return self.status == OproepStatus.AFGEWEZEN

    @property
    def wacht_op_ons(self) -> bool:
        """A proposal that we did not place or refuse yet: as `voorgesteld` asks it of all."""
        return self.is_voorstel and self.status == OproepStatus.CONCEPT

    @property
    def is_geplaatst(self) -> bool:
        """Whether people (could) read it: who calls about it later is written down with it."""
        return self.status in GEPLAATST

    def kan_antwoord(self, vandaag: date) -> bool:
        """Whether it can be answered on this day."""
        return self.is_open and (self.tot_datum is None or vandaag <= self.tot_datum)


class OproepThema(models.Model):
    oproep = models.ForeignKey(Oproep, models.CASCADE)
    thema = models.ForeignKey(Thema, models.PROTECT, verbose_name="thema")
    history = audit()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["oproep", "thema"], name="oproepthema_uniek")]


class ReactieQuerySet(models.QuerySet):
    def met_sleutel(self, sleutel: uuid.UUID):
        """What was sent under the key that its page carried."""
        return self.filter(indien_id=sleutel).first()

    def om_op_te_volgen(self):
        """What still waits for us, the oldest term first."""
        return self.filter(status__in=WACHT).order_by("opvolgen_voor", "pk")

    def met_alles(self):
        """With what the page of one reaction shows of it."""
        return self.select_related(
            "oproep",
            "toegewezen_aan",
            "persoon",
            "thema",
            "domein",
            "leidt_tot_rol__persoon",
            "leidt_tot_actie",
        )

    def voor_werklijst(self):
        """What waits first, the oldest term at the top; then what has an answer, the newest at the top."""
        volgorde = Case(When(status__in=WACHT, then=Value(0)), default=Value(1), output_field=IntegerField())
        termijn = Case(When(status__in=WACHT, then="opvolgen_voor"))
        rijen = self.select_related("oproep", "toegewezen_aan").annotate(klaar=volgorde, termijn=termijn)
        return rijen.order_by("klaar", "termijn", "-gereageerd_op", "-pk")

    def te_horen(self):
        """Of which an employee still has to bring the answer by hand."""
        return self.filter(TE_HOREN)

    def te_laat(self, vandaag: date):
        return self.om_op_te_volgen().filter(opvolgen_voor__lt=vandaag)

    def tel_wachtende(self, vandaag: date) -> dict[str, int]:
        """How many wait for us, how many of these too long, and to how many the answer is still due."""
        wacht = Q(status__in=WACHT)
        return self.aggregate(
            wachten=Count("pk", filter=wacht),
            laat=Count("pk", filter=wacht & Q(opvolgen_voor__lt=vandaag)),
            te_horen=Count("pk", filter=TE_HOREN),
        )

    def getoond(self):
        """What everybody may read under a call, the oldest first."""
        return self.filter(is_getoond=True).order_by("gereageerd_op", "pk")


class Reactie(Bewerkbaar):
    # A secret of who reacted: with it they read what happens, and our answer.
    code = models.CharField("code om te volgen", max_length=14, unique=True, editable=False)
    waarvoor = models.CharField("waarvoor", max_length=12, choices=Aanmeldsoort)
    # What an employee wrote down for somebody, did not come by the website; the trail says who did.
    bron = models.CharField("hoe binnengekomen", max_length=8, choices=Bron, default=Bron.WEB)
    oproep = models.ForeignKey(Oproep, models.PROTECT, null=True, related_name="reacties", editable=False)
    naam = models.CharField("naam", max_length=120, blank=True)
    organisatie = models.CharField("organisatie", max_length=120, blank=True)
    bereikbaar_via = models.CharField("hoe wij u bereiken", max_length=8, choices=BereikbaarVia, blank=True)
    # An e-mail address, a telephone number or a postal address, as bereikbaar_via says.
    contact = models.CharField("adres of nummer", max_length=254, blank=True)
    # Of a topic that somebody proposes.
    titel = models.CharField("welk onderwerp", max_length=160, blank=True)
    tekst = lange_tekst("wat u wilt zeggen", 4000)
    # What an organisation that wants to lead promises to do.
    afspraak = lange_tekst("wat u belooft", 1000)
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="reacties", verbose_name="thema"
    )
    domein = models.ForeignKey(
        Domein, models.PROTECT, null=True, blank=True, related_name="reacties", verbose_name="levensdomein"
    )
    openbaar = models.BooleanField("iedereen mag mijn antwoord lezen", default=False)
    # The name beside it is the choice of who reacted. Whether and with which words it is shown, an employee
    # decides: nothing that points to another person.
    openbare_naam = models.CharField("naam op de website", max_length=60, blank=True)
    openbare_tekst = lange_tekst("tekst op de website", 4000)
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
    # Since when an employee has to call, write or send a message; empty: who reacted has heard it.
    te_horen_sinds = models.DateTimeField("te horen sinds", null=True, editable=False)
    leidt_tot_rol = models.ForeignKey(
        Netwerkrol, models.PROTECT, null=True, related_name="reacties", editable=False
    )
    leidt_tot_actie = models.ForeignKey(
        Actie, models.PROTECT, null=True, blank=True, related_name="reacties", verbose_name="leidt tot actie"
    )
    history = audit(zonder=BESLOTEN)
    objects = ReactieQuerySet.as_manager()

    class Meta:
        verbose_name = "reactie"
        verbose_name_plural = "reacties"
        ordering = ["-gereageerd_op", "-pk"]
        constraints = [
            in_lijst("waarvoor", Aanmeldsoort),
            in_lijst("bron", Bron),
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
                condition=Q(is_getoond=False) | ~Q(openbare_tekst=""),
                name="reactie_openbare_tekst",
                violation_error_code="openbare_tekst",
                violation_error_message="Schrijf op wat er op de website komt.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=WACHT) ^ Q(afgehandeld_op__isnull=False),
                name="reactie_afgehandeld",
                violation_error_message="Wat afgehandeld is, heeft een dag.",
            ),
            models.CheckConstraint(
                condition=Q(te_horen_sinds=None) | Q(bereikbaar_via__in=MET_DE_HAND),
                name="reactie_te_horen",
                violation_error_message="Deze persoon wil geen bericht met de hand.",
            ),
        ]

    def __str__(self):
        return f"{self.get_waarvoor_display()}, {self.gereageerd_op:%Y-%m-%d}"

    @property
    def wacht(self) -> bool:
        return self.status in WACHT

    @property
    def is_nieuw(self) -> bool:
        return self.status == ReactieStatus.NIEUW

    @property
    def via(self) -> str:
        """By which way who reacted wants to hear from us, as of a report."""
        return self.bereikbaar_via

    def is_te_laat(self, vandaag: date) -> bool:
        return self.wacht and self.opvolgen_voor < vandaag

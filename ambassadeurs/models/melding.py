"""What somebody tells us, the conversation about it, and the report that is not sent yet.

The words may be special: they stand in no trail, log, mail or address. Who has the code, reads the answer.
"""

import uuid
from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import Case, Exists, F, Min, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce, Least
from django.utils.timezone import localdate

from agenda.models import Actie, Doel, Hoogte, Hoogtemeting, Obstakel, Thema
from inclusie.accounts.models import User
from inclusie.history import audit
from inclusie.models import Weghaalbaar, WeghaalbaarQuerySet, in_lijst, lange_tekst

from .keuzes import MET_DE_HAND, AntwoordVia, Bron, MeldingSoort, MeldingStatus, Spreker, Uitkomst
from .persoon import Persoon

S = MeldingStatus
OPEN = (S.NIEUW, S.IN_BEHANDELING)
# Somebody still hears from us.
LOOPT = (*OPEN, S.BEANTWOORD)
GEEINDIGD = (S.GESLOTEN, S.SAMENGEVOEGD)
# Before the number of the row: the code of a wiped report, which nobody can type.
GEWIST = "gewist-"
# Of these the trail keeps nothing: only that something changed. Who reported is among them, since that link
# is cut one day, and a trail would keep it.
BESLOTEN = (
    "code", "tekst", "plek", "hoogte", "hoogtemeting", "naam", "contact", "namens", "persoon",
    "ingevoerd_door",
)  # fmt: skip


class MeldingQuerySet(WeghaalbaarQuerySet):
    def met_sleutel(self, sleutel: uuid.UUID | str):
        """What was sent under the key that its pages carried."""
        return self.aanwezig().filter(indien_id=sleutel).first()

    def open(self):
        """What still waits for a first answer, the oldest term first."""
        return self.aanwezig().filter(status__in=OPEN).order_by("termijn", "pk")

    def te_laat(self, vandaag):
        return self.open().met_eerste_dag().filter(eerste_dag__lt=vandaag)

    def met_eerste_dag(self):
        """With the first day by which one of all who told this hears from us: joining moves no promise."""
        eigen = Case(When(status=S.BEANTWOORD, then="vervolg_voor"), default="termijn")
        samen = Melding.objects.aanwezig().met_eigen_dag().filter(samengevoegd_met=OuterRef("pk"))
        dagen = samen.order_by().values("samengevoegd_met")
        eerste = Subquery(dagen.annotate(dag=Min(Coalesce("vervolg_voor", "termijn"))).values("dag"))
        # One of the two may be empty, which databases compare in their own ways.
        return self.annotate(eerste_dag=Least(Coalesce(eigen, eerste), Coalesce(eerste, eigen)))

    def met_eigen_dag(self):
        """Of who was promised a day before their report was joined, and heard nothing since."""
        wacht = Q(beantwoord_op=None) | Q(vervolg_voor__isnull=False)
        return self.filter(wacht).exclude(code__startswith=GEWIST)

    def kunnen_terug(self, at: datetime):
        """Nothing of what was wiped comes back."""
        return super().kunnen_terug(at).exclude(code__startswith=GEWIST)

    def van(self, persoon: Persoon):
        return self.aanwezig().filter(persoon=persoon)

    def getypt_door(self, helper: Persoon):
        """What somebody typed for others on the website. An employee who notes a call is no helper."""
        rijen = self.aanwezig().filter(
            ingevoerd_door=helper.account_id, bron=Bron.WEB, persoon__gewist_op=None
        )
        return rijen.exclude(persoon=None).exclude(persoon=helper).select_related("persoon")

    def samen_met(self, melding: "Melding"):
        """The report that this one goes on in, with all that do; a report alone is that one."""
        hoofd = melding.samengevoegd_met_id or melding.pk
        return self.filter(Q(pk=hoofd) | Q(samengevoegd_met=hoofd)).order_by("pk")

    def ooit_samen_met(self, melding: "Melding"):
        """Every other that it was joined with, or that was joined with it, also when it is no longer so."""
        hoofden = melding.history.exclude(samengevoegd_met=None).values("samengevoegd_met")
        dubbelen = Melding.history.filter(samengevoegd_met=melding.pk).values("id")
        samen = self.filter(Q(pk__in=hoofden) | Q(pk__in=dubbelen))
        return samen.exclude(pk=melding.pk).order_by("pk")

    def nu_of_ooit_samen_met(self, melding: "Melding"):
        """All whose words may stand in what we wrote of this report, itself too."""
        return (self.samen_met(melding) | self.ooit_samen_met(melding)).order_by("pk")

    def met_nummers(self, nummers: list[str]):
        return self.aanwezig().filter(nummer__in=nummers).order_by("pk")

    def geeindigd(self):
        """Closed, or going on in another report."""
        return self.filter(status__in=GEEINDIGD)

    def openbaar(self):
        """What may be told outside: closed, in words that an employee chose for it. The newest first."""
        return self.aanwezig().filter(openbaar=True).order_by("-gesloten_op", "-pk")

    def bij_thema(self, slug: str):
        """Of one theme, or without a choice of all; with what each belongs to."""
        rijen = self.filter(thema__slug=slug) if slug else self
        return rijen.select_related("actie", "obstakel")

    def over_obstakel(self, slug: str):
        """Who told of this obstacle, also in a report that was joined with one of it."""
        hier = Q(obstakel__slug=slug) | Q(samengevoegd_met__obstakel__slug=slug)
        return self.aanwezig().filter(hier)

    def van_jaar(self, jaar: int):
        return self.aanwezig().filter(nummer__startswith=f"{jaar}-")

    def op_tijd_beantwoord(self):
        """The first answer came within its term."""
        return self.filter(beantwoord_op__date__lte=F("termijn"))


class Melding(Weghaalbaar):
    spoor_vergeet_wie = True

    # '2021-031': the year and a number of it. The code is a secret of who reported.
    nummer = models.CharField("nummer", max_length=12, unique=True, editable=False)
    code = models.CharField("code om te volgen", max_length=14, unique=True, editable=False)
    soort = models.CharField("soort", max_length=10, choices=MeldingSoort)
    bron = models.CharField("hoe binnengekomen", max_length=8, choices=Bron, default=Bron.WEB)
    tekst = lange_tekst("wat houdt u tegen", 4000)
    plek = models.CharField("waar", max_length=200, blank=True)
    hoogte = models.PositiveSmallIntegerField("hoe erg", choices=Hoogte, null=True, blank=True)
    antwoord_via = models.CharField(
        "mogen wij iets terugzeggen", max_length=8, choices=AntwoordVia, default=AntwoordVia.CODE
    )
    naam = models.CharField("naam", max_length=120, blank=True)
    # An e-mail address, a telephone number or a postal address, as antwoord_via says.
    contact = models.CharField("hoe wij u bereiken", max_length=254, blank=True)
    namens = models.CharField("namens", max_length=120, blank=True)
    persoon = models.ForeignKey(
        Persoon, models.PROTECT, null=True, blank=True, related_name="meldingen", verbose_name="persoon"
    )
    ingevoerd_door = models.ForeignKey(
        User, models.PROTECT, null=True, related_name="ingevoerde_meldingen", editable=False
    )
    gemeld_op = models.DateTimeField("gemeld op", editable=False)
    termijn = models.DateField("antwoord voor", editable=False)

    actie = models.ForeignKey(
        Actie, models.PROTECT, null=True, blank=True, related_name="meldingen", verbose_name="actie"
    )
    doel = models.ForeignKey(
        Doel, models.PROTECT, null=True, blank=True, related_name="meldingen", verbose_name="doel"
    )
    obstakel = models.ForeignKey(
        Obstakel, models.PROTECT, null=True, blank=True, related_name="meldingen", verbose_name="obstakel"
    )
    # The score that came of it, which is under the code of who reported.
    hoogtemeting = models.OneToOneField(
        Hoogtemeting, models.PROTECT, null=True, editable=False, verbose_name="hoe erg, bij het obstakel"
    )
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="meldingen", verbose_name="thema"
    )
    status = models.CharField("status", max_length=14, choices=S, default=S.NIEUW, editable=False)
    behandelaar = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="meldingen", verbose_name="behandelaar"
    )
    samengevoegd_met = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="samengevoegd", editable=False
    )
    beantwoord_op = models.DateTimeField("beantwoord op", null=True, editable=False)
    # By when who reported hears more, after an answer that was not the end.
    vervolg_voor = models.DateField("vervolg uiterlijk", null=True, editable=False)
    # Since when an employee has to call, write or send a message; empty: who reported has heard it.
    te_horen_sinds = models.DateTimeField("te horen sinds", null=True, editable=False)
    # Since when it is answered, or open again: an answer and the reopening begin a state anew.
    stand_sinds = models.DateTimeField("in deze stand sinds", null=True, editable=False)
    gesloten_op = models.DateTimeField("gesloten op", null=True, editable=False)
    uitkomst = models.CharField("uitkomst", max_length=12, choices=Uitkomst, blank=True, editable=False)
    # What we did, why it does not work, or who then: as the outcome says.
    wij_deden = lange_tekst("wij deden", 2000)
    # What was said, in words that point to nobody; only these are read outside.
    gehoord = lange_tekst("wat wij hoorden", 1000)
    openbaar = models.BooleanField("openbaar", default=False)
    history = audit(zonder=BESLOTEN)
    objects = MeldingQuerySet.as_manager()

    class Meta:
        verbose_name = "melding"
        verbose_name_plural = "meldingen"
        ordering = ["-gemeld_op", "-pk"]
        constraints = [
            *Weghaalbaar.Meta.constraints,
            in_lijst("soort", MeldingSoort),
            in_lijst("bron", Bron),
            in_lijst("antwoord_via", AntwoordVia),
            in_lijst("status", S),
            in_lijst("uitkomst", Uitkomst, leeg=True),
            models.CheckConstraint(
                condition=Q(hoogte=None) | Q(hoogte__in=Hoogte.values),
                name="melding_hoogte",
                violation_error_code="hoogte",
                violation_error_message="Kies een van de vijf antwoorden.",
            ),
            models.CheckConstraint(
                condition=Q(status=S.GESLOTEN) ^ Q(uitkomst=""),
                name="melding_gesloten",
                violation_error_message="Een gesloten melding heeft een uitkomst.",
            ),
            models.CheckConstraint(
                condition=~Q(status=S.GESLOTEN) | ~Q(wij_deden=""),
                name="melding_wij_deden",
                violation_error_code="wij_deden",
                violation_error_message="Schrijf op wat er gebeurde. Of waarom het niet lukt.",
            ),
            models.CheckConstraint(
                condition=Q(status=S.SAMENGEVOEGD) ^ Q(samengevoegd_met=None),
                name="melding_samengevoegd",
                violation_error_message="Kies met welke melding u deze samenvoegt.",
            ),
            models.CheckConstraint(
                condition=Q(openbaar=False) | (Q(status=S.GESLOTEN) & ~Q(gehoord="")),
                name="melding_openbaar",
                violation_error_code="gehoord",
                violation_error_message="Schrijf eerst op wat wij hoorden, zonder namen.",
            ),
            models.CheckConstraint(
                condition=Q(te_horen_sinds=None) | Q(antwoord_via__in=MET_DE_HAND),
                name="melding_te_horen",
                violation_error_message="Deze melder wil geen bericht met de hand.",
            ),
        ]
        # What every kept page of the plan asks before it is sent.
        indexes = [models.Index(fields=["versie"], name="melding_stempel")]

    def __str__(self):
        return self.nummer

    @property
    def typte(self) -> str:
        """Who typed this for the person whose it is, if somebody did."""
        wie = self.ingevoerd_door
        is_hulp = wie is not None and self.persoon is not None and self.bron == Bron.WEB
        return wie.naam if is_hulp and self.persoon.account_id != wie.pk else ""

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_gesloten(self) -> bool:
        return self.status == S.GESLOTEN

    @property
    def is_samengevoegd(self) -> bool:
        return self.status == S.SAMENGEVOEGD

    @property
    def via(self) -> str:
        """By which way who reported wants to hear from us, as of a reaction."""
        return self.antwoord_via

    @property
    def is_gewist(self) -> bool:
        return self.code.startswith(GEWIST)

    @property
    def hoofd(self) -> "Melding":
        """The report of which the end counts: a double one follows the one that it was joined with."""
        return self.samengevoegd_met or self

    @property
    def beloofd(self) -> date | None:
        """The day by which who reported this hears from us. A double one keeps the day that was promised
        before, until we say something."""
        if self.samengevoegd_met and self.beantwoord_op and not self.vervolg_voor:
            return self.samengevoegd_met.beloofd
        return self.vervolg_voor if self.status == S.BEANTWOORD else self.vervolg_voor or self.termijn

    def is_te_laat(self, vandaag: date) -> bool:
        """We promised who reported this an answer, or what comes after it, and it did not come."""
        return self.hoofd.status in LOOPT and self.beloofd is not None and self.beloofd < vandaag


class MeldingberichtQuerySet(models.QuerySet):
    def van_melder(self):
        return self.filter(spreker=Spreker.MELDER)

    def ongelezen(self):
        """What a reporter wrote and nobody of us saw yet."""
        return self.van_melder().filter(gezien_op=None)

    def bij(self, meldingen):
        return self.filter(melding__in=list(meldingen))

    def nummers_ongelezen(self) -> list[int]:
        """As a page tells which of these it shows."""
        return list(self.ongelezen().values_list("pk", flat=True))

    def te_lezen_bij(self, melding: Melding):
        """What who reported this reads: the own conversation, and of the report that it was joined with
        what we said; never a word of another who reported."""
        samen = Q(melding=melding.samengevoegd_met_id, spreker=Spreker.GEMEENTE)
        # What a reporter took along when two reports went apart, and finds there when they are joined again.
        eigen = Meldingbericht.objects.filter(
            melding=melding, tekst=OuterRef("tekst"), geschreven_op=OuterRef("geschreven_op")
        )
        return self.filter(Q(melding=melding) | samen & ~Exists(eigen))


class Meldingbericht(models.Model):
    """One turn of the conversation: our answer, or what the reporter says to it. It is only ever added, and
    goes with its report (`laat_gaan`): the database lets nobody put other words in it, or another moment."""

    alleen_minder = ("tekst", "door_id", "gezien_op")

    melding = models.ForeignKey(Melding, models.CASCADE, related_name="berichten")
    spreker = models.CharField(max_length=8, choices=Spreker)
    tekst = lange_tekst("bericht", 4000)
    geschreven_op = models.DateTimeField()
    door = models.ForeignKey(User, models.PROTECT, null=True, related_name="meldingberichten")
    # Seen by an employee; an answer of ours needs no such note.
    gezien_op = models.DateTimeField(null=True)
    indien_id = models.UUIDField(null=True, unique=True)
    objects = MeldingberichtQuerySet.as_manager()

    class Meta:
        ordering = ["geschreven_op", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(tekst=""), name="meldingbericht_tekst"),
            models.CheckConstraint(condition=Q(spreker__in=Spreker.values), name="meldingbericht_spreker"),
        ]

    def __str__(self):
        return f"{self.melding_id}, {self.get_spreker_display()}"


# So long a report that was not sent can be finished.
DAGEN_BEWAARD = 30


class MeldconceptQuerySet(models.QuerySet):
    def bewaard(self, at: datetime):
        """What can still be finished."""
        return self.filter(bewaard_op__gt=at - timedelta(days=DAGEN_BEWAARD))

    def van(self, account: User):
        return self.filter(account=account)

    def met_sleutel(self, sleutel: str):
        return self.filter(sleutel=sleutel).first()

    def met_code(self, code: str):
        return self.filter(code=code).first()


class Meldconcept(models.Model):
    """A report that is being written, step by step; or a sign-up or an answer to a call, on one page.

    With its code it can be finished on another machine.
    """

    code = models.CharField(max_length=14, unique=True)
    # By which the browser knows it, and which the report gets as its indien_id: a second click finds that.
    sleutel = models.UUIDField(unique=True, default=uuid.uuid4)
    # Step -> field -> what was typed, as the browser sent it.
    antwoorden = models.JSONField(default=dict)
    account = models.ForeignKey(User, models.CASCADE, null=True, related_name="meldconcepten")
    begonnen_op = models.DateTimeField()
    bewaard_op = models.DateTimeField()
    objects = MeldconceptQuerySet.as_manager()

    class Meta:
        ordering = ["-bewaard_op", "-pk"]

    def __str__(self):
        return f"concept van {self.begonnen_op:%Y-%m-%d}"

    @property
    def bewaard_tot(self):
        """The last day on which it can be finished."""
        return localdate(self.bewaard_op) + timedelta(days=DAGEN_BEWAARD - 1)

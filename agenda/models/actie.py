"""An action: what is done for a goal, by whom and when."""

from datetime import date, timedelta

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import TruncDate

from inclusie.history import audit
from inclusie.models import Ordenbaar, WeghaalbaarQuerySet, in_lijst, ingevuld, lange_tekst

from .doel import Doel
from .gemeente import Domein, Organisatie, Thema
from .keuzes import OPENBARE_STATUSSEN, ActieStatus, Meedoen, Niveau, PlanStatus
from .obstakel import Obstakel
from .routekaart import Indexonderwerp, Routekaartstap
from .wet import VNartikel, WettelijkPlan


def stil_sinds(
    status: str, nieuws: date | None, begonnen: date | None, dag: date, na_dagen: int
) -> date | None:
    """The day of the last news, or without any of the beginning, when that is too long before `dag`.

    Only what is under way can be silent. The same rule for live rows and for a published document.
    """
    sinds = nieuws or begonnen
    if status != ActieStatus.IN_UITVOERING or sinds is None:
        return None
    return sinds if sinds < dag - timedelta(days=na_dagen) else None


kwartaal = RegexValidator(r"^\d{4}-Q[1-4]\Z", "Kies een jaar en een kwartaal.")


class ActieQuerySet(WeghaalbaarQuerySet):
    def van_jaar(self, jaar: int):
        return self.filter(doel__jaarplan__jaar=jaar)

    def voor_publicatie(self):
        """What may stand in a published version."""
        return self.aanwezig().filter(openbaar=True, status__in=OPENBARE_STATUSSEN, doel__verwijderd_op=None)

    def buiten_publicatie(self):
        """What stands in the plan and in no published version: ideas, proposals, refusals, what is closed."""
        rijen = self.aanwezig().filter(doel__verwijderd_op=None)
        return rijen.exclude(openbaar=True, status__in=OPENBARE_STATUSSEN)

    def getrokken_door(self, user):
        return self.aanwezig().filter(trekker_account=user)

    def lopend(self):
        """In a plan that is still worked on: not archived."""
        return (
            self.aanwezig()
            .filter(doel__verwijderd_op=None)
            .exclude(doel__jaarplan__status=PlanStatus.GEARCHIVEERD)
        )

    def op_te_nemen_in(self, actie):
        """What another action of the same plan can go on in: it is planned or under way itself."""
        rijen = self.aanwezig().filter(doel__jaarplan=actie.doel.jaarplan_id, doel__verwijderd_op=None)
        rijen = rijen.filter(status__in=(ActieStatus.GEPLAND, ActieStatus.IN_UITVOERING))
        return rijen.exclude(pk=actie.pk).order_by("code")

    def te_koppelen(self, gekozen):
        """To choose from: what is worked on, and what was chosen before; the youngest year first."""
        lopend = models.Q(pk__in=self.lopend().values("pk"))
        rijen = self.aanwezig().filter(lopend | models.Q(pk__in=gekozen))
        return rijen.order_by("-doel__jaarplan__jaar", "code")

    def nog_te_doen(self):
        """Not over: proposed, planned or under way, and every idea of a plan that is still being made."""
        open_ = (ActieStatus.VOORGESTELD, ActieStatus.GEPLAND, ActieStatus.IN_UITVOERING)
        idee = Q(status=ActieStatus.IDEE, doel__jaarplan__status=PlanStatus.CONCEPT)
        return self.filter(Q(status__in=open_) | idee)

    def voor_de_raad(self):
        """Of what the council reads news: it runs, it is public, and so is its plan."""
        return self.voor_publicatie().filter(
            status=ActieStatus.IN_UITVOERING, doel__jaarplan__status=PlanStatus.VASTGESTELD
        )

    def zonder_bericht_sinds(self, dag: date | None):
        """Nobody wrote since this day; a report that waits for an answer was written too."""
        berichten = self.model._meta.get_field("voortgang").related_model.objects
        berichten = berichten.filter(actie=models.OuterRef("pk"), datum__gte=dag or date.min)
        return self.exclude(models.Exists(berichten))

    def met_begin(self):
        """begonnen_op: the day on which it came under way, which only the audit trail knows."""
        rijen = self.model.history.filter(id=models.OuterRef("pk"), status=ActieStatus.IN_UITVOERING)
        dagen = rijen.order_by("history_date", "history_id").values(dag=TruncDate("history_date"))[:1]
        return self.annotate(begonnen_op=models.Subquery(dagen))

    def met_besluit(self):
        """besloten_op: the day on which it came in the state that it has now; the audit trail knows."""
        later = self.model.history.filter(
            id=models.OuterRef("id"), history_id__gt=models.OuterRef("history_id")
        ).exclude(status=models.OuterRef("status"))
        rijen = self.model.history.filter(id=models.OuterRef("pk"), status=models.OuterRef("status"))
        rijen = rijen.exclude(models.Exists(later)).order_by("history_id")
        return self.annotate(besloten_op=models.Subquery(rijen.values(dag=TruncDate("history_date"))[:1]))

    def met_nieuws(self):
        """laatste_nieuws: the day of the newest agreed report. With the day on which it began."""
        # A subquery and no Max(): grouping would drop the order of the plan.
        berichten = self.model._meta.get_field("voortgang").related_model.objects.akkoord()
        nieuws = berichten.filter(actie=models.OuterRef("pk")).order_by("-datum").values("datum")[:1]
        return self.met_begin().annotate(laatste_nieuws=models.Subquery(nieuws))


class Actie(Ordenbaar):
    """`code` ('2021-07': year and a number of any length) is given at birth and never used again."""

    doel = models.ForeignKey(Doel, models.PROTECT, related_name="acties", verbose_name="doel")
    code = models.CharField("code", max_length=12, unique=True, editable=False)
    titel = models.CharField("titel", max_length=200)
    waarom = lange_tekst("waarom doen wij dit", 600)
    tekst_makkelijk = lange_tekst("wat wij doen, in makkelijke taal", 600)
    tekst = lange_tekst("hele tekst", 10000)
    niveau = models.CharField("niveau", max_length=12, choices=Niveau, default=Niveau.ACTIVITEIT)
    domein = models.ForeignKey(Domein, models.PROTECT, related_name="acties", verbose_name="levensdomein")
    themas = models.ManyToManyField(
        Thema, through="ActieThema", blank=True, related_name="acties", verbose_name="thema's en groepen"
    )
    trekker_organisatie = models.ForeignKey(
        Organisatie, models.PROTECT, null=True, blank=True, related_name="trekt", verbose_name="trekker"
    )
    trekker_functie = models.CharField("functie van de trekker", max_length=120, blank=True)
    trekker_account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="acties",
        verbose_name="account van de trekker",
    )
    partners = models.ManyToManyField(
        Organisatie, through="ActiePartner", blank=True, related_name="partner_bij", verbose_name="partners"
    )
    betrokkenheid = models.CharField(
        "hoe doen ervaringsdeskundigen mee",
        max_length=14,
        choices=Meedoen,
        default=Meedoen.ONBEKEND,
    )
    # What it answers: the law, the route, the index and what stands in people's way. Empty is normal.
    indexonderwerpen = models.ManyToManyField(
        Indexonderwerp,
        through="ActieOnderwerp",
        blank=True,
        related_name="acties",
        verbose_name="onderwerpen van de index",
    )
    vn_artikelen = models.ManyToManyField(
        VNartikel,
        through="ActieVNartikel",
        blank=True,
        related_name="acties",
        verbose_name="artikelen van het VN-verdrag",
    )
    wettelijke_plannen = models.ManyToManyField(
        WettelijkPlan,
        through="ActieWettelijkPlan",
        blank=True,
        related_name="acties",
        verbose_name="wettelijke plannen",
    )
    obstakels = models.ManyToManyField(
        Obstakel, through="ActieObstakel", blank=True, related_name="acties", verbose_name="obstakels"
    )
    routekaartstap = models.ForeignKey(
        Routekaartstap,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="acties",
        verbose_name="stap van de routekaart",
    )
    start = models.CharField("begint in", max_length=7, blank=True, validators=[kwartaal])
    eind = models.CharField("klaar in", max_length=7, blank=True, validators=[kwartaal])
    budget = models.PositiveIntegerField("budget in hele euro's", null=True, blank=True)
    dekking = models.CharField("waar komt het geld vandaan", max_length=200, blank=True)
    besteed = models.PositiveIntegerField("besteed in hele euro's", null=True, blank=True)
    status = models.CharField(
        "status", max_length=14, choices=ActieStatus, default=ActieStatus.IDEE, editable=False
    )
    resultaat = models.TextField("resultaat", blank=True, editable=False)
    reden = models.TextField("reden", blank=True, editable=False)
    openbaar = models.BooleanField("openbaar", default=True)
    vorige = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="volgende", editable=False
    )
    # Merged: stopped here, and carried on within another action of the same plan.
    opgegaan_in = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="opgenomen", editable=False,
        verbose_name="gaat verder in",
    )  # fmt: skip
    history = audit()
    objects = ActieQuerySet.as_manager()

    class Meta:
        verbose_name = "actie"
        verbose_name_plural = "acties"
        ordering = ["volgorde", "pk"]
        constraints = [
            *Ordenbaar.Meta.constraints,
            ingevuld("titel"),
            in_lijst("niveau", Niveau),
            in_lijst("betrokkenheid", Meedoen),
            in_lijst("status", ActieStatus),
            models.CheckConstraint(
                condition=Q(start="") | Q(eind="") | Q(start__lte=models.F("eind")),
                name="actie_periode",
                violation_error_code="eind",
                violation_error_message="Het einde ligt vóór het begin. Kies een later kwartaal.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["doorgeschoven", "gestopt", "afgewezen"]) | ~Q(reden=""),
                name="actie_reden",
                violation_error_message="Schrijf op waarom.",
            ),
            models.CheckConstraint(
                condition=Q(opgegaan_in=None) | Q(status="gestopt"),
                name="actie_opgegaan_gestopt",
                violation_error_message="Alleen een gestopte actie kan in een andere verdergaan.",
            ),
            models.CheckConstraint(
                condition=~Q(status="gerealiseerd") | ~Q(resultaat=""),
                name="actie_resultaat",
                violation_error_message="Schrijf op wat het resultaat is.",
            ),
        ]

    def __str__(self):
        return f"{self.code} {self.titel}"

    @property
    def jaarplan(self):
        return self.doel.jaarplan

    @property
    def jaar(self) -> int:
        return int(self.code.split("-")[0])

    @property
    def nummer(self) -> int:
        return int(self.code.split("-")[1])

    @property
    def is_doorgeschoven(self) -> bool:
        return self.status == ActieStatus.DOORGESCHOVEN

    @property
    def is_afgewezen(self) -> bool:
        return self.status == ActieStatus.AFGEWEZEN

    def stil_sinds(self, vandaag: date) -> date | None:
        """The day since which it is silent; None when it is not. Needs `met_nieuws`."""
        dagen = self.jaarplan.stil_na_dagen
        return stil_sinds(self.status, self.laatste_nieuws, self.begonnen_op, vandaag, dagen)

    def verliest(self, velden: dict) -> dict[str, str]:
        """Field -> why it may not be emptied: planning asked for it. What was empty before may stay so."""
        if self.status not in OPENBARE_STATUSSEN:
            return {}
        zin = "Deze actie is al ingepland. Zij heeft {} nodig."
        nodig = {
            "trekker_organisatie": ("een trekker", ("trekker_organisatie", "trekker_functie")),
            "start": ("een begin", ("start",)),
            "eind": ("een eind", ("eind",)),
        }
        return {
            veld: zin.format(wat)
            for veld, (wat, een_van) in nodig.items()
            if any(getattr(self, naam) for naam in een_van)
            and not any(velden.get(naam, getattr(self, naam)) for naam in een_van)
        }

"""A dated report on an action. Fixed once agreed: a mistake is corrected by a new report."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery

from inclusie.history import audit
from inclusie.models import Bewerkbaar, in_lijst, lange_tekst

from .actie import Actie
from .keuzes import ActieStatus, Licht, PlanStatus

ERNST = {Licht.NVT: 0, Licht.GROEN: 1, Licht.ORANJE: 2, Licht.ROOD: 3}
LICHTEN = ("licht_inhoud", "licht_planning", "licht_geld")


def slechtste(lichten) -> str | None:
    """The one light of an action is the worst of its three; None when none applies."""
    ergste = max(lichten, key=lambda licht: ERNST[licht])
    return None if ergste == Licht.NVT else str(ergste)


def _fel(veld: str) -> Q:
    return Q(**{f"{veld}__in": [Licht.ORANJE, Licht.ROOD]})


class VoortgangQuerySet(models.QuerySet):
    def akkoord(self):
        return self.exclude(akkoord_op=None)

    def wacht_op_akkoord(self):
        return self.filter(akkoord_op=None)

    def van_acties(self, acties):
        return self.filter(actie__in=acties)

    def van_plan(self, jaarplan):
        """On an action that stands in this plan."""
        return self.filter(
            actie__doel__jaarplan=jaarplan, actie__verwijderd_op=None, actie__doel__verwijderd_op=None
        )

    def lopend(self):
        """On an action in a plan that is still worked on."""
        return self.filter(actie__verwijderd_op=None, actie__doel__verwijderd_op=None).exclude(
            actie__doel__jaarplan__status=PlanStatus.GEARCHIVEERD
        )

    def klaar_gemeld(self):
        """The newest report of an action under way, when it says that the action is done."""
        nieuwste = self.model._base_manager.filter(actie=OuterRef("actie"))
        nieuwste = nieuwste.order_by("-datum", "-nummer").values("pk")[:1]
        return self.filter(
            voorstel_gereed=True, actie__status=ActieStatus.IN_UITVOERING, pk=Subquery(nieuwste)
        )

    def tot(self, peildatum: date):
        return self.filter(datum__lte=peildatum)


class Voortgang(Bewerkbaar):
    actie = models.ForeignKey(Actie, models.PROTECT, related_name="voortgang", editable=False)
    nummer = models.PositiveSmallIntegerField("nummer", editable=False)
    datum = models.DateField("datum")
    tekst_makkelijk = lange_tekst("wat is er gebeurd", 1000)
    licht_inhoud = models.CharField("inhoud", max_length=6, choices=Licht)
    licht_planning = models.CharField("planning", max_length=6, choices=Licht)
    licht_geld = models.CharField("geld", max_length=6, choices=Licht)
    oorzaak = lange_tekst("hoe komt dat", 600)
    maatregel = lange_tekst("wat doen wij eraan", 600)
    voorstel_gereed = models.BooleanField("deze actie is klaar", default=False)
    auteur = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    door_functie = models.CharField("geschreven door", max_length=120, blank=True, editable=False)
    akkoord_op = models.DateTimeField("akkoord op", null=True, editable=False)
    akkoord_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    history = audit()
    objects = VoortgangQuerySet.as_manager()

    class Meta:
        verbose_name = "bericht over de voortgang"
        verbose_name_plural = "voortgang"
        ordering = ["-datum", "-nummer"]
        constraints = [
            *(in_lijst(licht, Licht) for licht in LICHTEN),
            models.CheckConstraint(
                condition=~(Q(akkoord_op__isnull=True) ^ Q(akkoord_door__isnull=True)),
                name="voortgang_akkoord",
                violation_error_message="Akkoord heeft een dag en iemand die het gaf.",
            ),
            models.UniqueConstraint(fields=["actie", "nummer"], name="voortgang_nummer_uniek"),
            models.CheckConstraint(
                condition=~(_fel("licht_inhoud") | _fel("licht_planning") | _fel("licht_geld"))
                | (~Q(oorzaak="") & ~Q(maatregel="")),
                name="voortgang_oorzaak_maatregel",
                violation_error_message="Bij oranje of rood: schrijf op hoe dat komt en wat u eraan doet.",
            ),
            models.CheckConstraint(
                condition=~Q(tekst_makkelijk=""),
                name="voortgang_tekst",
                violation_error_message="Schrijf op wat er is gebeurd. Een of twee zinnen is genoeg.",
            ),
        ]

    def __str__(self):
        return f"{self.actie.code}, {self.datum}"

    @property
    def licht(self) -> str | None:
        return slechtste([getattr(self, veld) for veld in LICHTEN])

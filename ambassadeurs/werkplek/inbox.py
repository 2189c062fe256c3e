"""The reports as the workplace lists them: what waits first, then by term. Decides no rights."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import (
    Case,
    Count,
    Exists,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan
from django.utils.text import Truncator
from django.utils.timezone import localdate

from agenda.woorden import aantal
from ambassadeurs.handelen.daden import TE_HOREN, Daad
from ambassadeurs.models import AntwoordVia, Bestand, Melding, Meldingbericht, MeldingStatus
from inclusie.woorden import datum

S = MeldingStatus
WACHT = Q(status__in=(S.NIEUW, S.IN_BEHANDELING))
MET_DE_HAND = (AntwoordVia.TELEFOON, AntwoordVia.SMS, AntwoordVia.BRIEF)
PER_BLADZIJDE = 25
# Who handles it, beside the number of an account.
MIJ, NIEMAND = "mij", "niemand"
EERSTE_WOORDEN = 14
# The choice in the address -> its words. The first is what the list shows without a choice.
SOORTEN = {
    "": "Alles wat wacht",
    "nieuw": "Nieuw",
    "te-laat": "Te laat",
    "reactie": "Reactie nog niet gelezen",
    "bellen": "Nog bellen of schrijven",
    "in_behandeling": "In behandeling",
    "beantwoord": "Beantwoord",
    "gesloten": "Gesloten",
    "samengevoegd": "Samengevoegd",
    "alles": "Alle meldingen",
}


@dataclass(frozen=True)
class Rij:
    """ongelezen: the reporter said something. te_bellen: somebody must call, write or send a message."""

    melding: Melding
    begin: str
    termijn: str
    is_te_laat: bool
    ongelezen: bool
    te_bellen: bool
    foto: bool
    geluid: bool


def met_alles(rijen: QuerySet) -> QuerySet:
    """With what the list shows of each, and what it is ordered and filtered by."""
    ongelezen = Meldingbericht.objects.ongelezen().filter(melding=OuterRef("pk"))
    bestanden = Bestand.objects.filter(melding=OuterRef("pk"))
    return rijen.annotate(
        ongelezen=Exists(ongelezen),
        foto=Exists(bestanden.filter(soort="foto")),
        geluid=Exists(bestanden.filter(soort="geluid")),
        te_bellen=_te_bellen(),
        rang=Case(
            When(status=S.NIEUW, then=Value(0)), When(status=S.IN_BEHANDELING, then=Value(1)),
            default=Value(2), output_field=IntegerField(),
        ),
    ).order_by("rang", "termijn", "pk")  # fmt: skip


def _te_bellen() -> Case:
    """There was news since somebody last called or wrote, for who gets no mail. The trail tells."""
    nieuws = Q(history_change_reason__in=TE_HOREN)
    nieuws |= Q(history_change_reason__startswith=f"{Daad.HEROPEND.value}:")
    sinds = GreaterThan(_laatste(nieuws), _laatste(Q(history_change_reason=Daad.GEHOORD)))
    return Case(When(Q(antwoord_via__in=MET_DE_HAND) & Q(sinds), then=Value(True)), default=Value(False))


def _laatste(waar: Q) -> Coalesce:
    """The newest of these rows in the trail of a report."""
    spoor = Melding.history.filter(waar, id=OuterRef("pk")).order_by().values("id")
    return Coalesce(Subquery(spoor.annotate(laatste=Max("history_id")).values("laatste")), 0)


def telling(at: datetime) -> dict[str, int]:
    """How many each choice shows, in one query."""
    vandaag = localdate(at)
    namen = {f"n{plek}": soort for plek, soort in enumerate(SOORTEN)}
    aantallen = met_alles(Melding.objects.aanwezig()).aggregate(
        **{naam: Count("pk", filter=_welke(soort, vandaag)) for naam, soort in namen.items()}
    )
    return {soort: aantallen[naam] for naam, soort in namen.items()}


def _welke(soort: str, vandaag: date) -> Q:
    return {
        "": WACHT | Q(ongelezen=True) | Q(te_bellen=True),
        "te-laat": WACHT & Q(termijn__lt=vandaag),
        "reactie": Q(ongelezen=True),
        "bellen": Q(te_bellen=True),
        "alles": Q(pk__isnull=False),
    }.get(soort, Q(status=soort))


def lijst(user, at: datetime, *, wat="", soort="", wie="", onderwerp="", q="") -> QuerySet:
    """The reports that are asked for, with everything that the list shows."""
    wiens = {"": Q(), MIJ: Q(behandelaar=user), NIEMAND: Q(behandelaar=None)}
    waar = _welke(wat, localdate(at)) & (wiens[wie] if wie in wiens else Q(behandelaar=wie))
    waar &= Q(soort=soort) if soort else Q()
    waar &= Q(thema__slug=onderwerp) if onderwerp else Q()
    for woord in q.split():
        # In our own words only: what is looked for stands in the address, and may not be what people said.
        waar &= Q(nummer__icontains=woord) | Q(gehoord__icontains=woord) | Q(wij_deden__icontains=woord)
    return met_alles(Melding.objects.aanwezig()).filter(waar).select_related("behandelaar", "thema")


def rij(melding: Melding, vandaag: date) -> Rij:
    return Rij(
        melding=melding,
        begin=Truncator(" ".join(melding.tekst.split())).words(EERSTE_WOORDEN, truncate="…"),
        termijn=termijn(melding, vandaag),
        is_te_laat=melding.is_te_laat(vandaag),
        ongelezen=melding.ongelezen,
        te_bellen=melding.te_bellen,
        foto=melding.foto,
        geluid=melding.geluid,
    )


def termijn(melding: Melding, vandaag: date) -> str:
    """How long somebody still waits for a first answer; nothing once there was one."""
    if not melding.is_open:
        return ""
    dagen = (melding.termijn - vandaag).days
    if dagen < 0:
        return f"te laat sinds {datum(melding.termijn)}"
    return "vandaag de laatste dag" if dagen == 0 else f"nog {aantal(dagen, 'dag', 'dagen')}"

"""The reports as the workplace lists them: what waits first, then by term. Decides no rights."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.utils.text import Truncator
from django.utils.timezone import localdate

from ambassadeurs.models import Bestand, Melding, Meldingbericht, MeldingStatus
from ambassadeurs.models.melding import LOOPT
from inclusie.woorden import datum

S = MeldingStatus
WACHT = Q(status__in=(S.NIEUW, S.IN_BEHANDELING))
TE_HOREN = Q(te_horen_sinds__isnull=False)
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
    "beantwoord": "Beantwoord, nog niet afgerond",
    "afronden": "Wacht te lang op vervolg",
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
    return rijen.met_eerste_dag().annotate(
        ongelezen=Exists(ongelezen),
        foto=Exists(bestanden.filter(soort="foto")),
        geluid=Exists(bestanden.filter(soort="geluid")),
        rang=Case(
            When(status=S.NIEUW, then=Value(0)), When(status=S.IN_BEHANDELING, then=Value(1)),
            default=Value(2), output_field=IntegerField(),
        ),
    ).order_by("rang", F("eerste_dag").asc(nulls_last=True), "pk")  # fmt: skip


def telling(user, at: datetime) -> dict[str, int]:
    """How many each choice shows, and how many wait for this person, in one query."""
    vandaag = localdate(at)
    namen = {f"n{plek}": soort for plek, soort in enumerate(SOORTEN)}
    aantallen = met_alles(Melding.objects.aanwezig()).aggregate(
        **{naam: Count("pk", filter=_welke(soort, vandaag)) for naam, soort in namen.items()},
        mij=Count("pk", filter=_welke("", vandaag) & Q(behandelaar=user)),
    )
    return {soort: aantallen[naam] for naam, soort in namen.items()} | {MIJ: aantallen["mij"]}


def _welke(soort: str, vandaag: date) -> Q:
    vervolg = Q(status=S.BEANTWOORD, eerste_dag__lt=vandaag)
    return {
        "": WACHT | Q(ongelezen=True) | TE_HOREN | vervolg,
        "te-laat": WACHT & Q(eerste_dag__lt=vandaag),
        "reactie": Q(ongelezen=True),
        "bellen": TE_HOREN,
        "afronden": vervolg,
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
        is_te_laat=is_te_laat(melding, vandaag),
        ongelezen=melding.ongelezen,
        te_bellen=melding.te_horen_sinds is not None,
        foto=melding.foto,
        geluid=melding.geluid,
    )


def is_te_laat(melding: Melding, vandaag: date) -> bool:
    """Somebody who told this, here or in a report that was joined with it, should have heard from us."""
    return melding.status in LOOPT and melding.eerste_dag is not None and melding.eerste_dag < vandaag


def termijn(melding: Melding, vandaag: date) -> str:
    """By when the first of all who told this hears from us: an answer, or how it goes on after one; nothing
    at the end."""
    if melding.status not in LOOPT or melding.eerste_dag is None:
        return ""
    return _voor("" if melding.is_open else "vervolg ", melding.eerste_dag, vandaag)


def eigen_termijn(dubbel: Melding, vandaag: date) -> str:
    """Of a report that was joined: by when its own reporter hears from us, as we promised before that."""
    if dubbel.hoofd.status not in LOOPT or (dubbel.beantwoord_op and not dubbel.vervolg_voor):
        return ""
    return _voor("", dubbel.beloofd, vandaag)


def _voor(wat: str, dag: date, vandaag: date) -> str:
    """The day itself still counts."""
    if dag < vandaag:
        return f"{wat}te laat sinds {datum(dag + timedelta(days=1))}"
    return f"{wat}vandaag de laatste dag" if dag == vandaag else f"{wat}uiterlijk {datum(dag)}"

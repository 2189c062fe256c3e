"""What somebody must know who takes over the work on a year: the plan as it stands today, live and inside.

Reads live rows in a fixed number of queries. Accounts are named, so nothing of this is ever public.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from agenda import woorden
from agenda.models import Actie, ActieStatus, Jaarplan, Raadsstuk, Raadsvergadering, Voortgang
from agenda.voorstel import maak_document
from agenda.werkplek import overdracht_lijsten as lijsten
from agenda.werkplek.overdracht_lijsten import Lijst, Punt, begin_van, eind_van, niet_af
from agenda.werkplek.overzicht import stand_binnen
from agenda.woorden import datum
from inclusie.woorden import zonder_accenten

STRAKS = timedelta(days=90)
ZONDER = "zonder"


@dataclass(frozen=True)
class Taak:
    """One action of somebody. bericht: the newest agreed report."""

    actie: Actie
    stand: str
    stand_woord: str
    bericht: Voortgang | None
    stil: str
    volgende: str

    @property
    def licht(self) -> str | None:
        return self.bericht.licht if self.bericht and self.actie.status == ActieStatus.IN_UITVOERING else None


@dataclass
class Drager:
    """Who carries actions: an account, or an organisation or function without one."""

    sleutel: str
    naam: str
    meer: str
    taken: list[Taak] = field(default_factory=list)


@dataclass(frozen=True)
class Overdracht:
    """wie: the one person or organisation that this report is about; None for everybody."""

    plan: Jaarplan
    op: datetime
    wie: Drager | None
    dragers: list[Drager]
    wacht: list[Lijst]
    beloofd: list[Punt]
    stil: list[Taak]
    straks: list[Punt]
    besluiten: list[Punt]
    versies: list

    @property
    def aantal_acties(self) -> int:
        return sum(len(drager.taken) for drager in self.dragers)

    @property
    def aantal_wacht(self) -> int:
        return sum(len(lijst.punten) for lijst in self.wacht)


def kies_plan(plannen: list[Jaarplan], jaar: str, vandaag: date) -> Jaarplan | None:
    """The year that was asked; else that of today, else the newest. None when what was asked is not there."""
    if jaar:
        return next((plan for plan in plannen if str(plan.jaar) == jaar), None)
    van_nu = (plan for plan in plannen if plan.jaar == vandaag.year)
    return next(van_nu, plannen[0] if plannen else None)


def dragers(plan: Jaarplan, vandaag: date) -> list[Drager]:
    """Everybody with the actions of this year that they carry, by name; what nobody carries comes last."""
    acties = Actie.objects.van_jaar(plan.jaar).aanwezig().filter(doel__verwijderd_op=None)
    acties = (
        acties.met_nieuws()
        .met_besluit()
        .exclude(status=ActieStatus.AFGEWEZEN)
        .order_by("code")
        .defer("tekst", "waarom")
    )
    acties = list(acties.select_related("doel__jaarplan", "trekker_organisatie", "trekker_account"))
    berichten = _nieuwste_berichten(plan)
    gevonden: dict[str, Drager] = {}
    for actie in acties:
        drager = _drager(actie)
        taak = _taak(actie, berichten.get(actie.pk), vandaag)
        gevonden.setdefault(drager.sleutel, drager).taken.append(taak)
    return sorted(gevonden.values(), key=lambda d: (d.sleutel == ZONDER, zonder_accenten(d.naam)))


def _nieuwste_berichten(plan: Jaarplan) -> dict[int, Voortgang]:
    """Of each action the newest agreed report. First which, then those: a year may hold thousands."""
    rijen = Voortgang.objects.van_plan(plan).akkoord().order_by("datum", "nummer")
    nieuwste = dict(rijen.values_list("actie_id", "pk"))
    return {bericht.actie_id: bericht for bericht in Voortgang.objects.in_bulk(nieuwste.values()).values()}


def _drager(actie: Actie) -> Drager:
    account, organisatie = actie.trekker_account, actie.trekker_organisatie
    if account:
        meer = [account.functie, "" if account.is_active else "dit account is gesloten"]
        return Drager(f"account-{account.pk}", account.naam, ", ".join(deel for deel in meer if deel))
    if organisatie:
        return Drager(f"organisatie-{organisatie.pk}", organisatie.naam, "")
    if actie.trekker_functie:
        return Drager(f"functie-{actie.trekker_functie}", actie.trekker_functie, "")
    return Drager(ZONDER, "Nog geen trekker", "")


def _taak(actie: Actie, bericht: Voortgang | None, vandaag: date) -> Taak:
    stand, woord = stand_binnen(actie, bericht.licht if bericht else None, actie.jaar)
    stil = woorden.stilte(actie.stil_sinds(vandaag), actie.laatste_nieuws)
    return Taak(actie, stand, woord, bericht, stil, _volgende(actie, vandaag))


def _volgende(actie: Actie, vandaag: date) -> str:
    """The next day that counts for this action, in words."""
    if actie.status == ActieStatus.GEPLAND and actie.start:
        begin, uiterlijk = begin_van(actie.start), eind_van(actie.start)
        if begin > vandaag:
            return f"Begint op {datum(begin)}"
        zin = (
            "Moet uiterlijk op {} beginnen" if uiterlijk >= vandaag else "Had uiterlijk op {} moeten beginnen"
        )
        return zin.format(datum(uiterlijk))
    if niet_af(actie) and actie.eind:
        eind = eind_van(actie.eind)
        return f"{'Moet klaar zijn' if eind >= vandaag else 'Had klaar moeten zijn'} op {datum(eind)}"
    return ""


def maak(plan: Jaarplan, allen: list[Drager], wie: str, *, at: datetime) -> Overdracht:
    """allen: of `dragers`. wie: the key of one of them, or nothing for everybody."""
    vandaag = localdate(at)
    gekozen = next((drager for drager in allen if drager.sleutel == wie), None)
    getoond = [gekozen] if gekozen else allen
    taken = [taak for drager in getoond for taak in drager.taken]
    acties = {taak.actie.pk: taak.actie for taak in sorted(taken, key=lambda taak: taak.actie.code)}
    codes = {actie.code for actie in acties.values()} if gekozen else None
    stukken = Raadsstuk.objects.open().prefetch_related("acties").order_by("termijn", "datum", "pk")
    stukken = [stuk for stuk in stukken if not gekozen or {a.pk for a in stuk.acties.all()} & acties.keys()]
    vergaderingen = Raadsvergadering.objects.na(vandaag)
    document = maak_document(plan, vandaag) if plan.is_bewerkbaar else None
    return Overdracht(
        plan=plan,
        op=at,
        wie=gekozen,
        dragers=getoond,
        wacht=lijsten.wacht(plan, list(acties.values()), document, codes),
        beloofd=[lijsten.belofte(stuk, vandaag) for stuk in stukken],
        stil=sorted((taak for taak in taken if taak.stil), key=_oudste_eerst),
        straks=lijsten.straks(plan, list(acties.values()), stukken, vergaderingen, vandaag, vandaag + STRAKS),
        besluiten=lijsten.besluiten(plan, list(acties.values())),
        versies=list(plan.versies.zonder_inhoud().select_related("gemaakt_door").nieuwste_eerst()),
    )


def _oudste_eerst(taak: Taak) -> tuple[date, str]:
    return taak.actie.laatste_nieuws or taak.actie.begonnen_op, taak.actie.code

"""The lists of a handover: what waits, what was promised, what comes and what was decided, each in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.text import capfirst

from agenda import woorden
from agenda.controle_publicatie import problemen
from agenda.models import (
    Actie,
    ActieStatus,
    Evaluatie,
    EvaluatieStatus,
    Jaarplan,
    Raadsstuk,
    Raadsvergadering,
    Voortgang,
)


@dataclass(frozen=True)
class Punt:
    """One line. code: of the action where it is found in the workplace."""

    zin: str
    meer: str = ""
    code: str = ""
    dag: date | None = None

    @property
    def tekst(self) -> str:
        """The line with the action that it is about in front, unless it names that itself."""
        return self.zin if not self.code or self.code in self.zin else f"Actie {self.code}: {self.zin}"


@dataclass(frozen=True)
class Lijst:
    kop: str
    punten: list[Punt]


def begin_van(kwartaal: str) -> date:
    jaar, _, nummer = kwartaal.partition("-Q")
    return date(int(jaar), int(nummer) * 3 - 2, 1)


def eind_van(kwartaal: str) -> date:
    """The last day of '2021-Q2'."""
    return (begin_van(kwartaal) + timedelta(days=95)).replace(day=1) - timedelta(days=1)


def niet_af(actie: Actie) -> bool:
    return actie.status in (ActieStatus.GEPLAND, ActieStatus.IN_UITVOERING)


def wacht(plan: Jaarplan, acties: list[Actie], document: dict | None, codes: set[str] | None) -> list[Lijst]:
    """What somebody must still do. document: of today; codes: of the actions it is about, None for all."""
    berichten = Voortgang.objects.van_plan(plan).van_acties([actie.pk for actie in acties])
    berichten = berichten.select_related("actie", "auteur").order_by("datum", "pk")
    punten = {
        "Berichten die wachten op akkoord": [
            _bericht(bericht, f"{bericht.auteur.naam} schreef dit op {woorden.datum(bericht.datum)}.")
            for bericht in berichten.wacht_op_akkoord()
        ],
        "Acties die volgens de trekker klaar zijn": [
            _bericht(bericht, f"Gemeld op {woorden.datum(bericht.datum)}. Leg het resultaat vast.")
            for bericht in berichten.klaar_gemeld()
        ],
        "Voorstellen": [_actie(a) for a in acties if a.status == ActieStatus.VOORGESTELD],
        "Ideeën": [_actie(a) for a in acties if a.status == ActieStatus.IDEE],
        "Nog na te kijken": [
            Punt(probleem.zin, code=probleem.sleutel if probleem.soort == "actie" else "")
            for probleem in (problemen(document) if document else [])
            if codes is None or (probleem.soort == "actie" and probleem.sleutel in codes)
        ],
    }
    return [Lijst(kop, rij) for kop, rij in punten.items() if rij]


def _bericht(bericht: Voortgang, meer: str) -> Punt:
    return Punt(f"{bericht.actie.titel}.", meer, bericht.actie.code)


def _actie(actie: Actie) -> Punt:
    return Punt(f"{actie.titel}.", "", actie.code)


def belofte(stuk: Raadsstuk, vandaag: date) -> Punt:
    """A paper of the council that has no answer yet."""
    soort, status = stuk.get_soort_display().capitalize(), stuk.get_status_display()
    delen = [
        f"{soort} van {woorden.datum(stuk.datum)}, {status}.",
        f"Van {stuk.indieners}." if stuk.indieners else "",
        _termijn(stuk, vandaag),
        f"Bij actie {woorden.opsomming(sorted(a.code for a in stuk.acties.all()))}."
        if stuk.acties.all()
        else "",
    ]
    return Punt(f"{stuk.titel}.", " ".join(deel for deel in delen if deel), dag=stuk.termijn)


def _termijn(stuk: Raadsstuk, vandaag: date) -> str:
    if stuk.termijn is None:
        return "Er is geen termijn."
    te_laat = " Dat is voorbij." if stuk.termijn < vandaag else ""
    return f"Antwoord uiterlijk op {woorden.datum(stuk.termijn)}.{te_laat}"


def straks(
    plan: Jaarplan,
    acties: list[Actie],
    stukken: list[Raadsstuk],
    vergaderingen: Iterable[Raadsvergadering],
    van: date,
    tot: date,
) -> list[Punt]:
    """Everything with a day from `van` up to and including `tot`, in order."""
    punten = [
        Punt("Tussentijdse evaluatie van het plan.", dag=plan.tussentijdse_evaluatie_op),
        Punt("Jaarlijkse evaluatie van het plan.", dag=plan.jaarlijkse_evaluatie_op),
        *_kwartalen(acties),
        *(Punt(f"Antwoord aan de raad: {stuk.titel}.", dag=stuk.termijn) for stuk in stukken),
    ]
    for rij in vergaderingen:
        wie = rij.get_soort_display()
        punten.append(Punt(f"Vergadering van de {wie}.", dag=rij.datum))
        punten.append(Punt(f"Stukken klaar voor de {wie}.", dag=rij.stukken_klaar_op))
    komend = [punt for punt in punten if punt.dag and van <= punt.dag <= tot]
    return sorted(komend, key=lambda punt: punt.dag)


def _kwartalen(acties: list[Actie]) -> list[Punt]:
    """What begins and what must be ready, per day: quarters begin and end on the same days."""
    begint: dict[date, list[Actie]] = {}
    eindigt: dict[date, list[Actie]] = {}
    for actie in acties:
        if actie.status == ActieStatus.GEPLAND and actie.start:
            begint.setdefault(begin_van(actie.start), []).append(actie)
        if niet_af(actie) and actie.eind:
            eindigt.setdefault(eind_van(actie.eind), []).append(actie)
    return [
        *(Punt(f"Dit begint: {_codes(rij)}.", dag=dag) for dag, rij in begint.items()),
        *(Punt(f"Dit moet klaar zijn: {_codes(rij)}.", dag=dag) for dag, rij in eindigt.items()),
    ]


def _codes(acties: list[Actie]) -> str:
    wat = "actie" if len(acties) == 1 else "acties"
    return f"{wat} {woorden.opsomming([actie.code for actie in acties])}"


AFLOPEN = {
    ActieStatus.GEREALISEERD: ("is klaar", "resultaat"),
    ActieStatus.DOORGESCHOVEN: ("is doorgeschoven", "reden"),
    ActieStatus.GESTOPT: ("is gestopt", "reden"),
}


def besluiten(plan: Jaarplan, acties: list[Actie]) -> list[Punt]:
    """How the plan was adopted and judged, and which actions ended, in order. Needs `met_besluit`."""
    uit = []
    if plan.vastgesteld_op:
        delen = (plan.vastgesteld_door, plan.besluit)
        meer = " ".join(f"{capfirst(deel)}." for deel in delen if deel)
        uit.append(Punt("Het plan is vastgesteld.", meer, dag=plan.vastgesteld_op))
    for evaluatie in Evaluatie.objects.aanwezig().filter(jaarplan=plan).order_by("peildatum", "nummer"):
        staat = EvaluatieStatus(evaluatie.status).label
        met = f" Besproken met: {evaluatie.besproken_met}." if evaluatie.besproken_met else ""
        zin = f"{evaluatie.get_soort_display().capitalize()}: {staat}."
        uit.append(Punt(zin, met.strip(), dag=evaluatie.besproken_op or evaluatie.peildatum))
    for actie in acties:
        if actie.status in AFLOPEN:
            woord, veld = AFLOPEN[actie.status]
            zin = f"‘{actie.titel}’ {woord}."
            uit.append(Punt(zin, getattr(actie, veld), actie.code, actie.besloten_op))
    return sorted(uit, key=lambda punt: punt.dag)

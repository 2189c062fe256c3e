"""The acts on an evaluation before it is public: begin it, judge, tell with whom it was discussed.

Publishing it makes a version, so that act stands with the others that do (vaststellen.py).
"""

from collections.abc import Callable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from agenda import woorden
from agenda.models import (
    Doel,
    Evaluatie,
    Evaluatieoordeel,
    EvaluatieStatus,
    PlanStatus,
    eis_bewerkbaar,
)
from agenda.models.plan import GEARCHIVEERD
from inclusie.history import bewaar
from inclusie.nummers import volgend_nummer
from inclusie.tijd import eis_niet_later


@transaction.atomic
def begin_evaluatie(evaluatie: Evaluatie, *, door, at: datetime) -> None:
    """A new one gets the next number of its plan; a number is never used again."""
    plan = eis_bewerkbaar(evaluatie)
    evaluatie.nummer = volgend_nummer(plan.evaluaties)
    bewaar(evaluatie, door=door, at=at)


@transaction.atomic
def bespreek(evaluatie: Evaluatie, *, door, at: datetime) -> bool:
    """Save in which meeting it was discussed, with whom and when. The first time makes it 'besproken'."""
    eis_bewerkbaar(evaluatie)
    if not evaluatie.besproken_met.strip():
        raise ValidationError({"besproken_met": "Schrijf op in welke bijeenkomst u dit besprak, en met wie."})
    if evaluatie.besproken_op is None:
        raise ValidationError({"besproken_op": "Vul de dag in waarop u dit besprak."})
    eis_niet_later(evaluatie.besproken_op, localdate(at), veld="besproken_op")
    if evaluatie.status == EvaluatieStatus.CONCEPT:
        evaluatie.status = EvaluatieStatus.BESPROKEN
    return bewaar(evaluatie, door=door, at=at)


@transaction.atomic
def oordeel(over: Evaluatieoordeel | Doel, *, door, at: datetime) -> bool:
    """The verdict on one action, or in the yearly evaluation on one goal."""
    if isinstance(over, Evaluatieoordeel) and over.actie.doel.jaarplan_id != over.evaluatie.jaarplan_id:
        raise ValidationError(f"Actie {over.actie.code} hoort bij een ander jaar dan deze evaluatie.")
    eis_bewerkbaar(over.evaluatie.jaarplan if isinstance(over, Evaluatieoordeel) else over)
    return bewaar(over, door=door, at=at, reden="" if isinstance(over, Evaluatieoordeel) else "evaluatie")


@transaction.atomic
def oordeel_per_rij(evaluatie: Evaluatie, lees: Callable, *, door, at: datetime):
    """Save every verdict of a sheet that is right, also when another is refused; return the sheet.

    lees: asked under the lock; gives the sheet with what was sent in its rows.
    """
    eis_bewerkbaar(evaluatie)
    blad = lees()
    for rij in blad.rijen:
        if gegeven := rij.gegeven:
            try:
                rij.bewaard = oordeel(gegeven, door=door, at=at)
            except ValidationError as fout:
                rij.weiger(fout)
    return blad


# What stops publishing, with the part of the evaluation ('' for the plan) where it is mended.
Belet = tuple[str, str]
BESPROKEN, MOMENT = "besproken", "moment"


def belet(evaluatie: Evaluatie, vandaag: date) -> list[Belet]:
    """Why this evaluation cannot be published now; empty when it can."""
    plan = evaluatie.jaarplan
    if plan.status == PlanStatus.GEARCHIVEERD:
        return [(GEARCHIVEERD, "")]
    if evaluatie.is_weggehaald:
        return [("Iemand haalde deze evaluatie weg. Haal haar eerst terug.", "")]
    if plan.status == PlanStatus.CONCEPT:
        return [("Dit jaarplan is nog een concept. Stel het eerst vast.", "")]
    if evaluatie.is_gepubliceerd:
        return [("Deze evaluatie is al openbaar. Dat kan maar één keer.", "lezen")]
    if vandaag.year < plan.jaar:
        return [(f"Het jaar begint pas op 1 januari {plan.jaar}. Kijk daarna terug.", "")]
    redenen = []
    if evaluatie.status == EvaluatieStatus.CONCEPT:
        redenen.append(("Deze evaluatie is nog niet besproken. Schrijf eerst op met wie.", BESPROKEN))
    if evaluatie.peildatum > vandaag:
        dag = woorden.datum(evaluatie.peildatum)
        redenen.append((f"De evaluatie is van {dag}. Die dag moet nog komen.", MOMENT))
    return redenen

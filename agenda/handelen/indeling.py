"""The order of the plan's parts: add at the end, move, hang under another goal."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.models import Actie, Doel, Focus, Indicator, eis_bewerkbaar
from inclusie.history import Conflict, bewaar
from inclusie.nummers import volgend_nummer, volgende_code


def broers(deel):
    """The present parts among which this one has its place, in order."""
    if isinstance(deel, Actie):
        return deel.doel.acties.aanwezig().order_by("volgorde", "pk")
    if isinstance(deel, Doel):
        return deel.jaarplan.doelen.aanwezig().order_by("volgorde", "pk")
    return deel.jaarplan.focus.aanwezig().select_related("thema").order_by("volgorde", "pk")


@transaction.atomic
def voeg_toe(
    deel: Focus | Doel | Actie | Indicator, *, door, at: datetime, relaties=None, reden="", code=""
) -> None:
    """Save a new part at the end of its list, with the next free code or number of its plan.

    code: the one that it must get, from a file; the caller knows that nobody ever had it.
    """
    plan = eis_bewerkbaar(deel)
    if isinstance(deel, Indicator):
        deel.nummer = code or volgend_nummer(deel.eigenaar.indicatoren)
    else:
        if isinstance(deel, Actie):
            _eis_doel(deel.doel)
        deel.volgorde = volgend_nummer(broers(deel), "volgorde")
        if isinstance(deel, Actie):
            deel.code = code or volgende_code(Actie.objects, f"{plan.jaar}-", cijfers=2)
        elif isinstance(deel, Doel):
            deel.code = code or volgende_code(plan.doelen, "D")
    bewaar(deel, door=door, at=at, relaties=relaties, reden=reden)


def _eis_doel(doel: Doel) -> None:
    """Asked under the lock, of the row as it stands now: no action may hang under nothing."""
    if not Doel.objects.aanwezig().filter(pk=doel.pk).exists():
        raise ValidationError("Iemand haalde dit doel weg. Haal het doel terug, of kies een ander doel.")


@dataclass(frozen=True)
class Plek:
    """The place of a part among its siblings, from 1 to `aantal`, and where it stood before."""

    nu: int
    was: int
    aantal: int


@transaction.atomic
def zet_op_plek(deel, plek: int, *, door, at: datetime) -> Plek:
    """Move a part to place 1 … n among its siblings; save only rows that move."""
    return _zet(deel, _rij(deel), plek, door, at)


@transaction.atomic
def verzet(deel, stap: int, *, gelezen_op: int, door, at: datetime) -> Plek:
    """Move a part some places from where it was read. A step from an older place moves nothing."""
    rij = _rij(deel)
    hier = rij.index(deel) + 1
    return _zet(deel, rij, hier + stap if hier == gelezen_op else hier, door, at)


def _rij(deel) -> list:
    eis_bewerkbaar(deel)
    # Of itself alone: PostgreSQL locks no row that a join may not find.
    rij = list(broers(deel).select_for_update(of=("self",)))
    # Somebody may have taken it away since it was read.
    if deel not in rij:
        raise Conflict(deel)
    return rij


def _zet(deel, rij: list, plek: int, door, at: datetime) -> Plek:
    was, plek = rij.index(deel) + 1, max(1, min(plek, len(rij)))
    nieuw = list(rij)
    nieuw.insert(plek - 1, nieuw.pop(was - 1))
    if plek != was:
        _nummer(rij, nieuw, door, at)
    return Plek(plek, was, len(rij))


def _nummer(oud: list, nieuw: list, door, at: datetime, waarom: str = "") -> None:
    # The numbers that are in use stay in use: what did not move is not written, also after a gap.
    nummers = sorted({ding.volgorde for ding in oud})
    if len(nummers) < len(oud):
        nummers = range(1, len(oud) + 1)
    for nummer, ding in zip(nummers, nieuw, strict=True):
        if ding.volgorde != nummer:
            ding.volgorde = nummer
            # The history knows a move by the first line; below it stands why.
            bewaar(ding, door=door, at=at, reden=f"verplaatst\n{waarom}".strip())


@transaction.atomic
def zet_in_volgorde(rij: list, *, door, at: datetime, waarom: str = "") -> None:
    """Give all the present siblings the order of this list; save only rows that move."""
    oud = _rij(rij[0])
    huidig = {ding.pk: ding for ding in oud}
    if huidig.keys() != {ding.pk for ding in rij}:
        raise Conflict(oud[0])
    _nummer(oud, [huidig[ding.pk] for ding in rij], door, at, waarom)


@transaction.atomic
def verplaats_naar_doel(
    actie: Actie, doel: Doel, *, door, at: datetime, waarom: str = "naar een ander doel"
) -> None:
    """Hang an action under another goal of the same plan, at the end."""
    if doel.jaarplan_id != actie.doel.jaarplan_id:
        raise ValidationError("Kies een doel uit hetzelfde jaarplan.")
    eis_bewerkbaar(doel)
    _eis_doel(doel)
    actie.doel = doel
    actie.volgorde = volgend_nummer(broers(actie), "volgorde")
    bewaar(actie, door=door, at=at, reden=waarom)

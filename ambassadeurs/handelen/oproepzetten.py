"""The moves of a call. One that closes tells what it brought; a proposal that is not placed gets a reason."""

from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.models import Oproep, OproepStatus
from inclusie.zet import Zet

S = OproepStatus


def plaats(oproep: Oproep, *, door, at: datetime) -> Oproep:
    op = oproep.geplaatst_op or at
    return _maak("plaatsen", oproep, door=door, at=at, geplaatst_op=op, afwijsreden="")


def wijs_af(oproep: Oproep, *, afwijsreden: str, door, at: datetime) -> Oproep:
    return _maak("afwijzen", oproep, door=door, at=at, afwijsreden=afwijsreden)


def sluit(oproep: Oproep, *, opbrengst: str, door, at: datetime) -> Oproep:
    return _maak("sluiten", oproep, door=door, at=at, opbrengst=opbrengst, gesloten_op=at)


def heropen(oproep: Oproep, *, door, at: datetime) -> Oproep:
    return _maak("heropenen", oproep, door=door, at=at, gesloten_op=None)


@transaction.atomic
def _maak(naam: str, oproep: Oproep, *, door, at: datetime, **velden) -> Oproep:
    # Who answers waits for this lock, so that nobody answers what closes meanwhile.
    Oproep.objects.select_for_update().get(pk=oproep.pk)
    ZETTEN[naam].maak(oproep, door=door, at=at, **velden)
    return oproep


def _is_geen_voorstel(oproep: Oproep) -> str:
    return "" if oproep.is_voorstel else "Niemand stelde deze oproep voor."


def _is_voorbij(oproep: Oproep, at: datetime) -> str:
    if oproep.tot_datum is None or oproep.tot_datum >= localdate(at):
        return ""
    return "De laatste dag om te reageren is voorbij. Kies eerst een andere dag."


_zet = partial(Zet, wat=lambda oproep: "De oproep")
ZETTEN = {
    "plaatsen": _zet(
        "Plaats deze oproep", "Wilt u deze oproep plaatsen?",
        "De oproep staat dan op de website. Mensen kunnen antwoord geven.",
        plaats, frozenset({S.CONCEPT, S.AFGEWEZEN}), naar=S.OPEN, eerst=_is_voorbij,
    ),
    "afwijzen": _zet(
        "Plaats dit voorstel niet", "Waarom plaatsen wij dit niet?", "Wie dit voorstelde, leest uw reden.",
        wijs_af, frozenset({S.CONCEPT}), naar=S.AFGEWEZEN, bezwaar=_is_geen_voorstel,
    ),
    "sluiten": _zet(
        "Sluit deze oproep", "Wat leverde de oproep op?",
        "De oproep blijft op de website staan, met uw tekst. Niemand kan dan nog antwoord geven.",
        sluit, frozenset({S.OPEN}), naar=S.GESLOTEN,
    ),
    "heropenen": _zet(
        "Open deze oproep weer", "Wilt u deze oproep weer openen?", "Mensen kunnen dan weer antwoord geven.",
        heropen, frozenset({S.GESLOTEN}), naar=S.OPEN, eerst=_is_voorbij,
    ),
}  # fmt: skip

"""The acts of carrying an action over to the plan of the next year, and of taking that back."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen.indeling import voeg_toe
from agenda.handelen.overgangen import eis_reden, zet
from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    ActieStatus,
    Doel,
    Indicator,
    Jaarplan,
    PlanStatus,
    eis_bewerkbaar,
)
from inclusie.history import bewaar
from inclusie.weghalen import haal_weg


@transaction.atomic
def schuif_door(actie: Actie, naar: Jaarplan, *, reden: str, door, at: datetime) -> Actie:
    """Carry an action over to the next year's plan, with reason and lineage. Return its successor there."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom deze actie doorschuift."})
    # The older plan first, as everywhere: two who carry over never wait for each other.
    eis_bewerkbaar(actie)
    naar = Jaarplan.objects.vergrendel(naar.pk)
    if naar.jaar != actie.jaar + 1 or naar.status != PlanStatus.CONCEPT:
        raise ValidationError(
            f"Doorschuiven kan alleen naar een jaarplan {actie.jaar + 1} dat nog concept is."
        )
    zet(actie, ActieStatus.DOORGESCHOVEN, door=door, at=at, waarom=reden, reden=reden)
    opvolger = Actie(
        doel=_doel_in(naar, actie.doel, door=door, at=at),
        status=ActieStatus.VOORGESTELD,
        vorige=actie,
        **{veld: getattr(actie, veld) for veld in _MEE},
    )
    relaties = {naam: getattr(actie, naam).all() for naam in _MEE_RELATIES}
    voeg_toe(opvolger, door=door, at=at, relaties=relaties, reden=f"doorgeschoven van {actie.code}")
    for indicator in actie.indicatoren.aanwezig():
        kopie = Indicator(actie=opvolger, **{veld: getattr(indicator, veld) for veld in _MEE_INDICATOR})
        voeg_toe(kopie, door=door, at=at, reden=f"doorgeschoven van {actie.code}")
    return opvolger


# Planning, money, results and reports belong to their own year; the rest goes along.
_MEE = (
    "titel", "waarom", "tekst_makkelijk", "tekst", "niveau", "domein", "trekker_organisatie",
    "trekker_functie", "trekker_account", "betrokkenheid", "openbaar", "routekaartstap",
)  # fmt: skip
_MEE_RELATIES = (
    "themas", "partners", "indexonderwerpen", "vn_artikelen", "wettelijke_plannen", "obstakels",
)  # fmt: skip
_MEE_INDICATOR = ("naam", "eenheid", "nulwaarde", "streefwaarde", "richting", "bron", "woorden")


def _doel_in(plan: Jaarplan, doel: Doel, *, door, at) -> Doel:
    """The goal with the same title in the next plan; made when it is not there yet."""
    bestaand = plan.doelen.aanwezig().filter(titel=doel.titel).first()
    if bestaand:
        return bestaand
    velden = ("titel", "toelichting", "herkomst", "beoogd_resultaat")
    nieuw = Doel(jaarplan=plan, **{veld: getattr(doel, veld) for veld in velden})
    voeg_toe(
        nieuw,
        door=door,
        at=at,
        relaties={"themas": doel.themas.all()},
        reden=f"meegekomen uit {doel.jaarplan.jaar}",
    )
    return nieuw


@transaction.atomic
def zet_terug(actie: Actie, *, reden: str, door, at: datetime) -> Actie | None:
    """Undo of a carry-over: the action stands as it stood, and its successor leaves the next plan.

    Return the successor, when there was one; it can come back as any part that was taken away.
    """
    eis_reden(reden)
    eis_bewerkbaar(actie)
    if actie.status != ActieStatus.DOORGESCHOVEN:
        raise ValidationError("Alleen een actie die is doorgeschoven, kunt u terugzetten.")
    opvolger = Actie.objects.select_related("doel__jaarplan").filter(vorige=actie).first()
    if opvolger:
        Jaarplan.objects.vergrendel(opvolger.jaarplan.pk)
        opvolger.refresh_from_db()
        if bezwaar := bezwaar_tegen_terug(actie):
            raise ValidationError(bezwaar)
        _maak_los(opvolger, reden=reden, door=door, at=at)
    actie.status, actie.reden = _stond(actie), ""
    bewaar(actie, door=door, at=at, reden=reden)
    return opvolger


def bezwaar_tegen_terug(actie: Actie) -> str:
    """Why a carry-over cannot be taken back: its successor is on its way; empty when it is not."""
    opvolger = Actie.objects.aanwezig().select_related("doel__jaarplan").filter(vorige=actie).first()
    if opvolger is None:
        return ""
    if opvolger.jaarplan.status != PlanStatus.CONCEPT:
        return f"Actie {opvolger.code} staat in jaarplan {opvolger.jaar}. Dat is al vastgesteld."
    if opvolger.status in OPENBARE_STATUSSEN:
        return f"Actie {opvolger.code} is al ingepland in {opvolger.jaar}. Haal die eerst weg."
    return ""


def _maak_los(opvolger: Actie, *, reden: str, door, at: datetime) -> None:
    """Without the link, the action can be carried over again later."""
    opvolger.vorige = None
    if opvolger.is_weggehaald:
        bewaar(opvolger, door=door, at=at, reden=reden)
    else:
        haal_weg(opvolger, reden=reden, door=door, at=at)


def _stond(actie: Actie) -> str:
    """The status from which it was carried over."""
    eerder = actie.history.exclude(status=ActieStatus.DOORGESCHOVEN).order_by("-history_id").first()
    return eerder.status if eerder else ActieStatus.IN_UITVOERING

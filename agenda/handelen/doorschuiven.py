"""The act of carrying an action over to the plan of the next year."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen.indeling import voeg_toe
from agenda.handelen.overgangen import zet
from agenda.models import Actie, ActieStatus, Doel, Indicator, Jaarplan, PlanStatus, eis_bewerkbaar


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

"""What a report belongs to, and what is born of it: an obstacle, a goal, or a proposal for an action."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen import indeling, obstakels
from agenda.models import Actie, ActieStatus, Doel, Obstakel, Thema
from ambassadeurs.handelen import meldinghoogte
from ambassadeurs.handelen.daden import Daad, eis_los, schrijf, vergrendel
from ambassadeurs.models import Melding


@transaction.atomic
def koppel(
    melding: Melding,
    *,
    obstakel: Obstakel | None = None,
    actie: Actie | None = None,
    doel: Doel | None = None,
    thema: Thema | None = None,
    door,
    at: datetime,
) -> bool:
    """Say what it belongs to: all of it, so what is not named is let go, with the height that it gave."""
    vergrendel(melding)
    for ding in (obstakel, actie, doel):
        if ding is not None and ding.is_weggehaald:
            raise ValidationError(f"Iemand haalde ‘{ding}’ weg. Kies iets anders.")
    meldinghoogte.verhuis(melding, obstakel, door=door, at=at)
    melding.obstakel, melding.actie, melding.doel, melding.thema = obstakel, actie, doel, thema
    return schrijf(melding, Daad.GEKOPPELD, door=door, at=at)


@transaction.atomic
def maak_obstakel(melding: Melding, obstakel: Obstakel, *, door, at: datetime, relaties=None) -> Obstakel:
    """Make an obstacle of it, with the height that the reporter gave as its first measurement."""
    vergrendel(melding)
    eis_los(melding)
    if melding.obstakel_id:
        raise ValidationError(f"Deze melding hoort al bij het obstakel ‘{melding.obstakel}’.")
    obstakels.voeg_toe(obstakel, door=door, at=at, relaties=relaties)
    meldinghoogte.verhuis(melding, obstakel, door=door, at=at)
    melding.obstakel = obstakel
    schrijf(melding, Daad.OBSTAKEL, door=door, at=at)
    return obstakel


@transaction.atomic
def maak_actie(melding: Melding, actie: Actie, *, door, at: datetime, relaties=None) -> Actie:
    """Make a proposal of it, under the goal of this action; it is accepted when the action is planned."""
    vergrendel(melding)
    eis_los(melding)
    if melding.actie_id:
        raise ValidationError(f"Deze melding hoort al bij actie {melding.actie.code}.")
    actie.status = ActieStatus.VOORGESTELD
    indeling.voeg_toe(actie, door=door, at=at, relaties=relaties)
    melding.actie = actie
    schrijf(melding, Daad.ACTIE, door=door, at=at)
    return actie


@transaction.atomic
def maak_doel(melding: Melding, doel: Doel, *, door, at: datetime, relaties=None) -> Doel:
    """Make a goal of the plan of it."""
    vergrendel(melding)
    eis_los(melding)
    if melding.doel_id:
        raise ValidationError(f"Deze melding hoort al bij het doel ‘{melding.doel}’.")
    indeling.voeg_toe(doel, door=door, at=at, relaties=relaties)
    melding.doel = doel
    schrijf(melding, Daad.DOEL, door=door, at=at)
    return doel

"""What a report belongs to, and what is born of it: an obstacle, a goal, or a proposal for an action."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from agenda.handelen import indeling, obstakels
from agenda.models import Actie, ActieStatus, Doel, Hoogtemeting, Meetmoment, Obstakel, ObstakelStatus, Thema
from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.handelen.daden import Daad, eis_los, schrijf, vergrendel
from ambassadeurs.models import Melding

OS = ObstakelStatus
# What a height says of the work, by how far the work on the obstacle is.
MOMENT = {OS.IN_AANPAK: Meetmoment.TIJDENS, OS.LAGER: Meetmoment.NA, OS.WEG: Meetmoment.NA}


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
    """Say what it belongs to: all of it, so what is not named is let go."""
    vergrendel(melding)
    for ding in (obstakel, actie, doel):
        if ding is not None and ding.is_weggehaald:
            raise ValidationError(f"Iemand haalde ‘{ding}’ weg. Kies iets anders.")
    if obstakel is not None:
        _meet(melding, obstakel, door=door, at=at)
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
    _meet(melding, obstakel, door=door, at=at)
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


def _meet(melding: Melding, obstakel: Obstakel, *, door, at: datetime) -> None:
    """The height counts once, under a code that says nothing of who gave it."""
    if melding.hoogte is None or melding.history.filter(obstakel_id=obstakel.pk).exists():
        return
    code = melding.persoon.beoordelaar_code if melding.persoon else maak_beoordelaar_code()
    meting = Hoogtemeting(
        obstakel=obstakel, hoogte=melding.hoogte, beoordelaar_code=code,
        datum=localdate(melding.gemeld_op), moment=MOMENT.get(obstakel.status, Meetmoment.VOOR),
    )  # fmt: skip
    al_gemeten = obstakel.hoogtemetingen.aanwezig().filter(
        beoordelaar_code=code, datum=meting.datum, moment=meting.moment
    )
    if not al_gemeten.exists():
        obstakels.meet(meting, door=door, at=at)

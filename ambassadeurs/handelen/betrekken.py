"""Who takes part in which action, and who types for whom: each begins on a day and ends on a day."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from ambassadeurs.handelen.toegang import nodig_uit, volg_rollen
from ambassadeurs.models import Betrokkenheid, Namens, Netwerkrol
from ambassadeurs.models.persoon import IN_HET_NETWERK
from inclusie.history import bewaar
from inclusie.tijd import eis_niet_later

NIET_IN_HET_NETWERK = "Deze persoon hoort nu niet bij het netwerk. Maak de rol eerst actief."
ZONDER_ACCOUNT = "Deze helper kan nog niet inloggen. Zet hier een vinkje. Dan mailen wij hoe het gaat."
VOOR_HET_BEGIN = "De laatste dag ligt voor de eerste. Kijk de dagen na."


def betrek(deel: Betrokkenheid, *, door, at: datetime) -> Betrokkenheid:
    """Somebody of the network takes part in an action."""
    if deel.netwerkrol.status not in IN_HET_NETWERK:
        raise ValidationError(NIET_IN_HET_NETWERK)
    bewaar(deel, door=door, at=at)
    return deel


@transaction.atomic
def help_typen(hulp: Namens, *, uitnodigen: bool = False, door, at: datetime) -> Namens:
    """One person types for another. Each has an own account, so who wrote it stays known.

    uitnodigen: give a helper who has none an account, and mail how to log in.
    """
    if not hulp.helper.kan_inloggen and not uitnodigen:
        raise ValidationError({"uitnodigen": ZONDER_ACCOUNT})
    bewaar(hulp, door=door, at=at)
    if hulp.helper.kan_inloggen:
        volg_rollen(hulp.helper, door=door, at=at)
    else:
        nodig_uit(hulp.helper, door=door, at=at)
    return hulp


@transaction.atomic
def beeindig(deel: Betrokkenheid | Namens, *, tot: date, door, at: datetime) -> bool:
    """Give it its last day. Return whether it was still going on."""
    if deel.tot is not None:
        return False
    if tot < deel.van:
        raise ValidationError({"tot": VOOR_HET_BEGIN})
    eis_niet_later(tot, localdate(at), veld="tot")
    _sluit(deel, tot, door=door, at=at)
    if isinstance(deel, Namens):
        volg_rollen(deel.helper, door=door, at=at)
    return True


def beeindig_alles(rol: Netwerkrol, *, tot: date, door, at: datetime) -> None:
    """What ends with a role: its part in actions, and with the last one the help with typing."""
    for deel in rol.acties.lopend():
        _sluit(deel, tot, door=door, at=at)
    if rol.persoon.rollen.niet_gestopt().exists():
        return
    for hulp in Namens.objects.lopend().rond(rol.persoon).select_related("helper__account"):
        _sluit(hulp, tot, door=door, at=at)
        # The account of who stopped follows in the act that stops.
        if hulp.helper_id != rol.persoon_id:
            volg_rollen(hulp.helper, door=door, at=at)


def _sluit(deel: Betrokkenheid | Namens, tot: date, *, door, at: datetime) -> None:
    deel.tot = max(tot, deel.van)
    bewaar(deel, door=door, at=at)

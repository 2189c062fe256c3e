"""Wiping again who is on the list: after a backup was put back they are there anew."""

from datetime import datetime

from ambassadeurs import gewist
from ambassadeurs.betrokkene import Betrokkene, van_persoon
from ambassadeurs.gewist import begin_van
from ambassadeurs.handelen.wissen import wis
from ambassadeurs.models import Melding, Persoon, Reactie
from inclusie.accounts.models import User


def wis_opnieuw(*, door, at: datetime) -> int:
    """How many there were anew."""
    return sum(_opnieuw(regel, door=door, at=at) for regel in gewist.lees())


def _opnieuw(regel: dict, *, door, at: datetime) -> bool:
    persoon = _dezelfde(Persoon.objects.bekend(), regel.get("persoon"), begin_van)
    account = _dezelfde(User.objects.all(), regel.get("account"), lambda rij: rij.gemaakt_op.isoformat())
    wie = van_persoon(persoon) if persoon else Betrokkene()
    meldingen = _van_lijst(Melding, regel["meldingen"], "gemeld_op")
    reacties = _van_lijst(Reactie, regel["reacties"], "gereageerd_op")
    alles = Betrokkene(
        persoon,
        wie.account or account,
        list({rij.pk: rij for rij in [*wie.meldingen, *meldingen]}.values()),
        list({rij.pk: rij for rij in [*wie.reacties, *reacties]}.values()),
    )
    return any(wis(alles, door=door, at=at, bon=False).aantallen.values())


def _dezelfde(rijen, bekend: list | None, begin):
    """The row itself, and not another that got its number later."""
    rij = rijen.filter(pk=bekend[0]).first() if bekend else None
    return rij if rij is not None and begin(rij) == bekend[1] else None


def _van_lijst(model, bekenden: list, veld: str) -> list:
    rijen = (
        _dezelfde(model.objects.all(), bekend, lambda rij: getattr(rij, veld).isoformat())
        for bekend in bekenden
    )
    return [rij for rij in rijen if rij is not None]

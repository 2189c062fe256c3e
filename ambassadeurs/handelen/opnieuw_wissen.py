"""Wiping again who is on the list: after a backup was put back they are there anew."""

from dataclasses import replace
from datetime import datetime

from ambassadeurs.handelen.wissen import Uitkomst, wis
from ambassadeurs.models import Persoon
from ambassadeurs.privacy import gewist
from ambassadeurs.privacy.betrokkene import Betrokkene, van_persoon
from ambassadeurs.privacy.gewist import rijen_van
from ambassadeurs.privacy.van_een_persoon import VAN_EEN_PERSOON
from inclusie.accounts.models import User


def wis_opnieuw(*, door, at: datetime) -> tuple[list[Uitkomst], str]:
    """For each who was there anew: what went, and where something still stands. And what is wrong with the
    list itself: then not everybody is wiped."""
    regels, kapot = gewist.lees()
    uitkomsten = [_opnieuw(regel, door=door, at=at) for regel in regels]
    return [uitkomst for uitkomst in uitkomsten if any(uitkomst.aantallen.values())], kapot


def _opnieuw(regel: dict, *, door, at: datetime) -> Uitkomst:
    wie, los = Betrokkene(), []
    for tabel in VAN_EEN_PERSOON:
        rijen = rijen_van(regel, tabel.label) if tabel.sinds else []
        if tabel.model is Persoon:
            wie = next((van_persoon(rij) for rij in rijen if rij.gewist_op is None), wie)
        elif tabel.model is User:
            wie = replace(wie, account=wie.account or next(iter(rijen), None))
        else:
            los += rijen
    return wis(wie.en(los), door=door, at=at, bon=False)

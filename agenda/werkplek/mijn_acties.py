"""The actions that one person carries, as the first page of the workplace lists them."""

from dataclasses import dataclass

from django.db.models import Prefetch

from agenda.handelen.overgangen import geen_voortgang
from agenda.models import Actie, Voortgang
from agenda.models.keuzes import VOORBIJ
from agenda.permissions import mag_trekken
from agenda.werkplek.overzicht import stand_binnen


@dataclass(frozen=True)
class MijnActie:
    """wacht: how many reports wait for an answer; bezwaar: why none can be written yet."""

    actie: Actie
    stand: str
    stand_woord: str
    wacht: int
    bezwaar: str

    @property
    def is_voorbij(self) -> bool:
        """Nobody asks for news of it any more."""
        return self.stand in VOORBIJ


def mijn_acties(user) -> list[MijnActie]:
    """What still runs comes first."""
    if not mag_trekken(user):
        return []
    berichten = Voortgang.objects.defer("tekst_makkelijk", "oorzaak", "maatregel")
    acties = Actie.objects.getrokken_door(user).lopend().order_by("code")
    rijen = [_rij(actie) for actie in acties.prefetch_related(Prefetch("voortgang", berichten))]
    return sorted(rijen, key=lambda rij: rij.is_voorbij)


def _rij(actie: Actie) -> MijnActie:
    berichten = list(actie.voortgang.all())
    akkoord = [bericht for bericht in berichten if bericht.akkoord_op]
    stand, woord = stand_binnen(actie, akkoord[0].licht if akkoord else None, actie.jaar)
    return MijnActie(actie, stand, woord, len(berichten) - len(akkoord), geen_voortgang(actie))

"""Which obstacles somebody can score, what we ask of them, and what they said last."""

from dataclasses import dataclass
from datetime import date

from agenda.models import Hoogtemeting, Obstakel
from ambassadeurs.models import Meetverzoek, Persoon


@dataclass(frozen=True)
class TeMeten:
    """gevraagd: we ask for it now. zei, op: the words and the day of this person's last score."""

    obstakel: Obstakel
    gevraagd: bool
    zei: str = ""
    op: date | None = None


def te_meten_obstakels(persoon: Persoon) -> list[TeMeten]:
    """The public obstacles that are ours, what we ask for first."""
    verzoeken = Meetverzoek.objects.te_stellen().filter(persoon=persoon)
    gevraagd = set(verzoeken.values_list("obstakel", flat=True))
    laatste = {meting.obstakel_id: meting for meting in _van(persoon)}
    rijen = [
        _rij(obstakel, obstakel.pk in gevraagd, laatste.get(obstakel.pk))
        for obstakel in Obstakel.objects.openbaar().order_by("titel", "pk")
    ]
    return sorted(rijen, key=lambda rij: not rij.gevraagd)


def laatste_hoogte(persoon: Persoon, obstakel: Obstakel) -> Hoogtemeting | None:
    """What this person said last."""
    return _van(persoon).filter(obstakel=obstakel).last()


def _van(persoon: Persoon):
    """What this person said, the newest last."""
    rijen = Hoogtemeting.objects.aanwezig().filter(beoordelaar_code=persoon.beoordelaar_code)
    return rijen.order_by("datum", "pk")


def _rij(obstakel: Obstakel, gevraagd: bool, meting: Hoogtemeting | None) -> TeMeten:
    if meting is None:
        return TeMeten(obstakel, gevraagd)
    return TeMeten(obstakel, gevraagd, meting.get_hoogte_display(), meting.datum)

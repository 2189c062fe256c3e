"""The height that a reporter gave, as a score of the obstacle that the report belongs to.

It counts once, under a code that says nothing of who gave it, and only where the report belongs now. The
report knows its score, so that a mistake can be taken back, until the way to who reported is cut.
"""

from datetime import datetime

from django.utils.timezone import localdate

from agenda.handelen import obstakels
from agenda.models import Hoogtemeting, Meetmoment, Obstakel, ObstakelStatus
from ambassadeurs.codes import maak_beoordelaar_code
from ambassadeurs.models import Melding
from inclusie import weghalen

S = ObstakelStatus
# What a height says of the work, by how far the work on the obstacle is.
MOMENT = {S.IN_AANPAK: Meetmoment.TIJDENS, S.LAGER: Meetmoment.NA, S.WEG: Meetmoment.NA}
HOORT_ELDERS = "De melding hoort niet bij dit obstakel."
MELDING_WEG = "De melding is weggehaald."


def verhuis(melding: Melding, obstakel: Obstakel | None, *, door, at: datetime) -> None:
    """Let the height go where the report goes. The caller writes the report."""
    if Melding.objects.filter(pk=melding.pk, obstakel=obstakel).exists():
        return
    _neem_terug(melding, HOORT_ELDERS, door=door, at=at)
    if obstakel is not None:
        tel_mee(melding, obstakel, door=door, at=at)


def tel_mee(melding: Melding, obstakel: Obstakel, *, door, at: datetime) -> None:
    """Save it as a score, when it does not count there already. The caller writes the report."""
    if melding.hoogte is None or _telde_al(melding, obstakel):
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
        melding.hoogtemeting = meting


def ga_weg(melding: Melding, *, door, at: datetime) -> None:
    """What is taken away, does not count."""
    _neem_terug(melding, MELDING_WEG, door=door, at=at)


def kom_terug(melding: Melding, *, door, at: datetime) -> None:
    """What went at the same moment as the report, counts again."""
    meting, obstakel = _meting_van(melding), melding.obstakel
    ging_mee = meting is not None and meting.verwijderd_op == melding.verwijderd_op
    if ging_mee and obstakel is not None and not obstakel.is_weggehaald:
        tel_mee(melding, obstakel, door=door, at=at)


def _meting_van(melding: Melding) -> Hoogtemeting | None:
    """As it stands now: who scores, has the lock of the obstacle too."""
    meting = melding.hoogtemeting
    if meting is not None:
        Obstakel.objects.select_for_update(of=("self",)).get(pk=meting.obstakel_id)
        meting.refresh_from_db()
    return meting


def _telde_al(melding: Melding, obstakel: Obstakel) -> bool:
    """It belonged here before, and which score came of it, nobody can know any more."""
    return melding.hoogtemeting is None and melding.history.filter(obstakel_id=obstakel.pk).exists()


def _neem_terug(melding: Melding, reden: str, *, door, at: datetime) -> None:
    """Another height in its place was given by somebody since, and is theirs."""
    meting = _meting_van(melding)
    if meting is not None and not meting.is_weggehaald and meting.hoogte == melding.hoogte:
        weghalen.haal_weg(meting, reden=reden, door=door, at=at)

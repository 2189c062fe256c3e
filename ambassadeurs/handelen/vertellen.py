"""Who hears of a move of a report, and what stays to read for who reported it."""

from datetime import datetime

from ambassadeurs.handelen.bericht_geven import laat_horen
from ambassadeurs.handelen.daden import Daad, schrijf, zeg
from ambassadeurs.lezen.uitkomst import kop_alleen
from ambassadeurs.models import Melding, MeldingStatus, Spreker
from inclusie.accounts.models import User


def vertel(melding: Melding, daad: Daad, *, door, at: datetime, **meer) -> None:
    """Write the move. Who reported hears of it, and so does everybody whose report was joined with this."""
    laat_horen(melding, at=at)
    schrijf(melding, daad, door=door, at=at, **meer)
    for ander in melding.samengevoegd.aanwezig().select_related("persoon").order_by("pk"):
        ander.beantwoord_op = ander.beantwoord_op or melding.beantwoord_op
        # What was promised here counts for all, from now on.
        ander.vervolg_voor = None
        laat_horen(ander, at=at)
        schrijf(ander, Daad.NIEUWS_ELDERS, door=door, at=at)


def neem_gelezen_mee(melding: Melding) -> None:
    """Put in its conversation what its reporter reads now, and would read no more: how it ended, and what we
    said at the report that it was joined with."""
    bron = melding.hoofd
    if bron != melding:
        for bericht in bron.berichten.filter(spreker=Spreker.GEMEENTE).select_related("door"):
            _houd(melding, bericht.tekst, door=bericht.door, at=bericht.geschreven_op)
    if bron.status == MeldingStatus.GESLOTEN:
        tekst = f"{kop_alleen(bron.uitkomst)}: {bron.wij_deden}"
        _houd(melding, tekst, door=_wie_sloot(bron), at=bron.gesloten_op)


def _houd(melding: Melding, tekst: str, *, door: User | None, at: datetime) -> None:
    """Once: reports can be joined and go apart again."""
    if not melding.berichten.filter(tekst=tekst, geschreven_op=at).exists():
        zeg(melding, Spreker.GEMEENTE, tekst, door=door, at=at, indien_id=None)


def _wie_sloot(melding: Melding) -> User | None:
    rij = melding.history.filter(history_change_reason=Daad.GESLOTEN).order_by("history_id").last()
    return rij.history_user if rij else None

"""What became of an idea of somebody: still a proposal, taken up as an action, or not, and why."""

from dataclasses import dataclass

from agenda.models import OPENBARE_STATUSSEN, ActieStatus
from ambassadeurs.models import Melding, MeldingSoort, MeldingStatus, Uitkomst

S = ActieStatus
GESTOPT = "Die actie is later gestopt."
KLAAR = "Die actie is klaar."


@dataclass(frozen=True)
class Lot:
    """woord: for a mark beside the title. zin: for a page. code: of the action, when it may be named."""

    woord: str
    zin: str
    code: str = ""


def lot_van(melding: Melding) -> Lot | None:
    """Of an idea only; another kind of report has its state and its answer."""
    if melding.soort != MeldingSoort.IDEE:
        return None
    if melding.status == MeldingStatus.SAMENGEVOEGD:
        return lot_van(melding.samengevoegd_met)
    actie = melding.actie if melding.actie_id and not melding.actie.is_weggehaald else None
    if actie and actie.status == S.AFGEWEZEN:
        return Lot("niet aangenomen", f"Wij doen dit niet, omdat: {actie.reden}")
    if actie and actie.status in OPENBARE_STATUSSEN:
        zinnen = [f"Uw voorstel is aangenomen als actie {actie.code}."]
        zinnen += [{S.GESTOPT: GESTOPT, S.GEREALISEERD: KLAAR}.get(actie.status, "")]
        return Lot("aangenomen", " ".join(zin for zin in zinnen if zin), actie.code)
    if melding.uitkomst in (Uitkomst.LUKT_NIET, Uitkomst.NIET_VAN_ONS):
        return Lot("niet aangenomen", f"Wij doen dit niet, omdat: {melding.wij_deden}")
    if melding.uitkomst == Uitkomst.GEDAAN:
        return Lot("aangenomen", f"Dit deden wij met uw idee: {melding.wij_deden}")
    return Lot("voorstel", "Uw idee is een voorstel. Wij kijken of wij het kunnen doen.")

"""How many reports came in this year and how many were answered in time, for everybody to read."""

from agenda.models.beoordelen import telling
from agenda.woorden import aantal
from ambassadeurs.models import Melding
from ambassadeurs.termijnen import ANTWOORD

OP_TIJD = f"binnen {ANTWOORD} werkdagen"


def zinnen(jaar: int) -> list[str]:
    """Below five no figure: it would tell of single people. Nothing as long as nobody ever told us."""
    meldingen = Melding.objects.van_jaar(jaar)
    binnen = meldingen.count()
    if not binnen and not Melding.objects.exists():
        return []
    if telling(binnen) is None:
        return [f"In {jaar} kwamen er minder dan 5 meldingen binnen. Daarom geven wij geen cijfers."]
    begin = f"In {jaar} kwamen er {aantal(binnen, 'melding', 'meldingen')} binnen."
    op_tijd = meldingen.op_tijd_beantwoord().count()
    if telling(op_tijd) is None:
        return [begin, f"Op minder dan 5 meldingen kwam ons antwoord {OP_TIJD}."]
    return [begin, f"Op {aantal(op_tijd, 'melding', 'meldingen')} kwam ons antwoord {OP_TIJD}."]

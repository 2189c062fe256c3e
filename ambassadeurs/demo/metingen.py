"""What the worker does of itself in the demo: it asks how high an obstacle is after the action for it."""

from datetime import datetime

from agenda.demo.wereld import Wereld
from ambassadeurs.handelen import meten


def _vraag(wereld: Wereld, rij: dict, *, at: datetime) -> None:
    meten.vraag_hoogtes(at)


METINGSTAP = {"hoogtes_gevraagd": _vraag}

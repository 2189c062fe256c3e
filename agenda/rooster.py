"""What the worker does every day without being asked; migration 0011 puts each in its schedule.

A job that runs twice, or late, does nothing twice.
"""

from agenda.handelen import herinneren, vanzelf
from inclusie.tijd import nu


def herinner_trekkers() -> str:
    """Mail who must still write before the papers of the council are ready."""
    return ", ".join(herinneren.herinner_voor_de_raad(nu()))


def publiceer_voortgang() -> str:
    """Make the news of today public, of the plans that ask for it."""
    versies = vanzelf.publiceer_voortgang(nu())
    return ", ".join(f"{versie.jaarplan.jaar} {versie.nummer}" for versie in versies)

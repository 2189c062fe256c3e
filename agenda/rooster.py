"""What the worker does every day without being asked; migrations 0011 and 0014 put each in its schedule.

A job that runs twice, or late, does nothing twice.
"""

from django.utils import timezone

from agenda.handelen import herinneren, nakijken, vanzelf
from inclusie.tijd import nu


def herinner_trekkers() -> str:
    """Mail who must still write before the papers of the council are ready."""
    return ", ".join(herinneren.herinner_voor_de_raad(nu()))


def publiceer_voortgang() -> str:
    """Make the news of today public, of the plans that ask for it."""
    versies = vanzelf.publiceer_voortgang(nu())
    return ", ".join(f"{versie.jaarplan.jaar} {versie.nummer}" for versie in versies)


def kijk_na() -> str:
    """Prove that nothing was changed. By the clock on the wall, in a demo too: it is about this machine."""
    controle = nakijken.kijk_na(timezone.now())
    return f"bevindingen: {len(controle.lijst)}"

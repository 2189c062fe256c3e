"""What the worker does every day for the people; a migration that fills its schedule names the functions.

A job that runs twice, or late, does nothing twice.
"""

from django.utils import timezone

from ambassadeurs.handelen import meten, opschonen
from inclusie.tijd import nu
from inclusie.wachtrij import was_lang_stil


def schoon_op() -> str:
    """Let go what has been kept long enough. What goes does not come back, so a clock that jumped years ahead
    is not believed in its first night."""
    if was_lang_stil("ambassadeurs.rooster.schoon_op", timezone.now()):
        return "overgeslagen: dit is lang niet gedaan. Loopt de klok goed? Morgen gaat het door."
    aantallen = opschonen.schoon_op(nu())
    return ", ".join(f"{wat}: {aantal}" for wat, aantal in aantallen.items() if aantal)


def vraag_hoogtes() -> str:
    """Ask people to score an obstacle again, now that an action for it is over. Return how many."""
    return str(meten.vraag_hoogtes(nu()))

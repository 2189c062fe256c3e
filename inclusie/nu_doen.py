"""What waits for somebody on the first page of the workplace: each app offers its own, NU_DOEN joins them."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Taak:
    """One line of the work list: the words of its link, where that leads, and what is said beside it."""

    zin: str
    adres: str
    bij: str = ""


@dataclass(frozen=True)
class Werk:
    """knoppen: the large buttons for what somebody often begins with, as (words, address)."""

    taken: list[Taak] = field(default_factory=list)
    knoppen: list[tuple[str, str]] = field(default_factory=list)


def nu_doen(user, at: datetime) -> Werk:
    """What the apps of the setting offer this person, in their order; each decides for whom."""
    aanbod = [import_string(plek)(user, at) for plek in settings.NU_DOEN]
    return Werk(
        taken=[taak for werk in aanbod for taak in werk.taken],
        knoppen=[knop for werk in aanbod for knop in werk.knoppen],
    )

"""Every kind of mail that the portal sends: each app offers its own, and the settings join them.

A mail of a kind that is in no list cannot be sent, so each has an example that people can look at.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Mailsoort:
    """sjabloon: a pair of templates without .txt and .html. wanneer: who gets it, and when.

    voorbeeld: made-up facts for the templates. geheim: it lets somebody in, so it is not kept once it is
    sent. houdbaar: after this it is of no use to anybody.
    """

    sjabloon: str
    titel: str
    wanneer: str
    voorbeeld: Callable[[], dict]
    geheim: bool = False
    houdbaar: timedelta | None = None

    @property
    def naam(self) -> str:
        return self.sjabloon.rpartition("/")[2]


def mailsoorten() -> list[Mailsoort]:
    return [soort for plek in settings.MAILSOORTEN for soort in import_string(plek)]


def soort_van(sjabloon: str) -> Mailsoort:
    return {soort.sjabloon: soort for soort in mailsoorten()}[sjabloon]


def soort_met_naam(naam: str) -> Mailsoort | None:
    return {soort.naam: soort for soort in mailsoorten()}.get(naam)

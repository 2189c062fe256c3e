"""A move of something with a state: a button, and a small page that asks what it needs."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Zet:
    """van: from which states. velden: of the form of that page. doe: the act, called with what those hold.
    gedaan: what the page says afterwards. mits: what else it asks of the row. al_gedaan: whether the row is
    already as these fields ask, by the first of two clicks."""

    knop: str
    kop: str
    uitleg: str
    van: frozenset[str]
    doe: Callable
    gedaan: str
    velden: tuple[str, ...] = ()
    mits: Callable[..., bool] = lambda rij: True
    al_gedaan: Callable[..., bool] = lambda rij, **velden: False

    def kan(self, rij) -> bool:
        return rij.status in self.van and self.mits(rij)

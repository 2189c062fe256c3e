"""A move of something with a state: its words, from where it goes, what stands in its way, and the act.

One table holds the moves of a noun: the last word of the address -> the move (`handelen/<noun>zetten.py`).
The order of the table is the order of the buttons. The page of a move is made by `zetblad`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from inclusie.history import bewaar


@dataclass(frozen=True)
class Zet:
    """A way to another state, as a button and as a small page.

    wat: the row in a sentence. doe: the act, called with what the page asked. van: from which states.
    naar: to which; empty when that differs. gedaan: what is said afterwards, when it is not the new state:
    a sentence, or made of the row and of what the act returned.
    mag: whose move it is, where not everybody who may come here has the same.
    bezwaar: what else makes that it is not there. eerst: what comes first; its button stays, and says so.
    al_gedaan: whether the row is as these fields ask; when it is not a matter of `naar` and the same words.
    """

    knop: str
    kop: str
    uitleg: str
    doe: Callable
    van: frozenset[str]
    wat: Callable[..., str]
    naar: str = ""
    gedaan: str | Callable[..., str] = ""
    mag: Callable[..., bool] = lambda user, rij: True
    bezwaar: Callable[..., str] = lambda rij: ""
    eerst: Callable[..., str] = lambda rij, at: ""
    al_gedaan: Callable[..., bool] | None = None

    def belet(self, rij, at) -> str:
        """Why this move is not possible now; empty when it is."""
        reden = self.ontbreekt(rij) or self.eerst(rij, at)
        return f"Dit kan nu niet. {reden}" if reden else ""

    def eis(self, rij, at) -> None:
        """Asked by the act itself, of the row as it stands under its lock."""
        if zin := self.belet(rij, at):
            raise ValidationError(zin)

    def maak(self, rij, *, door, at, **velden) -> None:
        """Make it, for an act that does no more than this, or has its lock and says what follows."""
        self.eis(rij, at)
        for veld, waarde in velden.items():
            setattr(rij, veld, waarde)
        rij.status = self.naar
        bewaar(rij, door=door, at=at)

    def ontbreekt(self, rij) -> str:
        """Why the move is not even offered; empty when it is."""
        return self.bezwaar(rij) if rij.status in self.van else self.stand(rij)

    def stand(self, rij) -> str:
        return f"{self.wat(rij)} is nu ‘{rij.get_status_display()}’."

    def na(self, rij, gevolg) -> str:
        """What is said after the move. gevolg: what the act returned."""
        if callable(self.gedaan):
            return self.gedaan(rij, gevolg)
        return self.gedaan or self.stand(rij)

    def is_gedaan(self, rij, **velden) -> bool:
        """Whether the first of two clicks did this, with these answers. Other words are another move."""
        if self.al_gedaan:
            return self.al_gedaan(rij, **velden)
        return rij.status == self.naar and all(getattr(rij, veld) == wat for veld, wat in velden.items())


def mogelijk(user, rij, tabel: dict[str, Zet]) -> dict[str, Zet]:
    """The moves that this person is offered now."""
    return {naam: zet for naam, zet in tabel.items() if zet.mag(user, rij) and not zet.ontbreekt(rij)}

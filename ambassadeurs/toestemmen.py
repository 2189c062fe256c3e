"""The consents of a person, per purpose: what was agreed to and when, and what goes when it is withdrawn."""

from dataclasses import dataclass

from ambassadeurs.models import Persoon, Toestemming, ToestemmingDoel
from ambassadeurs.toestemmingsteksten import tekst

D = ToestemmingDoel
# What happens at the moment that somebody withdraws.
VERDWIJNT = {
    D.PROFIEL: "Uw naam en uw tekst gaan meteen van de website.",
    D.VERHAAL: "Uw verhaal gaat meteen van de website.",
    D.FOTO: "Uw foto gaat meteen van de website.",
    D.NIEUWSBRIEF: "U krijgt geen nieuwsbrief meer.",
    D.CONTACT: "Wij geven geen vragen van anderen meer aan u door.",
}
# What somebody agrees to by itself. To a story one agrees by reading it: without one it would say nothing.
LOS = [doel for doel in D if doel != D.VERHAAL]


@dataclass(frozen=True)
class Keuze:
    """One purpose, with the consent that stands now and those that were withdrawn."""

    doel: D
    geldig: Toestemming | None
    eerder: list[Toestemming]

    @property
    def woord(self) -> str:
        return self.doel.label

    @property
    def tekst(self) -> str:
        """The words that were agreed to, or those that are asked now."""
        return tekst(self.doel, self.geldig.tekstversie if self.geldig else None)

    @property
    def is_los(self) -> bool:
        return self.doel in LOS

    @property
    def verdwijnt(self) -> str:
        return VERDWIJNT[self.doel]


def keuzes(persoon: Persoon) -> list[Keuze]:
    """Of every purpose how it stands, in one query."""
    rijen = list(persoon.toestemmingen.select_related("genoteerd_door"))
    return [_keuze(doel, [rij for rij in rijen if rij.doel == doel]) for doel in D]


def _keuze(doel: D, rijen: list[Toestemming]) -> Keuze:
    geldig = next((rij for rij in rijen if rij.ingetrokken_op is None), None)
    return Keuze(doel, geldig, [rij for rij in rijen if rij is not geldig])

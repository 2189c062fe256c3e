"""What somebody of the network reads about themselves: roles, consent, who types for them."""

from dataclasses import dataclass

from ambassadeurs.handelen.rolzetten import EIGEN_ZETTEN
from ambassadeurs.models import Bestand, Namens, Netwerkrol, NetwerkrolStatus, Persoon, ToestemmingDoel
from ambassadeurs.toestemmen import Keuze, keuzes
from inclusie.zet import Zet, mogelijk


@dataclass(frozen=True)
class EigenRol:
    rol: Netwerkrol
    zetten: dict[str, Zet]
    mag_gezien: bool

    @property
    def praat_over(self) -> list[str]:
        return [str(ding) for ding in (*self.rol.themas.all(), *self.rol.domeinen.all())]

    @property
    def belet(self) -> str:
        """Why nobody reads this on the website now; empty when everybody does."""
        if not self.rol.profiel_openbaar:
            return "Dat wilt u nu niet."
        if not self.mag_gezien:
            return "Geef eerst toestemming."
        if self.rol.status != NetwerkrolStatus.ACTIEF:
            return f"Uw rol is nu ‘{self.rol.get_status_display()}’."
        return "" if self.rol.persoon.weergavenaam else "Kies eerst een naam voor op de website."


@dataclass(frozen=True)
class Eigenblad:
    persoon: Persoon
    foto: Bestand | None
    rollen: list[EigenRol]
    toestemmingen: list[Keuze]
    helpers: list[Namens]
    helpt: list[Namens]


def blad(persoon: Persoon) -> Eigenblad:
    toestemmingen = keuzes(persoon)
    mag = any(keuze.geldig for keuze in toestemmingen if keuze.doel == ToestemmingDoel.PROFIEL)
    rollen = persoon.rollen.niet_gestopt().select_related("organisatie", "persoon")
    return Eigenblad(
        persoon=persoon,
        foto=persoon.bestanden.zonder_inhoud().first(),
        rollen=[
            EigenRol(rol, mogelijk(persoon.account, rol, EIGEN_ZETTEN), mag)
            for rol in rollen.prefetch_related("themas", "domeinen")
        ],
        toestemmingen=toestemmingen,
        helpers=list(persoon.helpers.lopend().select_related("helper")),
        helpt=list(persoon.helpt.lopend().select_related("voor")),
    )

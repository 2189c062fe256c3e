"""One person as the workplace shows them: roles, how to reach, consent, and what they do with us."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from ambassadeurs.handelen.netwerk import mogelijke_stappen
from ambassadeurs.handelen.toegang import rechten_van
from ambassadeurs.models import Betrokkenheid, Namens, Netwerkrol, Persoon
from ambassadeurs.toestemmen import Keuze, keuzes

from .mensen import Rolregel, rij


@dataclass(frozen=True)
class Rolblad:
    regel: Rolregel
    stappen: dict
    acties: list[Betrokkenheid]

    @property
    def rol(self) -> Netwerkrol:
        return self.regel.rol


@dataclass(frozen=True)
class Persoonblad:
    """meldingen: how many; what is in them is read in the inbox alone."""

    persoon: Persoon
    rollen: list[Rolblad]
    toestemmingen: list[Keuze]
    helpers: list[Namens]
    helpt: list[Namens]
    meldingen: int
    kan_inloggen: bool
    mag_uitgenodigd: bool

    @property
    def bereiken(self) -> list[tuple[str, str]]:
        mens = self.persoon
        rijen = [("E-mail", mens.email), ("Telefoon", mens.telefoon), ("Postadres", mens.adres)]
        return [(woord, tekst) for woord, tekst in rijen if tekst]


def blad(persoon: Persoon, vandaag: date) -> Persoonblad:
    acties = Prefetch("acties", Betrokkenheid.objects.select_related("actie"))
    rollen = Netwerkrol.objects.select_related("organisatie").prefetch_related("themas", "domeinen", acties)
    prefetch_related_objects([persoon], Prefetch("rollen", rollen))
    regels = rij(persoon, vandaag).rollen
    account = persoon.account
    kan_inloggen = account is not None and account.is_active
    return Persoonblad(
        persoon=persoon,
        rollen=[Rolblad(r, mogelijke_stappen(r.rol), list(r.rol.acties.all())) for r in regels],
        toestemmingen=keuzes(persoon),
        helpers=list(persoon.helpers.select_related("helper")),
        helpt=list(persoon.helpt.select_related("voor")),
        meldingen=persoon.meldingen.aanwezig().count(),
        kan_inloggen=kan_inloggen,
        mag_uitgenodigd=bool(persoon.email) and rechten_van(persoon) is not None,
    )

"""One person as the workplace shows them: roles, how to reach, consent, and what they do with us."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from agenda.models import Obstakel
from ambassadeurs.handelen.rolzetten import ZETTEN
from ambassadeurs.handelen.toegang import rechten_van
from ambassadeurs.models import Betrokkenheid, Meetverzoek, Namens, Netwerkrol, Persoon, ToestemmingDoel
from ambassadeurs.toestemmen import Keuze, keuzes
from inclusie.zet import Zet, mogelijk

from .mensen import Rolregel, rij


@dataclass(frozen=True)
class Rolblad:
    regel: Rolregel
    zetten: dict[str, Zet]
    acties: list[Betrokkenheid]
    op_de_website: str

    @property
    def rol(self) -> Netwerkrol:
        return self.regel.rol


@dataclass(frozen=True)
class Persoonblad:
    """meldingen: how many; what is in them is read in the inbox alone.

    te_vragen: of which obstacles we ask the height ourselves. What was said before is for nobody to see.
    """

    persoon: Persoon
    rollen: list[Rolblad]
    toestemmingen: list[Keuze]
    helpers: list[Namens]
    helpt: list[Namens]
    meldingen: int
    te_vragen: list[Obstakel]
    kan_inloggen: bool
    mag_uitgenodigd: bool

    @property
    def bereiken(self) -> list[tuple[str, str]]:
        mens = self.persoon
        rijen = [("E-mail", mens.email), ("Telefoon", mens.telefoon), ("Postadres", mens.adres)]
        return [(woord, tekst) for woord, tekst in rijen if tekst]


def blad(user, persoon: Persoon, vandaag: date) -> Persoonblad:
    acties = Prefetch("acties", Betrokkenheid.objects.select_related("actie"))
    rollen = Netwerkrol.objects.select_related("organisatie").prefetch_related("themas", "domeinen", acties)
    prefetch_related_objects([persoon], Prefetch("rollen", rollen))
    regels = rij(persoon, vandaag).rollen
    toestemmingen = keuzes(persoon)
    verzoeken = Meetverzoek.objects.zelf_te_vragen().filter(persoon=persoon)
    profiel = next(keuze for keuze in toestemmingen if keuze.doel == ToestemmingDoel.PROFIEL)
    return Persoonblad(
        persoon=persoon,
        rollen=[_rolblad(user, regel, profiel) for regel in regels],
        toestemmingen=toestemmingen,
        helpers=list(persoon.helpers.select_related("helper")),
        helpt=list(persoon.helpt.select_related("voor")),
        meldingen=persoon.meldingen.aanwezig().count(),
        te_vragen=sorted({rij.obstakel for rij in verzoeken.select_related("obstakel")}, key=str),
        kan_inloggen=persoon.kan_inloggen,
        mag_uitgenodigd=bool(persoon.email) and rechten_van(persoon) is not None,
    )


def _rolblad(user, regel: Rolregel, profiel: Keuze) -> Rolblad:
    acties = list(regel.rol.acties.all())
    return Rolblad(regel, mogelijk(user, regel.rol, ZETTEN), acties, op_de_website(regel.rol, profiel))


def op_de_website(rol: Netwerkrol, profiel: Keuze) -> str:
    """Whether this person wants to be seen, and what is missing for it."""
    if not profiel.geldig and profiel.eerder:
        return "Wil dit niet meer"
    if not rol.profiel_openbaar:
        if profiel.geldig:
            return "Er is toestemming. Zet nog een vinkje bij ‘Wijzig’."
        return "Nog niet gevraagd. Na een ‘ja’ kiest u ‘Wijzig’."
    if not profiel.geldig:
        return "Wil dit wel. De toestemming is er nog niet."
    if not rol.persoon.weergavenaam:
        return "Wil dit wel. De naam voor de website is er nog niet."
    return "Wil dit wel"

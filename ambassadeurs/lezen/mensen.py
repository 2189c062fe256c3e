"""Who of the network may be seen: each by a name of their own choice, and koplopers by their organisation.

What somebody wants to talk about never stands beside a name. It is told of all ambassadeurs together, and
only where enough of them do.
"""

from dataclasses import dataclass, field

from django.db.models import Q

from agenda.models import Organisatie
from agenda.models.beoordelen import GEEN_TELLING
from ambassadeurs.lezen.afspraken import Afspraak, telling
from ambassadeurs.models import Bestand, Netwerkrol, NetwerkrolSoort
from inclusie.woorden import op_naam

R = NetwerkrolSoort


@dataclass(frozen=True)
class Mens:
    rol: Netwerkrol
    foto: Bestand | None

    @property
    def naam(self) -> str:
        return self.rol.persoon.weergavenaam


@dataclass(frozen=True)
class Koploper:
    """mensen: who of it wants to be seen; there may be none."""

    organisatie: Organisatie
    mensen: list["Mens"] = field(default_factory=list)
    afspraken: list[Afspraak] = field(default_factory=list)

    @property
    def telling(self) -> str:
        return telling(self.afspraken)


def mensen() -> list[Mens]:
    """Everybody who wants to be seen, by name, in two queries."""
    rollen = (
        Netwerkrol.objects.openbaar().filter(rol__in=(R.AMBASSADEUR, R.KOPLOPER)).select_related("persoon")
    )
    rollen = sorted(rollen, key=lambda rol: op_naam(rol.persoon.weergavenaam))
    fotos = {foto.persoon_id: foto for foto in Bestand.objects.van_mensen([rol.persoon_id for rol in rollen])}
    return [Mens(rol, fotos.get(rol.persoon_id)) for rol in rollen]


def ambassadeurs(mensen: list[Mens]) -> list[Mens]:
    return [mens for mens in mensen if mens.rol.rol == R.AMBASSADEUR]


def doen_mee() -> bool:
    """Whether there is any ambassadeur, seen or not."""
    return Netwerkrol.objects.in_het_netwerk().filter(rol=R.AMBASSADEUR).exists()


def themas() -> list[str]:
    """What enough ambassadeurs want to talk about, while enough others do not: so it says of nobody whether
    they are among them. It is of all of the network, also of who is not seen, and tells neither how many."""
    rijen = Netwerkrol.objects.in_het_netwerk().filter(rol=R.AMBASSADEUR, persoon__gewist_op=None)
    per_thema: dict[str, set[int]] = {}
    for persoon, naam in rijen.values_list("persoon_id", "themas__naam"):
        per_thema.setdefault(naam or "", set()).add(persoon)
    alle = len(set().union(*per_thema.values()))
    hoogstens = alle - GEEN_TELLING
    genoeg = [naam for naam, wie in per_thema.items() if naam and GEEN_TELLING <= len(wie) <= hoogstens]
    return sorted(genoeg, key=op_naam)


def organisaties() -> list[Organisatie]:
    """Who is koploper, also when nobody of it wants to be seen; an organisation itself is no person."""
    van_mensen = Netwerkrol.objects.openbaar().filter(rol=R.KOPLOPER).values("organisatie")
    rijen = Organisatie.objects.filter(Q(is_koploper=True) | Q(pk__in=van_mensen), openbaar=True)
    return sorted(rijen, key=op_naam)


def koplopers(
    rijen: list[Organisatie], mensen: list[Mens], afspraken: dict[int, list[Afspraak]]
) -> list[Koploper]:
    eigen = [mens for mens in mensen if mens.rol.rol == R.KOPLOPER]
    return [
        Koploper(rij, [m for m in eigen if m.rol.organisatie_id == rij.pk], afspraken.get(rij.pk, []))
        for rij in rijen
    ]

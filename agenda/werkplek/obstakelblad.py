"""Obstacles as the workplace reads them: the list, one page, and what was taken away. Decides no rights."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.urls import reverse

from agenda import woorden
from agenda.handelen.obstakelzetten import ZETTEN
from agenda.models import Actie, Hoogtemeting, Obstakel, ObstakelStatus
from agenda.models.beoordelen import laatste_per_beoordelaar, telling
from agenda.models.obstakel import hoogtes
from inclusie.woorden import op_naam


@dataclass(frozen=True)
class Rij:
    """An obstacle with what people say of it. hoogte: (before, now), each None when too few people spoke."""

    obstakel: Obstakel
    hoogte: tuple[int | None, int | None]
    beoordelaars: int | None
    gemeten_op: object
    acties: list[Actie]

    @property
    def daling(self) -> str:
        return woorden.daling(*self.hoogte)

    @property
    def is_bekend(self) -> bool:
        return self.hoogte[1] is not None

    @property
    def mensen(self) -> str:
        return woorden.mensen(self.beoordelaars)


def lees(rijen) -> list[Rij]:
    """In a fixed number of queries."""
    metingen = Hoogtemeting.objects.aanwezig()
    acties = Actie.objects.aanwezig().select_related("doel__jaarplan").order_by("code")
    rijen = rijen.select_related("domein").prefetch_related(
        Prefetch("hoogtemetingen", metingen), Prefetch("acties", acties), "themas"
    )
    return [_rij(obstakel) for obstakel in rijen]


def _rij(obstakel: Obstakel) -> Rij:
    metingen = list(obstakel.hoogtemetingen.all())
    return Rij(
        obstakel=obstakel,
        hoogte=hoogtes(metingen),
        beoordelaars=telling(len(laatste_per_beoordelaar(metingen))),
        gemeten_op=max((meting.datum for meting in metingen), default=None),
        acties=list(obstakel.acties.all()),
    )


def lijst(*, status: str = "", domein: str = "", soort: str = "", zicht: str = "") -> list[Rij]:
    waar = {"status": status, "domein__slug": domein, "soort": soort}
    rijen = Obstakel.objects.aanwezig().filter(**{naam: waarde for naam, waarde in waar.items() if waarde})
    if zicht:
        rijen = rijen.filter(openbaar=zicht == "openbaar")
    return lees(rijen)


def blad(obstakel: Obstakel) -> Rij:
    return lees(Obstakel.objects.filter(pk=obstakel.pk))[0]


def feiten(obstakel: Obstakel) -> list[tuple[str, str]]:
    themas = [thema.naam for thema in sorted(obstakel.themas.all(), key=op_naam)]
    rijen = [
        ("Soort", obstakel.get_soort_display()),
        ("Waar", obstakel.plek),
        ("Levensdomein", obstakel.domein.naam),
        ("Thema's en groepen", woorden.opsomming(themas)),
        ("Gemeld op", woorden.datum(obstakel.gemeld_op)),
        ("Wie kan het lezen", "iedereen" if obstakel.openbaar else "alleen de werkplek"),
    ]
    return [(woord, tekst) for woord, tekst in rijen if tekst]


def wacht(obstakel: Obstakel) -> str:
    """What people must say before the obstacle may be called lower; or that they no longer say so."""
    if obstakel.status == ObstakelStatus.IN_AANPAK:
        return ZETTEN["lager"].ontbreekt(obstakel)
    eerst, nu = hoogtes(list(obstakel.hoogtemetingen.all()))
    gezegd = {
        ObstakelStatus.LAGER: eerst is not None and nu is not None and nu < eerst,
        ObstakelStatus.WEG: nu == 0,
    }
    if gezegd.get(obstakel.status, True):
        return ""
    return f"De metingen zeggen niet meer ‘{obstakel.get_status_display()}’. Kijk of de stand nog klopt."


def metingen(obstakel: Obstakel) -> list[tuple[Hoogtemeting, str, str]]:
    """(measurement, address to change it, address to take it away), the newest first. Those of one day by
    height: the same place in two rows would tell that it was the same person."""
    return [
        (
            meting,
            reverse("hoogtemeting_edit", args=[obstakel.slug, meting.pk]),
            reverse("hoogtemeting_weghalen", args=[obstakel.slug, meting.pk]),
        )
        for meting in sorted(
            obstakel.hoogtemetingen.all(), key=lambda m: (m.datum, m.hoogte, m.pk), reverse=True
        )
    ]


def om_te_koppelen(obstakel: Obstakel):
    """The actions of plans that are still worked on, and that do not lower this obstacle yet."""
    return Actie.objects.lopend().exclude(obstakels=obstakel).order_by("-doel__jaarplan__jaar", "code")

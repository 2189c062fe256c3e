"""What we heard and what we did: the reports that everybody may read, in words that point to nobody."""

from dataclasses import dataclass, field
from functools import cached_property

from agenda.lezen.leesplan import Leesplan
from agenda.lezen.obstakels import Leesobstakel, obstakels
from agenda.lezen.rijen import Leesactie
from agenda.models import GEEN_TELLING, Planversie, Thema, ThemaSoort
from agenda.publicatie import nieuwste_versie
from ambassadeurs.lezen.uitkomst import kop_alleen
from ambassadeurs.models import Bestand, Melding
from inclusie.woorden import op_naam


@dataclass(frozen=True)
class Gehoord:
    """One report as everybody reads it. actie, obstakel: only when the plan shows them too."""

    melding: Melding
    thema: Thema | None = None
    actie: Leesactie | None = None
    obstakel: Leesobstakel | None = None
    bestanden: list[Bestand] = field(default_factory=list)

    @property
    def kop(self) -> str:
        return kop_alleen(self.melding.uitkomst)


def gehoord(meldingen: list[Melding], themas: list[Thema]) -> list[Gehoord]:
    """themas: that may be named beside a report."""
    plannen, bestanden = _Plannen(), _bestanden(meldingen)
    te_noemen = {thema.pk: thema for thema in themas}
    return [
        Gehoord(
            melding=melding,
            thema=te_noemen.get(melding.thema_id),
            actie=plannen.actie(melding.actie),
            obstakel=plannen.obstakel(melding.obstakel),
            bestanden=bestanden.get(melding.pk, []),
        )
        for melding in meldingen
    ]


def te_noemen_themas() -> list[Thema]:
    """The themes by which the reports can be chosen. A theme that is a group is named from enough reports:
    else one report says of one person which group is theirs."""
    aantallen: dict[int, int] = {}
    for pk in Melding.objects.openbaar().filter(thema__isnull=False).values_list("thema_id", flat=True):
        aantallen[pk] = aantallen.get(pk, 0) + 1
    gevonden = Thema.objects.filter(pk__in=aantallen)
    mag = [
        thema
        for thema in gevonden
        if thema.soort != ThemaSoort.VERDIEPEND or aantallen[thema.pk] >= GEEN_TELLING
    ]
    return sorted(mag, key=op_naam)


def _bestanden(meldingen: list[Melding]) -> dict[int, list[Bestand]]:
    """The photos and sounds that may be seen too; each has its words, which the database demands."""
    per_melding: dict[int, list[Bestand]] = {}
    for bestand in Bestand.objects.zonder_inhoud().filter(melding__in=meldingen, openbaar=True):
        per_melding.setdefault(bestand.melding_id, []).append(bestand)
    return per_melding


class _Plannen:
    """The newest public plan of each year that is asked for, read once."""

    @cached_property
    def versies(self) -> dict[int, Planversie]:
        versies = Planversie.objects.openbaar().voor_lezers().nieuwste_per_jaar()
        return {versie.jaarplan.jaar: versie for versie in versies}

    @cached_property
    def gelezen(self) -> dict[int, Leesplan]:
        return {}

    def plan(self, jaar: int) -> Leesplan | None:
        if jaar not in self.gelezen and jaar in self.versies:
            self.gelezen[jaar] = Leesplan(self.versies[jaar])
        return self.gelezen.get(jaar)

    def actie(self, actie) -> Leesactie | None:
        plan = self.plan(actie.jaar) if actie else None
        return plan.per_code.get(actie.code) if plan else None

    def obstakel(self, obstakel) -> Leesobstakel | None:
        if obstakel is None:
            return None
        return self.obstakels.get(obstakel.slug)

    @cached_property
    def obstakels(self) -> dict[str, Leesobstakel]:
        """Of the plan that the pages of the obstacles are made of."""
        versie = nieuwste_versie()
        plan = self.plan(versie.jaarplan.jaar) if versie else None
        return {rij.bron["slug"]: rij for rij in obstakels(plan)} if plan else {}

"""The plan of next year, made of this year's: what goes along, what stops, and which themes come first.

One act, in one transaction, under the locks of both plans: the older first, as everywhere.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.handelen.doorschuiven import schuif_door
from agenda.handelen.indeling import voeg_toe
from agenda.handelen.overgangen import stop
from agenda.models import (
    Actie,
    ActieStatus,
    Evaluatie,
    Focus,
    Jaarplan,
    PlanStatus,
    Thema,
    eis_bewerkbaar,
)
from inclusie.history import bewaar
from inclusie.tekst import schoon
from inclusie.weghalen import haal_weg

S = ActieStatus
DOORSCHUIVEN, STOPPEN, BLIJVEN = "doorschuiven", "stoppen", "blijven"
# What is not over yet, and can go along.
ONAF = (S.GEPLAND, S.IN_UITVOERING)


class Veranderd(Exception):
    """The plan is not as it was when the page was read."""


@dataclass(frozen=True)
class Beginstand:
    """What there is to make next year of. `gezien` is its hash: what a page that shows it sends back.

    focus: of next year, as far as it is chosen.
    """

    plan: Jaarplan
    volgend: Jaarplan | None
    evaluatie: Evaluatie | None
    acties: list[Actie]
    focus: list[Focus]

    @property
    def onaf(self) -> list[Actie]:
        return [actie for actie in self.acties if actie.status in ONAF]

    @property
    def gezien(self) -> str:
        delen = [
            [(actie.code, actie.status, actie.status in ONAF and actie.versie) for actie in self.acties],
            self.volgend.versie if self.volgend else None,
            [focus.thema_id for focus in self.focus],
            (self.evaluatie.pk, self.evaluatie.versie) if self.evaluatie else None,
        ]
        return hashlib.sha256(repr(delen).encode()).hexdigest()


def lees(plan: Jaarplan) -> Beginstand:
    volgend = Jaarplan.objects.filter(jaar=plan.jaar + 1).first()
    acties = Actie.objects.aanwezig().van_jaar(plan.jaar).filter(doel__verwijderd_op=None)
    acties = acties.select_related("doel__jaarplan", "volgende").order_by("doel__volgorde", "volgorde", "pk")
    return Beginstand(
        plan=plan,
        volgend=volgend,
        evaluatie=Evaluatie.objects.gepubliceerd().filter(jaarplan=plan).nieuwste(),
        acties=list(acties),
        focus=list(volgend.focus.aanwezig().select_related("thema")) if volgend else [],
    )


def belet(plan: Jaarplan, volgend: Jaarplan | None) -> str:
    """Why next year cannot be made of this plan; empty when it can."""
    if plan.status == PlanStatus.CONCEPT:
        return f"Jaarplan {plan.jaar} is nog een concept. Stel het eerst vast."
    if volgend and volgend.status != PlanStatus.CONCEPT:
        return f"Jaarplan {volgend.jaar} is al vastgesteld. Voeg daar zelf acties toe."
    return ""


@dataclass(frozen=True)
class Keuze:
    """What is done with one action."""

    code: str
    wat: str
    reden: str


@transaction.atomic
def maak(
    plan: Jaarplan, keuzes: list[Keuze], focus: list[str], *, gezien: str, door, at: datetime
) -> Jaarplan:
    """Make the plan of next year when it is not there, carry over, stop, and put these themes first: all or
    nothing. focus: slugs of themes. gezien: of the page that was read; another plan by now is Veranderd,
    unless all is done already.
    """
    plan = eis_bewerkbaar(plan)
    begin = lees(plan)
    if begin.gezien != gezien:
        if _is_al_zo(begin, keuzes, focus):
            return begin.volgend
        raise Veranderd
    if reden := belet(plan, begin.volgend):
        raise ValidationError(reden)
    hand = {"door": door, "at": at}
    volgend = begin.volgend or _nieuw(plan, **hand)
    acties = {actie.code: actie for actie in begin.onaf}
    for keuze in keuzes:
        if keuze.wat == DOORSCHUIVEN:
            schuif_door(acties[keuze.code], volgend, reden=keuze.reden, **hand)
        elif keuze.wat == STOPPEN:
            stop(acties[keuze.code], reden=keuze.reden, **hand)
    _kies_focus(volgend, begin.focus, focus, f"gekozen bij het plan van {plan.jaar}", **hand)
    return volgend


def _nieuw(plan: Jaarplan, **hand) -> Jaarplan:
    zelfde = ("agenda", "stil_na_dagen", "herinnert_trekkers", "publiceert_voortgang")
    volgend = Jaarplan(jaar=plan.jaar + 1, **{naam: getattr(plan, naam) for naam in zelfde})
    bewaar(volgend, reden=f"gemaakt van het plan van {plan.jaar}", **hand)
    return volgend


def _kies_focus(plan: Jaarplan, nu: list[Focus], slugs: list[str], reden: str, **hand) -> None:
    al_gekozen = {rij.thema.slug for rij in nu}
    themas = {thema.slug: thema for thema in Thema.objects.filter(slug__in=slugs)}
    for rij in nu:
        if rij.thema.slug not in slugs:
            haal_weg(rij, reden=f"niet {reden}", **hand)
    for slug in slugs:
        if slug not in al_gekozen:
            voeg_toe(Focus(jaarplan=plan, thema=themas[slug]), reden=reden, **hand)


# What a choice has made of an action.
_WERD = {DOORSCHUIVEN: {S.DOORGESCHOVEN}, STOPPEN: {S.GESTOPT}, BLIJVEN: set(ONAF)}


def _is_al_zo(begin: Beginstand, keuzes: list[Keuze], focus: list[str]) -> bool:
    """The second of two clicks: everything that it asks is what there is now."""
    if begin.volgend is None or not (keuzes or focus):
        return False
    nu = {actie.code: actie for actie in begin.acties}
    gedaan = all(
        keuze.code in nu
        and nu[keuze.code].status in _WERD.get(keuze.wat, ())
        and (keuze.wat == BLIJVEN or nu[keuze.code].reden == schoon(keuze.reden).strip())
        for keuze in keuzes
    )
    return gedaan and set(focus) == {rij.thema.slug for rij in begin.focus}

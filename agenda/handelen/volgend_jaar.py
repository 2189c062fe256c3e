"""The plan of next year, made of this year's: what goes along, what stops, and which themes come first.

One act, in one transaction, under the locks of both plans: the older first, as everywhere.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda import woorden
from agenda.handelen.doorschuiven import schuif_door
from agenda.handelen.indeling import voeg_toe
from agenda.handelen.overgangen import stop
from agenda.models import (
    Actie,
    Actieoordeel,
    ActieStatus,
    Evaluatie,
    Focus,
    Jaarplan,
    Obstakel,
    PlanStatus,
    Thema,
    eis_bewerkbaar,
)
from inclusie.history import bewaar
from inclusie.tekst import schoon
from inclusie.woorden import op_naam

S = ActieStatus
DOORSCHUIVEN, STOPPEN, BLIJVEN = "doorschuiven", "stoppen", "blijven"
# What is not over yet, and can go along.
ONAF = (S.GEPLAND, S.IN_UITVOERING)
# What the verdict of the evaluation proposes.
VOORSTEL = {Actieoordeel.STOPPEN: STOPPEN}
# The month from which a year without actions is a warning.
VANAF_MAAND = 10


class Veranderd(Exception):
    """The plan is not as it was when the page was read."""


@dataclass(frozen=True)
class Voorstel:
    """What is proposed for one action that is not over."""

    actie: Actie
    keuze: str
    reden: str
    oordeel: str = ""


@dataclass(frozen=True)
class Kandidaat:
    """A theme that can be focus next year, with how much is asked about it."""

    thema: Thema
    is_focus: bool
    obstakels: int
    acties: int

    @property
    def zin(self) -> str:
        nu = "Nu ook focus. " if self.is_focus else ""
        obstakels = woorden.aantal(self.obstakels, "open obstakel", "open obstakels")
        return f"{nu}{obstakels} en {woorden.aantal(self.acties, 'actie', 'acties')}."


@dataclass(frozen=True)
class Blad:
    """Everything on the page. `gezien` is the hash of what it shows."""

    plan: Jaarplan
    volgend: Jaarplan | None
    evaluatie: Evaluatie | None
    voorstellen: list[Voorstel]
    over: list[Actie]
    ideeen: list[Actie]
    kandidaten: list[Kandidaat]
    gekozen: list[Focus]

    @property
    def gezien(self) -> str:
        delen = [
            [(v.actie.code, v.actie.versie, v.actie.status) for v in self.voorstellen],
            [(actie.code, actie.status) for actie in [*self.over, *self.ideeen]],
            self.volgend.versie if self.volgend else None,
            [focus.thema_id for focus in self.gekozen],
            (self.evaluatie.pk, self.evaluatie.versie) if self.evaluatie else None,
        ]
        return hashlib.sha256(repr(delen).encode()).hexdigest()


def lees(plan: Jaarplan) -> Blad:
    """What stands in the plan now, with a proposal for what is not over."""
    volgend = Jaarplan.objects.filter(jaar=plan.jaar + 1).first()
    evaluatie = Evaluatie.objects.gepubliceerd().filter(jaarplan=plan).nieuwste()
    acties = Actie.objects.aanwezig().van_jaar(plan.jaar).filter(doel__verwijderd_op=None)
    acties = list(
        acties.select_related("doel__jaarplan", "volgende").order_by("doel__volgorde", "volgorde", "pk")
    )
    gekozen = list(volgend.focus.aanwezig().select_related("thema")) if volgend else []
    al_gekozen = {focus.thema_id for focus in gekozen}
    return Blad(
        plan=plan,
        volgend=volgend,
        evaluatie=evaluatie,
        voorstellen=_voorstellen([a for a in acties if a.status in ONAF], evaluatie),
        over=[a for a in acties if a.status in (S.GEREALISEERD, S.GESTOPT, S.DOORGESCHOVEN)],
        ideeen=[a for a in acties if a.status in (S.IDEE, S.VOORGESTELD)],
        kandidaten=[k for k in _kandidaten(plan) if k.thema.pk not in al_gekozen],
        gekozen=gekozen,
    )


def _voorstellen(acties: list[Actie], evaluatie: Evaluatie | None) -> list[Voorstel]:
    oordelen = {rij.actie_id: rij for rij in evaluatie.oordelen.all()} if evaluatie else {}
    uit = []
    for actie in acties:
        rij = oordelen.get(actie.pk)
        oordeel = rij.oordeel if rij else ""
        reden = rij.reden if rij else f"Deze actie is nog niet klaar in {actie.jaar}."
        label = rij.get_oordeel_display() if rij else ""
        uit.append(Voorstel(actie, VOORSTEL.get(oordeel, DOORSCHUIVEN), reden, label))
    return uit


def _kandidaten(plan: Jaarplan) -> list[Kandidaat]:
    """This year's focus first, then what is asked most; a theme that nothing asks for is not named."""
    focus = list(plan.focus.aanwezig().values_list("thema", flat=True))
    per_obstakel = Counter(Obstakel.objects.nog_hoog().values_list("themas", flat=True))
    acties = Actie.objects.aanwezig().van_jaar(plan.jaar).filter(doel__verwijderd_op=None)
    per_actie = Counter(acties.values_list("themas", flat=True))
    themas = [
        Kandidaat(thema, thema.pk in focus, per_obstakel[thema.pk], per_actie[thema.pk])
        for thema in sorted(Thema.objects.actief(), key=op_naam)
    ]
    gevraagd = [k for k in themas if k.is_focus or k.obstakels or k.acties]
    return sorted(gevraagd, key=lambda k: (not k.is_focus, -(k.obstakels + k.acties)))


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
    """Make the plan of next year when it is not there, carry over, stop, and put the themes first: all or
    nothing. focus: slugs of themes. gezien: of the page that was read; another plan by now is Veranderd,
    unless all is done already.
    """
    plan = eis_bewerkbaar(plan)
    blad = lees(plan)
    if blad.gezien != gezien:
        if _is_al_zo(blad, keuzes, focus):
            return blad.volgend
        raise Veranderd
    if reden := belet(plan, blad.volgend):
        raise ValidationError(reden)
    hand = {"door": door, "at": at}
    volgend = blad.volgend or _nieuw(plan, **hand)
    acties = {voorstel.actie.code: voorstel.actie for voorstel in blad.voorstellen}
    for keuze in keuzes:
        if keuze.wat == DOORSCHUIVEN:
            schuif_door(acties[keuze.code], volgend, reden=keuze.reden, **hand)
        elif keuze.wat == STOPPEN:
            stop(acties[keuze.code], reden=keuze.reden, **hand)
    for thema in (k.thema for k in blad.kandidaten if k.thema.slug in focus):
        voeg_toe(Focus(jaarplan=volgend, thema=thema), reden=f"gekozen bij het plan van {plan.jaar}", **hand)
    return volgend


def _nieuw(plan: Jaarplan, **hand) -> Jaarplan:
    volgend = Jaarplan(agenda=plan.agenda, jaar=plan.jaar + 1, stil_na_dagen=plan.stil_na_dagen)
    bewaar(volgend, reden=f"gemaakt van het plan van {plan.jaar}", **hand)
    return volgend


# What a choice has made of an action.
_WERD = {DOORSCHUIVEN: {S.DOORGESCHOVEN}, STOPPEN: {S.GESTOPT}, BLIJVEN: set(ONAF)}


def _is_al_zo(blad: Blad, keuzes: list[Keuze], focus: list[str]) -> bool:
    """The second of two clicks: everything that it asks is what there is now."""
    if blad.volgend is None or not (keuzes or focus):
        return False
    nu = {actie.code: actie for actie in [*blad.over, *(v.actie for v in blad.voorstellen)]}
    gedaan = all(
        keuze.code in nu
        and nu[keuze.code].status in _WERD.get(keuze.wat, ())
        and (keuze.wat == BLIJVEN or nu[keuze.code].reden == schoon(keuze.reden).strip())
        for keuze in keuzes
    )
    return gedaan and set(focus) <= {rij.thema.slug for rij in blad.gekozen}


def leeg_volgend_jaar(vandaag: date) -> int | None:
    """From 1 October: next year, when it has no plan or no actions while this year has a plan; else None."""
    if vandaag.month < VANAF_MAAND or not Jaarplan.objects.filter(jaar=vandaag.year).exists():
        return None
    acties = Actie.objects.aanwezig().van_jaar(vandaag.year + 1).filter(doel__verwijderd_op=None)
    return None if acties.exists() else vandaag.year + 1

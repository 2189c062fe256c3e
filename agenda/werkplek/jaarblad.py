"""What stands on 'maak het jaarplan van volgend jaar': a proposal per action, and the themes of the focus."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from agenda import woorden
from agenda.handelen.volgend_jaar import BLIJVEN, DOORSCHUIVEN, STOPPEN, Beginstand, Keuze, belet, lees
from agenda.models import (
    Actie,
    Actieoordeel,
    ActieStatus,
    Evaluatieoordeel,
    Jaarplan,
    Obstakel,
    PlanStatus,
    Thema,
)
from inclusie.woorden import op_naam

S = ActieStatus
# The verdicts that say how an action goes on. What is kept or adjusted goes on in its own year.
VOORSTEL = {Actieoordeel.DOORSCHUIVEN: DOORSCHUIVEN, Actieoordeel.STOPPEN: STOPPEN}
# The month from which a year without actions is a warning.
VANAF_MAAND = 10


@dataclass(frozen=True)
class Voorstel:
    """What is proposed for one action that is not over. The reason is public: only a verdict gives one."""

    actie: Actie
    keuze: str
    reden: str = ""
    oordeel: str = ""


@dataclass(frozen=True)
class Kandidaat:
    """A theme that can be focus next year, with what asks for it."""

    thema: Thema
    is_gekozen: bool
    is_focus: bool
    obstakels: int
    acties: int

    @property
    def is_gevraagd(self) -> bool:
        return bool(self.is_focus or self.obstakels or self.acties)

    @property
    def zin(self) -> str:
        """'Armoede. 1 obstakel dat er nog is en 3 acties.' Just its name when nothing asks for it."""
        getallen = [
            woorden.aantal(hoeveel, *woord)
            for hoeveel, woord in (
                (self.obstakels, ("obstakel dat er nog is", "obstakels die er nog zijn")),
                (self.acties, ("actie", "acties")),
            )
            if hoeveel
        ]
        delen = [str(self.thema), "Nu ook focus" if self.is_focus else "", woorden.opsomming(getallen)]
        return ". ".join(deel for deel in delen if deel) + ("." if self.is_gevraagd else "")


@dataclass(frozen=True)
class Blad:
    """Everything on the page, of what there is."""

    begin: Beginstand
    loopt_nog: bool
    voorstellen: list[Voorstel]
    kandidaten: list[Kandidaat]

    @property
    def over(self) -> list[Actie]:
        voorbij = (S.GEREALISEERD, S.GESTOPT, S.DOORGESCHOVEN)
        return [actie for actie in self.begin.acties if actie.status in voorbij]

    @property
    def ideeen(self) -> list[Actie]:
        return [actie for actie in self.begin.acties if actie.status in (S.IDEE, S.VOORGESTELD)]


def lees_blad(plan: Jaarplan, vandaag: date) -> Blad:
    begin = lees(plan)
    return Blad(begin, loopt_nog(plan, vandaag), _voorstellen(begin), _kandidaten(begin))


def loopt_nog(plan: Jaarplan, vandaag: date) -> bool:
    """The year is not over: what is ended now, misses the rest of it."""
    return vandaag.year == plan.jaar


def _voorstellen(begin: Beginstand) -> list[Voorstel]:
    oordelen = {rij.actie_id: rij for rij in begin.evaluatie.oordelen.all()} if begin.evaluatie else {}
    is_teruggekeken = begin.plan.status == PlanStatus.GEEVALUEERD
    return [_voorstel(actie, oordelen.get(actie.pk), is_teruggekeken) for actie in begin.onaf]


def _voorstel(actie: Actie, rij: Evaluatieoordeel | None, is_teruggekeken: bool) -> Voorstel:
    """Once there was looked back on the year, what is not done goes on; before that it just stays."""
    keuze, oordeel = DOORSCHUIVEN if is_teruggekeken else BLIJVEN, rij.get_oordeel_display() if rij else ""
    if rij and rij.oordeel in VOORSTEL:
        return Voorstel(actie, VOORSTEL[rij.oordeel], rij.reden, oordeel)
    return Voorstel(actie, keuze, oordeel=oordeel)


def _kandidaten(begin: Beginstand) -> list[Kandidaat]:
    """Every theme: this year's focus first, then what is asked most, then the others by name."""
    focus = set(begin.plan.focus.aanwezig().values_list("thema", flat=True))
    gekozen = {rij.thema_id: rij.thema for rij in begin.focus}
    per_obstakel = Counter(Obstakel.objects.nog_niet_weg().values_list("themas", flat=True))
    acties = Actie.objects.aanwezig().van_jaar(begin.plan.jaar).filter(doel__verwijderd_op=None)
    per_actie = Counter(acties.values_list("themas", flat=True))
    themas = {thema.pk: thema for thema in Thema.objects.actief()} | gekozen
    kandidaten = [
        Kandidaat(thema, pk in gekozen, pk in focus, per_obstakel[pk], per_actie[pk])
        for pk, thema in themas.items()
    ]
    return sorted(kandidaten, key=lambda k: (not k.is_focus, -(k.obstakels + k.acties), op_naam(k.thema)))


@dataclass(frozen=True)
class Gevolg:
    """What happens to the actions and the focus, for who checks it before it happens."""

    gaan_door: list[tuple[Actie, str]]
    stoppen: list[tuple[Actie, str]]
    blijven: list[Actie]
    focus_erbij: list[Thema]
    focus_weg: list[Thema]

    @property
    def eindigen(self) -> int:
        return len(self.gaan_door) + len(self.stoppen)


def gevolg(blad: Blad, keuzes: list[Keuze], focus: list[str]) -> Gevolg:
    per = {wat: [] for wat in (DOORSCHUIVEN, STOPPEN, BLIJVEN)}
    acties = {voorstel.actie.code: voorstel.actie for voorstel in blad.voorstellen}
    for keuze in keuzes:
        per[keuze.wat].append((acties[keuze.code], keuze.reden))
    anders = [k for k in blad.kandidaten if k.is_gekozen != (k.thema.slug in focus)]
    return Gevolg(
        gaan_door=per[DOORSCHUIVEN],
        stoppen=per[STOPPEN],
        blijven=[actie for actie, _ in per[BLIJVEN]],
        focus_erbij=[k.thema for k in anders if not k.is_gekozen],
        focus_weg=[k.thema for k in anders if k.is_gekozen],
    )


@dataclass(frozen=True)
class LeegJaar:
    """A next year without actions. plan: of this year; volgend: of that year, when it is there."""

    plan: Jaarplan
    volgend: Jaarplan | None

    @property
    def jaar(self) -> int:
        return self.plan.jaar + 1

    @property
    def eerst_vaststellen(self) -> bool:
        return self.plan.status == PlanStatus.CONCEPT

    @property
    def kan_maken(self) -> bool:
        return self.plan.is_bewerkbaar and not belet(self.plan, self.volgend)


def leeg_jaar(vandaag: date) -> LeegJaar | None:
    """From 1 October: next year, when it has no plan or no actions while this year has a plan; else None."""
    plan = Jaarplan.objects.filter(jaar=vandaag.year).first() if vandaag.month >= VANAF_MAAND else None
    if plan is None:
        return None
    acties = Actie.objects.aanwezig().van_jaar(plan.jaar + 1).filter(doel__verwijderd_op=None)
    if acties.exists():
        return None
    return LeegJaar(plan, Jaarplan.objects.filter(jaar=plan.jaar + 1).first())

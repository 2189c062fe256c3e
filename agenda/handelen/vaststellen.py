"""The acts on a whole plan: publish, adopt, look back on it, put it in the archive."""

from copy import copy
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate

from agenda.controle_publicatie import belet
from agenda.handelen import evalueren
from agenda.handelen.bevriezen import Zicht, bevries, eis_nieuwste, peildatum_na
from agenda.models import (
    Evaluatie,
    EvaluatieStatus,
    Jaarplan,
    PlanStatus,
    Planversie,
    VersieSoort,
    eis_bewerkbaar,
)
from agenda.permissions import moet_besluit_noemen
from inclusie.history import bewaar
from inclusie.tijd import eis_niet_later


def mogelijke_soorten(jaarplan: Jaarplan) -> list[VersieSoort]:
    """What a publication of this plan may be called now. Adopting makes a 'vastgesteld', and only that;
    publishing an evaluation makes an 'evaluatie'."""
    if jaarplan.status == PlanStatus.CONCEPT:
        return [VersieSoort.CONCEPT]
    return [VersieSoort.WIJZIGING, VersieSoort.VOORTGANG]


@transaction.atomic
def maak_openbaar(
    jaarplan: Jaarplan,
    *,
    soort: str,
    peildatum: date,
    reden: str,
    door,
    at: datetime,
    openbaar: bool = True,
    gezien: str | None = None,
    functie: str = "",
    **zicht,
) -> Planversie:
    """Freeze the plan as the next version of its chain and order its PDF, in one transaction.

    functie: who the version says that made it, when that is not just the function of `door`.
    gezien: the hash of the newest version that the maker saw ('' for none); another one by now is Ingehaald.
    zicht: what else was seen, and by whom: see `Zicht`.
    """
    jaarplan = eis_bewerkbaar(jaarplan)
    vorige = eis_nieuwste(jaarplan, gezien)
    if soort not in mogelijke_soorten(jaarplan):
        raise ValidationError({"soort": _ANDERE_SOORT[jaarplan.status == PlanStatus.CONCEPT]})
    if not openbaar and soort != VersieSoort.CONCEPT:
        raise ValidationError({"openbaar": "Alleen een concept kan besloten blijven."})
    kop = {"soort": soort, "openbaar": openbaar, "peildatum": peildatum, "reden": reden}
    kop |= {"functie": functie} if functie else {}
    return bevries(jaarplan, vorige, kop, Zicht(**zicht), door=door, at=at)


_ANDERE_SOORT = {
    True: "Dit plan is nog niet vastgesteld. Maak het openbaar als concept.",
    False: "Dit plan is al vastgesteld. Kies wijziging of voortgang.",
}


@transaction.atomic
def stel_vast(
    jaarplan: Jaarplan,
    *,
    op: date,
    vastgesteld_door: str,
    besluit: str,
    reden: str,
    door,
    at: datetime,
    gezien: str | None = None,
    **zicht,
) -> Planversie:
    """Record that the college adopted the plan, and freeze exactly that text as version n.0.

    The peildatum is the day of the decision, or that of a concept which was published after it.
    gezien and zicht: as in `maak_openbaar`. One voice of the college is enough, of who asks or who agrees.
    """
    jaarplan = _op_zijn_plek(jaarplan, "vaststellen")
    vorige = eis_nieuwste(jaarplan, gezien)
    eis_niet_later(op, localdate(at), veld="op")
    if not vastgesteld_door.strip():
        raise ValidationError({"vastgesteld_door": "Schrijf op wie het besluit nam."})
    stemmen = [door, *filter(None, [zicht.get("gevraagd_door")])]
    if all(map(moet_besluit_noemen, stemmen)) and not besluit.strip():
        raise ValidationError({"besluit": "Schrijf op welk besluit dit is. Een nummer is genoeg."})
    plan_gezien = copy(jaarplan)
    jaarplan.status = PlanStatus.VASTGESTELD
    jaarplan.vastgesteld_op, jaarplan.vastgesteld_door, jaarplan.besluit = op, vastgesteld_door, besluit
    bewaar(jaarplan, door=door, at=at, reden=reden)
    peildatum = peildatum_na(op, vorige)
    kop = {"soort": VersieSoort.VASTGESTELD, "openbaar": True, "peildatum": peildatum, "reden": reden}
    return bevries(jaarplan, vorige, kop, Zicht(plan_gezien=plan_gezien, **zicht), door=door, at=at)


@transaction.atomic
def publiceer_evaluatie(
    evaluatie: Evaluatie,
    *,
    reden: str,
    door,
    at: datetime,
    gezien: str | None = None,
    **zicht,
) -> Planversie:
    """Freeze the plan with this evaluation; with the yearly one the plan is then 'geëvalueerd'.

    The peildatum is that of the evaluation, or that of a version which was published after it.
    gezien and zicht: as in `maak_openbaar`, of the document with this evaluation in it.
    """
    jaarplan = Jaarplan.objects.vergrendel(evaluatie.jaarplan_id)
    evaluatie = jaarplan.evaluaties.select_for_update(of=("self",)).get(pk=evaluatie.pk)
    if redenen := evalueren.belet(evaluatie, localdate(at)):
        raise ValidationError([zin for zin, _ in redenen])
    vorige = eis_nieuwste(jaarplan, gezien)
    evaluatie.status = EvaluatieStatus.GEPUBLICEERD
    bewaar(evaluatie, door=door, at=at, reden=reden)
    if evaluatie.is_jaarlijks:
        jaarplan.status = PlanStatus.GEEVALUEERD
        bewaar(jaarplan, door=door, at=at, reden=reden)
    peildatum = peildatum_na(evaluatie.peildatum, vorige)
    kop = {"soort": VersieSoort.EVALUATIE, "openbaar": True, "peildatum": peildatum, "reden": reden}
    return bevries(jaarplan, vorige, kop, Zicht(**zicht), door=door, at=at)


@transaction.atomic
def archiveer(jaarplan: Jaarplan, *, door, at: datetime) -> Jaarplan:
    """Close the year: nothing in it can be changed any more, everything can still be read."""
    _op_zijn_plek(jaarplan, "archiveren")
    jaarplan.status = PlanStatus.GEARCHIVEERD
    bewaar(jaarplan, door=door, at=at)  # of the row that was read: another one by now is a Conflict
    return jaarplan


def _op_zijn_plek(jaarplan: Jaarplan, zet: str) -> Jaarplan:
    """The plan as it stands now, locked, when nothing stops this act."""
    jaarplan = Jaarplan.objects.vergrendel(jaarplan.pk)
    if redenen := belet(zet, jaarplan):
        raise ValidationError([reden.zin for reden in redenen])
    return jaarplan

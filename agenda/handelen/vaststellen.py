"""The acts on a whole plan: publish, adopt, look back on it, put it in the archive."""

from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime
from django_q.tasks import async_task

from agenda import woorden
from agenda.controle_publicatie import belet
from agenda.handelen import evalueren
from agenda.models import (
    Evaluatie,
    EvaluatieStatus,
    Jaarplan,
    PlanStatus,
    Planversie,
    VersieSoort,
    canoniek,
    eis_bewerkbaar,
)
from agenda.permissions import moet_besluit_noemen
from agenda.voorstel import afdruk, maak_document
from inclusie.accounts.models import User
from inclusie.history import bewaar
from inclusie.spoor import anker
from inclusie.tijd import eis_niet_later
from inclusie.wachtrij import ZWAAR


class Ingehaald(Exception):
    """Somebody else published, or changed the plan, in between; `versie` is what is newest now."""

    def __init__(self, versie: Planversie | None):
        super().__init__(f"de nieuwste versie is nu {versie.nummer if versie else 'geen'}")
        self.versie = versie


class TweedeNodig(ValidationError):
    """Nothing stops this act but that nobody else agreed: with VIER_OGEN what becomes public takes two."""

    def __init__(self):
        super().__init__("Iemand anders geeft eerst akkoord. Vraag dat aan.")


def mogelijke_soorten(jaarplan: Jaarplan) -> list[VersieSoort]:
    """What a publication of this plan may be called now. Adopting makes a 'vastgesteld', and only that;
    publishing an evaluation makes an 'evaluatie'."""
    if jaarplan.status == PlanStatus.CONCEPT:
        return [VersieSoort.CONCEPT]
    return [VersieSoort.WIJZIGING, VersieSoort.VOORTGANG]


def volgend_nummer(vorig: str | None, soort: str) -> str:
    """concept: 0.n while nothing was adopted; vastgesteld: n.0; every other: n.m+1."""
    groot, klein = (int(deel) for deel in (vorig or "0.0").split("."))
    if soort == VersieSoort.VASTGESTELD:
        return f"{groot + 1}.0"
    return f"{groot}.{klein + 1}"


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
    vorige = _eis_nieuwste(jaarplan, gezien)
    if soort not in mogelijke_soorten(jaarplan):
        raise ValidationError({"soort": _ANDERE_SOORT[jaarplan.status == PlanStatus.CONCEPT]})
    if not openbaar and soort != VersieSoort.CONCEPT:
        raise ValidationError({"openbaar": "Alleen een concept kan besloten blijven."})
    kop = {"soort": soort, "openbaar": openbaar, "peildatum": peildatum, "reden": reden}
    kop |= {"functie": functie} if functie else {}
    return _bevries(jaarplan, vorige, kop, Zicht(**zicht), door=door, at=at)


_ANDERE_SOORT = {
    True: "Dit plan is nog niet vastgesteld. Maak het openbaar als concept.",
    False: "Dit plan is al vastgesteld. Kies wijziging of voortgang.",
}


def _eis_nieuwste(jaarplan: Jaarplan, gezien: str | None) -> Planversie | None:
    """The newest version, when that is the one that was seen."""
    vorige = jaarplan.versies.nieuwste()
    if gezien is not None and gezien != (vorige.hash if vorige else ""):
        raise Ingehaald(vorige)
    return vorige


@dataclass(frozen=True)
class Zicht:
    """What was seen before publishing, and whose eyes those were.

    inhoud_gezien: the `afdruk` of the document that was seen; another content by now is Ingehaald.
    dag_gezien: the day of that document, when it is not today.
    plan_gezien: the plan's own row as it was seen, when the act changes that row itself.
    gevraagd_door: who asked it, when somebody else agrees.
    """

    inhoud_gezien: str | None = None
    dag_gezien: date | None = None
    plan_gezien: Jaarplan | None = None
    gevraagd_door: User | None = None


def _bevries(
    jaarplan: Jaarplan, vorige: Planversie | None, kop: dict, zicht: Zicht, *, door, at: datetime
) -> Planversie:
    """The document of the peildatum as the next version, when the plan is what was seen."""
    vandaag = localtime(at).date()
    _eis_peildatum(kop["peildatum"], vorige, vandaag)
    if not kop["reden"].strip():
        raise ValidationError({"reden": "Schrijf op waarom u deze versie openbaar maakt."})
    document = maak_document(jaarplan, kop["peildatum"])
    # Built after what is frozen: a change that got into that is in this too, also between two statements.
    nu = maak_document(zicht.plan_gezien or jaarplan, zicht.dag_gezien or vandaag)
    if zicht.inhoud_gezien not in (None, afdruk(nu)):
        raise Ingehaald(vorige)
    # Last, so that who asks for agreement knows that nothing else is in the way.
    if settings.VIER_OGEN and kop["openbaar"] and zicht.gevraagd_door in (None, door):
        raise TweedeNodig
    if zicht.gevraagd_door:
        functies = f"{functie_van(zicht.gevraagd_door)}, met akkoord van {functie_van(door)}"
        kop |= {"functie": functies[:120]}
    return _leg_vast(jaarplan, vorige, document, kop, door=door, at=at)


def _eis_peildatum(peildatum: date, vorige: Planversie | None, vandaag: date) -> None:
    """Figures never run backwards: a later version is of the same day or a later one."""
    eis_niet_later(peildatum, vandaag, veld="peildatum")
    if vorige and peildatum < vorige.peildatum:
        dag = woorden.datum(vorige.peildatum)
        raise ValidationError({"peildatum": f"Versie {vorige.nummer} is van {dag}. Kies die dag of later."})


def peildatum_na(dag: date, vorige: Planversie | None) -> date:
    """The day of what is decided on, or that of a version which was published after it."""
    return max(dag, vorige.peildatum) if vorige else dag


def functie_van(user) -> str:
    return user.functie or user.get_rol_display()


def _leg_vast(
    jaarplan: Jaarplan, vorige: Planversie | None, document: dict, kop: dict, *, door, at: datetime
) -> Planversie:
    """The next link of the chain, and the jobs for its PDF and its mail in the same transaction."""
    versie = Planversie(
        jaarplan=jaarplan,
        nummer=volgend_nummer(vorige.nummer if vorige else None, kop["soort"]),
        gemaakt_door=door,
        gemaakt_op=at,
        inhoud=canoniek(document),
        vorige_hash=vorige.hash if vorige else "",
        **{"functie": functie_van(door)} | kop | {"reden": kop["reden"].strip()},
    )
    versie.hash = versie.bereken_hash()
    versie.full_clean()
    versie.save()
    async_task("agenda.taken.maak_pdf", versie.pk, cluster=ZWAAR)
    if versie.openbaar:
        async_task("agenda.versiemail.meld_versie", versie.pk)
    # Outside the database too, so a version that is taken out is missed. The night adds what this could not.
    transaction.on_commit(partial(anker.noteer, [versie.ankerregel()]), robust=True)
    return versie


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
    vorige = _eis_nieuwste(jaarplan, gezien)
    eis_niet_later(op, localtime(at).date(), veld="op")
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
    return _bevries(jaarplan, vorige, kop, Zicht(plan_gezien=plan_gezien, **zicht), door=door, at=at)


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
    if redenen := evalueren.belet(evaluatie, localtime(at).date()):
        raise ValidationError([zin for zin, _ in redenen])
    vorige = _eis_nieuwste(jaarplan, gezien)
    evaluatie.status = EvaluatieStatus.GEPUBLICEERD
    bewaar(evaluatie, door=door, at=at, reden=reden)
    if evaluatie.is_jaarlijks:
        jaarplan.status = PlanStatus.GEEVALUEERD
        bewaar(jaarplan, door=door, at=at, reden=reden)
    peildatum = peildatum_na(evaluatie.peildatum, vorige)
    kop = {"soort": VersieSoort.EVALUATIE, "openbaar": True, "peildatum": peildatum, "reden": reden}
    return _bevries(jaarplan, vorige, kop, Zicht(**zicht), door=door, at=at)


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

"""The acts that touch several rows: publish, adopt, close the year, carry an action over."""

import hashlib
from copy import copy
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime
from django_q.tasks import async_task

from agenda import plandocument
from agenda.indeling import voeg_toe
from agenda.models import (
    Actie,
    ActieStatus,
    Doel,
    Indicator,
    Jaarplan,
    PlanStatus,
    Planversie,
    VersieSoort,
    canoniek,
)
from agenda.overgangen import zet
from inclusie.history import bewaar


class Ingehaald(Exception):
    """Somebody else published, or changed the plan, in between; `versie` is what is newest now."""

    def __init__(self, versie: Planversie | None):
        super().__init__(f"de nieuwste versie is nu {versie.nummer if versie else 'geen'}")
        self.versie = versie


def mogelijke_soorten(jaarplan: Jaarplan) -> list[VersieSoort]:
    """What a publication of this plan may be called now. Only the act of adopting makes a 'vastgesteld'."""
    if jaarplan.status == PlanStatus.CONCEPT:
        return [VersieSoort.CONCEPT]
    return [VersieSoort.WIJZIGING, VersieSoort.VOORTGANG, VersieSoort.EVALUATIE]


def volgend_nummer(vorig: str | None, soort: str) -> str:
    """concept: 0.n while nothing was adopted; vastgesteld: n.0; every other: n.m+1."""
    groot, klein = (int(deel) for deel in (vorig or "0.0").split("."))
    if soort == VersieSoort.VASTGESTELD:
        return f"{groot + 1}.0"
    return f"{groot}.{klein + 1}"


def nieuwste_openbare_document(jaarplan: Jaarplan) -> dict | None:
    versie = jaarplan.versies.openbaar().nieuwste()
    return versie.document if versie else None


def afdruk(document: dict) -> str:
    """The hash of what a page showed. The day of a page is no part of what somebody may have changed."""
    inhoud = {naam: deel for naam, deel in document.items() if naam != "peildatum"}
    return hashlib.sha256(canoniek(inhoud).encode()).hexdigest()


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
    inhoud_gezien: str | None = None,
    plan_gezien: Jaarplan | None = None,
) -> Planversie:
    """Freeze the plan as the next version of its chain and order its PDF, in one transaction.

    gezien: the hash of the newest version that the maker saw ('' for none); another one by now is Ingehaald.
    inhoud_gezien: the `afdruk` of the document of today that the maker saw; so is another content.
    plan_gezien: the plan's own row as the maker saw it, when the act changed that row itself.
    """
    jaarplan = Jaarplan.objects.select_for_update(of=("self",)).select_related("agenda").get(pk=jaarplan.pk)
    vorige = jaarplan.versies.nieuwste()
    if gezien is not None and gezien != (vorige.hash if vorige else ""):
        raise Ingehaald(vorige)
    _controleer(jaarplan, soort, openbaar, peildatum, reden, localtime(at).date())
    openbaar_nu = nieuwste_openbare_document(jaarplan)
    document = plandocument.build(jaarplan, peildatum, openbaar_nu)
    if inhoud_gezien is not None:
        # Built after what is frozen: a change that got into that is in this too, also between two statements.
        nu = plandocument.build(plan_gezien or jaarplan, localtime(at).date(), openbaar_nu)
        if afdruk(nu) != inhoud_gezien:
            raise Ingehaald(vorige)
    kop = {"soort": soort, "openbaar": openbaar, "peildatum": peildatum, "reden": reden.strip()}
    return _leg_vast(jaarplan, vorige, document, door=door, at=at, **kop)


def _leg_vast(
    jaarplan, vorige: Planversie | None, document: dict, *, door, at: datetime, **kop
) -> Planversie:
    """The next link of the chain, and the job for its PDF in the same transaction."""
    versie = Planversie(
        jaarplan=jaarplan,
        nummer=volgend_nummer(vorige.nummer if vorige else None, kop["soort"]),
        functie=door.functie or door.get_rol_display(),
        gemaakt_door=door,
        gemaakt_op=at,
        inhoud=canoniek(document),
        vorige_hash=vorige.hash if vorige else "",
        **kop,
    )
    versie.hash = versie.bereken_hash()
    versie.full_clean()
    versie.save()
    async_task("agenda.taken.maak_pdf", versie.pk)
    return versie


def _controleer(jaarplan, soort, openbaar, peildatum, reden, vandaag) -> None:
    if not jaarplan.is_bewerkbaar:
        raise ValidationError("Dit jaarplan is gearchiveerd. Er komt geen nieuwe versie meer.")
    in_concept = jaarplan.status == PlanStatus.CONCEPT
    if in_concept and soort != VersieSoort.CONCEPT:
        raise ValidationError({"soort": "Dit plan is nog niet vastgesteld. Maak het openbaar als concept."})
    if not in_concept and soort == VersieSoort.CONCEPT:
        raise ValidationError(
            {"soort": "Dit plan is al vastgesteld. Kies wijziging, voortgang of evaluatie."}
        )
    if not openbaar and soort != VersieSoort.CONCEPT:
        raise ValidationError({"openbaar": "Alleen een concept kan besloten blijven."})
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u deze versie openbaar maakt."})
    if peildatum > vandaag:
        raise ValidationError({"peildatum": "Deze dag ligt in de toekomst. Kies vandaag of eerder."})


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
    **gezien: str,
) -> Planversie:
    """Record that the college adopted the plan, and freeze exactly that text as version n.0.

    gezien: `gezien` and `inhoud_gezien` of `maak_openbaar`.
    """
    jaarplan = Jaarplan.objects.select_for_update().get(pk=jaarplan.pk)
    if jaarplan.status != PlanStatus.CONCEPT:
        raise ValidationError("Dit jaarplan is al vastgesteld.")
    if not jaarplan.focus.aanwezig().exists() or not jaarplan.doelen.aanwezig().exists():
        raise ValidationError("Een plan heeft minstens één focus en één doel nodig. Vul die eerst in.")
    if op > localtime(at).date():
        raise ValidationError({"op": "De dag van het besluit ligt in de toekomst. Kijk de datum na."})
    plan_gezien = copy(jaarplan)
    jaarplan.status = PlanStatus.VASTGESTELD
    jaarplan.vastgesteld_op, jaarplan.vastgesteld_door, jaarplan.besluit = op, vastgesteld_door, besluit
    bewaar(jaarplan, door=door, at=at, reden=reden)
    hand = {"reden": reden, "door": door, "at": at, "plan_gezien": plan_gezien}
    return maak_openbaar(jaarplan, soort=VersieSoort.VASTGESTELD, peildatum=op, **hand, **gezien)


@transaction.atomic
def rond_jaar_af(
    jaarplan: Jaarplan, *, peildatum: date, reden: str, door, at: datetime, **gezien: str
) -> Planversie:
    """The yearly evaluation is done: freeze it as a version; the plan is then 'geëvalueerd'.

    gezien: `gezien` and `inhoud_gezien` of `maak_openbaar`.
    """
    jaarplan = Jaarplan.objects.select_for_update().get(pk=jaarplan.pk)
    if jaarplan.status != PlanStatus.VASTGESTELD:
        raise ValidationError("Alleen een vastgesteld jaarplan kan worden geëvalueerd.")
    plan_gezien = copy(jaarplan)
    jaarplan.status = PlanStatus.GEEVALUEERD
    bewaar(jaarplan, door=door, at=at, reden=reden)
    hand = {"reden": reden, "door": door, "at": at, "plan_gezien": plan_gezien}
    return maak_openbaar(jaarplan, soort=VersieSoort.EVALUATIE, peildatum=peildatum, **hand, **gezien)


def archiveer(jaarplan: Jaarplan, *, door, at: datetime) -> Jaarplan:
    """Close the year: nothing in it can be changed any more, everything can still be read."""
    if jaarplan.status != PlanStatus.GEEVALUEERD:
        raise ValidationError("Alleen een geëvalueerd jaarplan gaat naar het archief.")
    jaarplan.status = PlanStatus.GEARCHIVEERD
    bewaar(jaarplan, door=door, at=at)
    return jaarplan


@transaction.atomic
def schuif_door(actie: Actie, naar: Jaarplan, *, reden: str, door, at: datetime) -> Actie:
    """Carry an action over to the next year's plan, with reason and lineage. Return its successor there."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom deze actie doorschuift."})
    if naar.jaar != actie.jaar + 1 or naar.status != PlanStatus.CONCEPT:
        raise ValidationError(
            f"Doorschuiven kan alleen naar een jaarplan {actie.jaar + 1} dat nog concept is."
        )
    zet(actie, ActieStatus.DOORGESCHOVEN, door=door, at=at, waarom=reden, reden=reden)
    opvolger = Actie(
        doel=_doel_in(naar, actie.doel, door=door, at=at),
        status=ActieStatus.VOORGESTELD,
        vorige=actie,
        **{veld: getattr(actie, veld) for veld in _MEE},
    )
    relaties = {"themas": actie.themas.all(), "partners": actie.partners.all()}
    voeg_toe(opvolger, door=door, at=at, relaties=relaties, reden=f"doorgeschoven van {actie.code}")
    for indicator in actie.indicatoren.aanwezig():
        kopie = Indicator(actie=opvolger, **{veld: getattr(indicator, veld) for veld in _MEE_INDICATOR})
        voeg_toe(kopie, door=door, at=at, reden=f"doorgeschoven van {actie.code}")
    return opvolger


# Planning, money, results and reports belong to their own year; the rest goes along.
_MEE = (
    "titel", "waarom", "tekst_makkelijk", "tekst", "niveau", "domein", "trekker_organisatie",
    "trekker_functie", "trekker_account", "betrokkenheid", "openbaar",
)  # fmt: skip
_MEE_INDICATOR = ("naam", "eenheid", "nulwaarde", "streefwaarde", "richting", "bron", "woorden")


def _doel_in(plan: Jaarplan, doel: Doel, *, door, at) -> Doel:
    """The goal with the same title in the next plan; made when it is not there yet."""
    bestaand = plan.doelen.aanwezig().filter(titel=doel.titel).first()
    if bestaand:
        return bestaand
    velden = ("titel", "toelichting", "herkomst", "beoogd_resultaat")
    nieuw = Doel(jaarplan=plan, **{veld: getattr(doel, veld) for veld in velden})
    voeg_toe(
        nieuw,
        door=door,
        at=at,
        relaties={"themas": doel.themas.all()},
        reden=f"meegekomen uit {doel.jaarplan.jaar}",
    )
    return nieuw

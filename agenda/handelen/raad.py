"""The acts on what the council asks and on when it meets, and where a day stands between two meetings."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Prefetch
from django.urls import reverse

from agenda.lezen.raadsblad import stuk
from agenda.models import Actie, Raadsstuk, Raadsvergadering
from agenda.plandocument.waarden import velden
from inclusie.history import bewaar
from inclusie.nummers import volgende_code

OPEN, TE_LAAT, AFGEDAAN = "open", "te-laat", "afgedaan"


def volgende_vergadering(dag: date) -> Raadsvergadering | None:
    """The first meeting after this day."""
    return Raadsvergadering.objects.na(dag).order_by("datum", "pk").first()


def eerste_stukken(dag: date) -> Raadsvergadering | None:
    """The meeting of which the papers must be ready first, after this day."""
    rijen = Raadsvergadering.objects.met_stukken_na(dag)
    return rijen.order_by("stukken_klaar_op", "datum", "pk").first()


def laatste_vergadering(dag: date) -> Raadsvergadering | None:
    """The last meeting on this day or before it."""
    return Raadsvergadering.objects.tot_en_met(dag).order_by("-datum", "-pk").first()


def lijst(*, vandaag: date, stand: str = "", soort: str = "") -> list[Raadsstuk]:
    """The raadsstukken that are asked for: what has the nearest term first, what has none last."""
    stukken = Raadsstuk.objects
    rijen = {OPEN: stukken.open(), TE_LAAT: stukken.te_laat(vandaag), AFGEDAAN: stukken.afgedaan()}.get(
        stand, stukken.aanwezig()
    )
    if soort:
        rijen = rijen.van_soort(soort)
    acties = Prefetch("acties", Actie.objects.aanwezig().order_by("code"))
    return sorted(
        rijen.prefetch_related(acties),
        key=lambda stuk: (not stuk.is_open, stuk.termijn or date.max, -stuk.datum.toordinal()),
    )


def agenda(vandaag: date) -> tuple[list[Raadsvergadering], list[Raadsvergadering]]:
    """(today and later, before): the nearest first."""
    rijen = sorted(Raadsvergadering.objects.aanwezig(), key=lambda rij: (rij.datum, rij.pk))
    komend = [rij for rij in rijen if rij.datum >= vandaag]
    return komend, [rij for rij in reversed(rijen) if rij.datum < vandaag]


def bij_actie(actie: Actie, vandaag: date, *, mag_wijzigen: bool) -> list[dict]:
    """What the council asked of this action, in the words that readers get, with the way to change it."""
    velden_ = ("code", "soort", "datum", "titel", "indieners", "link", "termijn", "status")
    return [
        stuk(velden(rij, *velden_, "afdoening", "afgedaan_op") | {"acties": []}, {}, {}, vandaag.isoformat())
        | ({"url": reverse("raadsstuk_edit", args=[rij.code])} if mag_wijzigen else {})
        for rij in actie.raadsstukken.aanwezig()
    ]


def bestaat(vergadering: Raadsvergadering, dag: date | None, soort: str | None) -> bool:
    """Whether another meeting of this kind is on this day."""
    return Raadsvergadering.objects.op(dag, soort).exclude(pk=vergadering.pk).exists()


@transaction.atomic
def voeg_toe(stuk: Raadsstuk, *, door, at: datetime, relaties: dict | None = None) -> None:
    """Save a new raadsstuk under the next code; one that was taken away keeps its own."""
    stuk.code = volgende_code(Raadsstuk.objects, "R")
    bewaar(stuk, door=door, at=at, relaties=relaties)

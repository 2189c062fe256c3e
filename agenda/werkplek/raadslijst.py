"""What the council asked and when it meets, as the lists of the workplace show it."""

from datetime import date

from django.db.models import Prefetch
from django.urls import reverse

from agenda.lezen.raadsblad import stuk
from agenda.models import Actie, Raadsstuk, Raadsvergadering
from agenda.plandocument.waarden import velden

OPEN, TE_LAAT, AFGEDAAN = "open", "te-laat", "afgedaan"


def stukken(*, vandaag: date, stand: str = "", soort: str = "") -> list[Raadsstuk]:
    """The raadsstukken that are asked for: what has the nearest term first, what has none last."""
    alle = Raadsstuk.objects
    per_stand = {OPEN: alle.open(), TE_LAAT: alle.te_laat(vandaag), AFGEDAAN: alle.afgedaan()}
    rijen = per_stand.get(stand, alle.aanwezig())
    if soort:
        rijen = rijen.van_soort(soort)
    acties = Prefetch("acties", Actie.objects.aanwezig().order_by("code"))
    return sorted(
        rijen.prefetch_related(acties),
        key=lambda stuk: (not stuk.is_open, stuk.termijn or date.max, -stuk.datum.toordinal()),
    )


def vergaderingen(vandaag: date) -> tuple[list[Raadsvergadering], list[Raadsvergadering]]:
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

"""Taking the words of somebody out of the trail of our own tables: a name that an employee once typed, and
took out again before anybody read it. The trail of the plan keeps its words: that is how it came to be."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from ambassadeurs.handelen.daden import ontleed
from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.bewijs import MERK, Woorden
from ambassadeurs.privacy.treffers import Treffer
from ambassadeurs.privacy.van_een_persoon import met_spoor
from inclusie.spoor.vergeten import vergeet_woorden, vergeetbaar

# In the trail of a row that is gone: by which we call it, which act it was, and whose.
BLIJFT = {"nummer", "history_change_reason", "history_user_id"}
Eigen = set[tuple[type, int]]


def eigen_rijen(wie: Betrokkene) -> Eigen:
    """In the trail of these a part of the name is theirs, elsewhere maybe another's. Asked before wiping."""
    return {(type(rij), rij.pk) for rij in met_spoor(wie)}


def maak_spoor_leeg(
    treffers: Iterable[Treffer], woorden: Woorden, eigen: Eigen = frozenset(), *, at: datetime
) -> int:
    """In how many rows of a trail words were written over."""
    return sum(
        _maak_leeg(rij, _veld(treffer), woorden, eigen, at=at)
        for treffer in treffers
        if treffer.is_spoor
        for rij in treffer.model.objects.filter(pk__in=treffer.pks)
    )


def _veld(treffer: Treffer) -> models.Field:
    return next(veld for veld in treffer.model._meta.concrete_fields if veld.column == treffer.kolom)


def _maak_leeg(rij, veld: models.Field, woorden: Woorden, eigen: Eigen, *, at: datetime) -> int:
    oud = getattr(rij, veld.attname)
    nieuw = woorden.maak_leeg(oud, ook_delen=(rij.instance_type, rij.id) in eigen)
    return vergeet_woorden(rij, at=at, **{veld.attname: nieuw}) if nieuw != oud else 0


def wis_spoor(model: type[models.Model], pk: int, *, at: datetime) -> None:
    """Of a row that is gone for good: that it was there, and when, stays; none of its words does."""
    if not hasattr(model, "history"):
        return
    kolommen = set(vergeetbaar(model.history.model)) - BLIJFT
    for rij in model.history.filter(id=pk):
        leeg = {kolom: MERK for kolom in kolommen if getattr(rij, kolom)}
        daad, woorden = ontleed(rij)
        if woorden:
            leeg["history_change_reason"] = f"{daad}: {MERK}"
        if leeg:
            vergeet_woorden(rij, at=at, **leeg)


def wis_uit_spoor(rijen: Iterable[models.Model], velden: Iterable[str], woorden: Woorden, *, at: datetime):
    """Take these words out of earlier versions of rows of which nobody will know the words any more."""
    for rij in rijen:
        for oud in rij.history.all():
            waarden = {veld: getattr(oud, veld) or "" for veld in velden}
            nieuw = {veld: woorden.maak_leeg(waarde) for veld, waarde in waarden.items()}
            if anders := {veld: tekst for veld, tekst in nieuw.items() if tekst != waarden[veld]}:
                vergeet_woorden(oud, at=at, **anders)

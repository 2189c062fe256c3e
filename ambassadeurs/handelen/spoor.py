"""Taking the words of somebody out of the trail of our own tables: a name that an employee once typed, and
took out again before anybody read it. The trail of the plan keeps its words: that is how it came to be."""

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from ambassadeurs.privacy.betrokkene import Betrokkene
from ambassadeurs.privacy.bewijs import Woorden
from ambassadeurs.privacy.treffers import Treffer
from ambassadeurs.privacy.van_een_persoon import met_spoor
from inclusie.history import vergeet_woorden

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

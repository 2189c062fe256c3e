"""Keeping what is being typed, and letting go of it once it is saved. Outside every trail."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from inclusie.accounts.limieten import mag_concept_bewaren
from inclusie.concepten.inhoud import VELD, om_te_bewaren
from inclusie.concepten.merk import Merk, lees, merk_van, nieuwe_sleutel
from inclusie.concepten.models import Formulierconcept

GROOTSTE = 200_000
MEESTE = 100
TE_LANG = "Uw tekst is te lang om vanzelf te bewaren. Maak hem korter, of bewaar hem nu."
TE_VEEL = "U heeft al {} teksten die nog niet zijn bewaard. Gooi er een weg bij uw account."


@transaction.atomic
def bewaar(
    merk: Merk, velden, *, at: datetime, venster: str = "", keren: int | None = None
) -> Formulierconcept:
    """Keep these words. keren: how often it was written when this window last saw it; when another window
    wrote since, both stay, each in a row of its own."""
    eigen = Formulierconcept.objects.filter(user_id=merk.user)
    rij = eigen.select_for_update().filter(sleutel=merk.sleutel).first()
    if rij and keren is not None and keren != rij.keren and venster != rij.venster:
        merk, rij = replace(merk, sleutel=nieuwe_sleutel()), None
    if rij is None:
        if eigen.count() >= MEESTE:
            raise ValidationError(TE_VEEL.format(MEESTE))
        rij = Formulierconcept(
            sleutel=UUID(merk.sleutel), user_id=merk.user, pad=merk.pad, vraag=merk.vraag, vorm=merk.vorm,
            titel=merk.titel, begonnen_op=at,
        )  # fmt: skip
    rij.getypt = om_te_bewaren(velden, rij.getypt)
    if len(json.dumps(rij.getypt, ensure_ascii=False)) > GROOTSTE:
        raise ValidationError(TE_LANG)
    rij.venster, rij.keren, rij.bewaard_op = venster[:16], rij.keren + 1, at
    rij.save()
    return rij


def bewaar_voor_eigenaar(request, *, at: datetime) -> Formulierconcept | None:
    """What was sent and is not done is kept for who opened the form, whoever is at the browser now."""
    merk = merk_van(request)
    if merk is None:
        return None
    with suppress(ValidationError, DatabaseError):
        if mag_concept_bewaren(request, merk.user):
            return bewaar(merk, request.POST, at=at)
    return None


def rond_af(velden) -> None:
    """What this form asked is done: in the transaction of the act its words go from here."""
    if merk := lees(velden.get(VELD, "")):
        Formulierconcept.objects.filter(user_id=merk.user, sleutel=merk.sleutel).delete()


def gooi_weg(concept: Formulierconcept) -> None:
    concept.delete()

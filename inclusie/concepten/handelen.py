"""Keeping what is being typed, and letting go of it once it is saved. Outside every trail."""

import json
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils.module_loading import import_string

from inclusie.concepten.inhoud import VELD, om_te_bewaren
from inclusie.concepten.limieten import mag_concept_bewaren
from inclusie.concepten.merk import NET_ZO_LANG, Merk, lees, merk_van
from inclusie.concepten.models import Formulierconcept

GROOTSTE = 200_000
MEESTE = 100
ONDERWEG = 60 * 60  # seconds, far longer than a request can be underway
TE_LANG = "Uw tekst is te lang om vanzelf te bewaren. Maak hem korter, of bewaar hem nu."
WEG = "Dit is er niet meer. Wij bewaren hier geen tekst meer."
TE_VEEL = "U heeft al {} teksten die nog niet zijn bewaard. Gooi er een weg bij uw account."


@transaction.atomic
def bewaar(merk: Merk, velden, *, at: datetime) -> Formulierconcept:
    """Keep these words. When another window wrote since under this key, each has a row of its own."""
    if any(import_string(naam)(merk.pad) for naam in settings.ZONDER_CONCEPT):
        raise ValidationError(WEG)
    sleutel, rij = _eigen_rij(merk)
    if rij is None:
        if Formulierconcept.objects.filter(user_id=merk.user).count() >= MEESTE:
            raise ValidationError(TE_VEEL.format(MEESTE))
        rij = Formulierconcept(
            sleutel=UUID(sleutel), user_id=merk.user, pad=merk.pad, vraag=merk.vraag, vorm=merk.vorm,
            titel=merk.titel, begonnen_op=at,
        )  # fmt: skip
    rij.getypt = om_te_bewaren(velden, rij.getypt)
    if len(json.dumps(rij.getypt, ensure_ascii=False)) > GROOTSTE:
        raise ValidationError(TE_LANG)
    rij.venster, rij.keren, rij.bewaard_op = merk.venster, rij.keren + 1, at
    rij.save()
    return rij


def _eigen_rij(merk: Merk) -> tuple[str, Formulierconcept | None]:
    """Where these words belong, and what stands there."""
    van_user = Formulierconcept.objects.select_for_update().filter(user_id=merk.user)
    rijen = {rij.sleutel.hex: rij for rij in van_user.filter(sleutel__in=[merk.sleutel, merk.apart])}
    samen = rijen.get(merk.sleutel)
    is_eigen = samen is None or samen.venster == merk.venster or samen.keren == merk.keren
    if merk.apart in rijen or not is_eigen:
        return merk.apart, rijen.get(merk.apart)
    return merk.sleutel, samen


def bewaar_voor_eigenaar(request, *, at: datetime) -> Formulierconcept | None:
    """What was sent and is not done is kept for who opened the form, whoever is at the browser now."""
    merk = merk_van(request, tot=NET_ZO_LANG)
    if merk is None:
        return None
    with suppress(ValidationError, DatabaseError):
        if _heeft_account(request, merk) and mag_concept_bewaren(request, merk.user):
            # It was sent again: this form is open after all.
            cache.delete(_gesloten(merk))
            return bewaar(merk, request.POST, at=at)
    return None


def _heeft_account(request, merk: Merk) -> bool:
    return (
        request.user.pk == merk.user or get_user_model().objects.filter(pk=merk.user, is_active=True).exists()
    )


def rond_af(velden) -> None:
    """What this form asked is done: in the transaction of the act its words go from here. What another window
    wrote since under this key is not done, and stays."""
    if merk := lees(velden.get(VELD, "")):
        eigen = Q(sleutel=merk.sleutel) & (Q(venster=merk.venster) | Q(keren=merk.keren))
        van_user = Formulierconcept.objects.filter(user_id=merk.user)
        van_user.filter(eigen | Q(sleutel=merk.apart)).delete()


def sluit(merk: Merk) -> None:
    """What this page sent to keep while it was being saved may arrive after that."""
    cache.set(_gesloten(merk), True, ONDERWEG)


def is_gesloten(merk: Merk) -> bool:
    return cache.get(_gesloten(merk), False)


def _gesloten(merk: Merk) -> str:
    return f"concept-gesloten-{merk.venster}"


def gooi_weg(concept: Formulierconcept) -> None:
    concept.delete()

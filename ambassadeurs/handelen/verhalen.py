"""A story: written down, read and approved by who told it, shown, and taken back. The teller decides.

Another text or another teller asks another approval, so nothing is shown that the teller did not read.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from ambassadeurs.handelen.toestemmen import geef
from ambassadeurs.models import HoeGegeven, ToestemmingDoel, Verhaal, VerhaalStatus
from inclusie.history import bewaar

S = VerhaalStatus
# What was read besides the themes, and by whom: what one person agreed to, says nothing of another.
NAGELEZEN_VELDEN = ("titel", "tekst_makkelijk", "verteller_weergave", "persoon_id")


@transaction.atomic
def schrijf(verhaal: Verhaal, *, door, at: datetime, relaties: dict | None = None) -> bool:
    """Save it, new or with another teller, other words, name or themes. Then who told it reads it (again),
    and till then it is not on the website."""
    was = Verhaal.objects.select_for_update().filter(pk=verhaal.pk).first()
    if was and _leest_anders(was, verhaal, relaties or {}):
        _wordt_ongelezen(verhaal, S.OPGEHAALD)
    return bewaar(verhaal, door=door, at=at, relaties=relaties)


@transaction.atomic
def keur_goed(verhaal: Verhaal, *, door, at: datetime, hoe: str = HoeGegeven.WEBSITE) -> Verhaal:
    """The teller read it, and it may be shown. hoe: in a talk or on paper, an employee notes it."""
    if not verhaal.zonder_toestemming:
        eis_status(verhaal, S.OPGEHAALD, S.INGETROKKEN)
    if verhaal.persoon is None:
        raise ValidationError("Van dit verhaal weten wij niet meer wie het vertelde.")
    verhaal.toestemming = geef(verhaal.persoon, ToestemmingDoel.VERHAAL, door=door, at=at, hoe=hoe)
    verhaal.status, verhaal.nagelezen_op, verhaal.nagelezen_hoe = S.NAGELEZEN, at, hoe
    bewaar(verhaal, door=door, at=at)
    return verhaal


@transaction.atomic
def publiceer(verhaal: Verhaal, *, door, at: datetime) -> Verhaal:
    eis_status(verhaal, S.NAGELEZEN)
    if verhaal.zonder_toestemming:
        raise ValidationError("De verteller geeft nu geen toestemming. Het verhaal komt niet op de website.")
    verhaal.status, verhaal.gepubliceerd_op = S.GEPUBLICEERD, at
    bewaar(verhaal, door=door, at=at)
    return verhaal


@transaction.atomic
def trek_in(verhaal: Verhaal, *, door, at: datetime) -> Verhaal:
    """Off the website at once. It can come back after the teller approves again."""
    eis_status(verhaal, S.NAGELEZEN, S.GEPUBLICEERD)
    _wordt_ongelezen(verhaal, S.INGETROKKEN)
    bewaar(verhaal, door=door, at=at)
    return verhaal


@transaction.atomic
def haal_eigen_weg(verhaal: Verhaal, *, door, at: datetime) -> bool:
    """The teller takes it back, whatever somebody else did with it meanwhile. Return whether it was on the
    website."""
    nu = Verhaal.objects.select_for_update().get(pk=verhaal.pk)
    stond_erop = nu.status == S.GEPUBLICEERD
    if stond_erop or nu.status == S.NAGELEZEN:
        trek_in(nu, door=door, at=at)
    return stond_erop


def eis_status(verhaal: Verhaal, *van: str) -> None:
    """Asked of the row as it stands now, under its lock."""
    nu = Verhaal.objects.select_for_update().get(pk=verhaal.pk)
    if nu.status not in van:
        raise ValidationError(f"Dit kan nu niet. Het verhaal is nu ‘{nu.get_status_display()}’.")


def _wordt_ongelezen(verhaal: Verhaal, status: str) -> None:
    verhaal.status, verhaal.toestemming = status, None
    verhaal.nagelezen_op, verhaal.nagelezen_hoe = None, ""


def _leest_anders(was: Verhaal, wordt: Verhaal, relaties: dict) -> bool:
    if any(getattr(was, veld) != getattr(wordt, veld) for veld in NAGELEZEN_VELDEN):
        return True
    themas = relaties.get("themas")
    return themas is not None and {thema.pk for thema in themas} != {thema.pk for thema in was.themas.all()}

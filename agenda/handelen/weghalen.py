"""Taking away and bringing back, the same for everything: with a reason, under a lock, for DAGEN_TERUG days.

What one kind asks besides stands below, by its kind.
"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    Doel,
    Evaluatie,
    Hoogtemeting,
    Indicator,
    Meetwaarde,
    Obstakel,
    Oordeel,
    eis_bewerkbaar,
)
from inclusie.history import bewaar
from inclusie.models import DAGEN_TERUG, Weghaalbaar


@transaction.atomic
def haal_weg(deel: Weghaalbaar, *, reden: str, door, at: datetime) -> None:
    """Take it away. What stood in a version is named in a later one, with this reason."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u dit weghaalt."})
    _vergrendel(deel)
    if eis := _BIJ_WEGHALEN.get(type(deel)):
        eis(deel)
    deel.verwijderd_op, deel.verwijderd_reden = at, reden
    bewaar(deel, door=door, at=at, reden=reden)


@transaction.atomic
def haal_terug(deel: Weghaalbaar, *, door, at: datetime) -> None:
    """Bring it back, to what is there itself."""
    _vergrendel(deel)
    if deel.is_te_lang_weg(at):
        raise ValidationError(f"Dit is langer dan {DAGEN_TERUG} dagen weg. U kunt het niet meer terughalen.")
    _eis_eigenaars(deel)
    deel.verwijderd_op, deel.verwijderd_reden = None, ""
    bewaar(deel, door=door, at=at, reden="teruggehaald")


def _vergrendel(deel: Weghaalbaar) -> None:
    """The plan in which it stands, or the obstacle of a measurement; `bewaar` locks the row itself."""
    if hasattr(deel, "jaarplan"):
        eis_bewerkbaar(deel)
    elif isinstance(deel, Hoogtemeting):
        Obstakel.objects.select_for_update(of=("self",)).get(pk=deel.obstakel_id)


def _eis_niet_openbaar(evaluatie: Evaluatie) -> None:
    if evaluatie.is_gepubliceerd:
        raise ValidationError("Deze evaluatie is al openbaar. U kunt haar niet meer weghalen.")


def _eis_zonder_acties(doel: Doel) -> None:
    if doel.acties.aanwezig().exists():
        zin = "Onder dit doel staan nog acties. Verplaats die eerst, of haal ze weg."
        raise ValidationError(zin, code="acties")


def _eis_nog_een(indicator: Indicator) -> None:
    """Planning asked for an indicator: the last one stays."""
    actie = Actie.objects.filter(pk=indicator.actie_id, status__in=OPENBARE_STATUSSEN).first()
    if actie and not actie.indicatoren.aanwezig().exclude(pk=indicator.pk).exists():
        zin = "Deze actie is al ingepland. Zij heeft een indicator nodig. Voeg eerst een andere toe."
        raise ValidationError(zin)


_BIJ_WEGHALEN = {Evaluatie: _eis_niet_openbaar, Doel: _eis_zonder_acties, Indicator: _eis_nog_een}

# In what each stands, how it is named there, and how what it stands in is named.
_EIGENAAR = {
    Actie: "doel", Indicator: "eigenaar", Meetwaarde: "indicator", Oordeel: "actie", Hoogtemeting: "obstakel",
}  # fmt: skip
_DEZE = {
    Actie: "deze actie", Indicator: "deze indicator", Meetwaarde: "deze meting", Oordeel: "dit oordeel",
    Hoogtemeting: "deze meting",
}  # fmt: skip
_DE = {Doel: "het doel", Actie: "de actie", Indicator: "de indicator", Obstakel: "het obstakel"}


def _eis_eigenaars(deel: Weghaalbaar) -> None:
    """Nothing comes back under what went; the refusal has the key of what must come back first."""
    eigenaar = deel
    while veld := _EIGENAAR.get(type(eigenaar)):
        eigenaar = getattr(eigenaar, veld)
        eigenaar.refresh_from_db(fields=["verwijderd_op"])
        if eigenaar.is_weggehaald:
            de = _DE[type(eigenaar)]
            zin = f"{de.capitalize()} van {_DEZE[type(deel)]} is weggehaald. Haal eerst {de} terug."
            sleutel = f"{eigenaar._meta.model_name}-{eigenaar.pk}"
            raise ValidationError(zin, code="eigenaar", params={"sleutel": sleutel})

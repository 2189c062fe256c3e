"""One value as it stands in a file, the same from every database; and back, with nothing believed."""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

from django.db import models

MOMENT, DATUM, GETAL, DECIMAAL = "moment", "datum", "getal", "decimaal getal"
JA_NEE, TEKST, UUID, JSON, BESTAND = "ja of nee", "tekst", "uuid", "json", "bestand"
SOORTEN = (
    # In this order: a moment is a day too, and an address of a page a text.
    (models.DateTimeField, MOMENT),
    (models.DateField, DATUM),
    (models.BooleanField, JA_NEE),
    (models.DecimalField, DECIMAAL),
    (models.IntegerField, GETAL),
    (models.UUIDField, UUID),
    (models.JSONField, JSON),
    (models.BinaryField, BESTAND),
    ((models.CharField, models.TextField), TEKST),
)
LANGSTE_GETAL = 100
VORM = "%Y-%m-%dT%H:%M:%S.%fZ"


def soort(veld: models.Field) -> str:
    """What kind of value a column holds; of a reference, what it refers to."""
    doel = getattr(veld, "target_field", veld)
    return next(naam for klasse, naam in SOORTEN if isinstance(doel, klasse))


def schrijf(waarde, wat: str):
    """As JSON can say it, exactly: moments in UTC with their microseconds, figures as they are kept."""
    if waarde is None or wat in (GETAL, TEKST, JSON, JA_NEE):
        return waarde
    if wat == MOMENT:
        return waarde.astimezone(UTC).strftime(VORM)
    return waarde.isoformat() if wat == DATUM else str(waarde)


def regel(rij: dict) -> str:
    """One row: always the same letters for the same row."""
    return json.dumps(rij, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _getal(waarde) -> int:
    if type(waarde) is not int or not -(2**63) <= waarde < 2**63:
        raise ValueError
    return waarde


def _ja_nee(waarde) -> bool:
    if type(waarde) is not bool:
        raise ValueError
    return waarde


def _tekst(waarde) -> str:
    if not isinstance(waarde, str) or "\0" in waarde:
        raise ValueError
    waarde.encode()  # half of a character is none
    return waarde


def _decimaal(waarde) -> Decimal:
    if len(_tekst(waarde)) > LANGSTE_GETAL:
        raise ValueError
    getal = Decimal(waarde)
    if not getal.is_finite():
        raise ValueError
    return getal


def _past(getal: Decimal, veld: models.DecimalField) -> bool:
    """A few signs can name a figure of a billion digits, which the database would write out."""
    _, cijfers, plaats = getal.as_tuple()
    return -veld.decimal_places <= plaats <= 0 and len(cijfers) <= veld.max_digits


def _json(waarde):
    _tekst(json.dumps(waarde, ensure_ascii=False, allow_nan=False))
    return waarde


LEES: dict[str, Callable] = {
    MOMENT: lambda waarde: datetime.strptime(_tekst(waarde), VORM).replace(tzinfo=UTC),
    DATUM: lambda waarde: date.fromisoformat(_tekst(waarde)),
    JA_NEE: _ja_nee,
    DECIMAAL: _decimaal,
    GETAL: _getal,
    UUID: lambda waarde: uuid.UUID(_tekst(waarde)),
    JSON: _json,
    TEKST: _tekst,
}


def lees(waarde, veld: models.Field, wat: str):
    """Raise ValueError for what no row of ours holds."""
    if waarde is None and (veld.null or wat == JSON):
        return None
    gelezen = LEES[wat](waarde)
    meeste = getattr(veld, "max_length", None)
    if wat == TEKST and meeste is not None and len(gelezen) > meeste:
        raise ValueError
    if wat == DECIMAAL and not _past(gelezen, veld):
        raise ValueError
    # One way to write each value: what comes out again is what went in.
    if schrijf(gelezen, wat) != waarde:
        raise ValueError
    return gelezen

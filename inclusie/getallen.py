"""Figures as people in the Netherlands type them, and the same figure shown back: '1.000,5'."""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from inclusie.woorden import getal

# A point or a space stands before every three digits, or nowhere. [0-9]: \d reads digits of every script.
GEHEEL = r"(?P<geheel>[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+)"
DUTCH = re.compile(rf"{GEHEEL}(?:,(?P<breuk>[0-9]+|-{{1,2}}))?")
# '0.5' is meant as '0,5'. With three digits behind it, a point means thousands: read above, or refused.
MET_PUNT = re.compile(r"(?P<geheel>[0-9]+)\.(?P<breuk>[0-9]{1,2})")
WIT = re.compile(r"\s+")


class GetalField(forms.Field):
    """A figure of 0 or more: a Decimal, or an int when it has no decimals."""

    widget = forms.TextInput(attrs={"class": "lia-half", "inputmode": "decimal"})
    default_error_messages = {
        "invalid": "schrijf alleen een getal, van 0 of hoger. Bijvoorbeeld 12 of 0,5.",
        "heel": "schrijf een heel getal, zonder komma. Bijvoorbeeld 12.",
        "breuk": "schrijf hoogstens %(aantal)s cijfers achter de komma.",
        "max_value": "dit getal is te hoog. Het mag hoogstens %(hoogste)s zijn.",
    }

    def __init__(self, *, max_value=None, max_digits=9, decimal_places=0, min_value=0, **opties):
        """The options that a model field gives; min_value is always 0."""
        super().__init__(**opties)
        self.decimal_places = decimal_places
        self.max_value = 10 ** (max_digits - decimal_places) - 1 if max_value is None else max_value

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if not isinstance(value, str):
            return value
        tekst = WIT.sub(" ", value).strip()
        gelezen = DUTCH.fullmatch(tekst) or MET_PUNT.fullmatch(tekst)
        if gelezen is None:
            raise self._fout("invalid")
        breuk = (gelezen["breuk"] or "").strip("-")
        if self.decimal_places and len(breuk) > self.decimal_places:
            raise self._fout("breuk", aantal=self.decimal_places)
        if not self.decimal_places and breuk not in ("", "0", "00"):
            raise self._fout("heel")
        geheel = gelezen["geheel"].replace(".", "").replace(" ", "").lstrip("0") or "0"
        # Before it becomes a number: of a thousand digits that would take long.
        if len(geheel) > len(str(self.max_value)) or int(geheel) > self.max_value:
            raise self._fout("max_value", hoogste=getal(self.max_value))
        return Decimal(f"{geheel}.{breuk or 0}") if self.decimal_places else int(geheel)

    def _fout(self, code: str, **woorden) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=woorden)

    def prepare_value(self, value):
        """What can be read is shown as it was understood; the rest as it was typed."""
        try:
            return getal(self.to_python(value))
        except ValidationError:
            return value


class BedragField(GetalField):
    """An amount in whole euros: '18000', '18.000' or '€ 18.000,-'."""

    widget = forms.TextInput(attrs={"class": "lia-half", "inputmode": "numeric"})
    default_error_messages = {
        "invalid": "schrijf alleen het bedrag, in hele euro's. Bijvoorbeeld 2500 of 18.000.",
        "heel": "schrijf het bedrag in hele euro's, zonder centen. Bijvoorbeeld 18.000.",
        "max_value": "dit bedrag is te hoog. Het mag hoogstens € %(hoogste)s zijn.",
    }

    def to_python(self, value):
        return super().to_python(re.sub(r"^\s*€", "", value) if isinstance(value, str) else value)


class JaarField(forms.Field):
    """A year in four digits."""

    widget = forms.TextInput(attrs={"class": "lia-kort", "inputmode": "numeric"})
    default_error_messages = {"invalid": "schrijf het jaar met vier cijfers, tussen 2000 en 2100."}

    def __init__(self, *, min_value=2000, **opties):
        super().__init__(**opties)

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, int):
            return value or None
        tekst = value.strip()
        if not re.fullmatch("[0-9]{4}", tekst) or not 2000 <= int(tekst) <= 2100:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return int(tekst)

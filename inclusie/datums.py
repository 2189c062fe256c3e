"""Days and quarters as people fill them in: a day in three boxes, a quarter from a list."""

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from inclusie.tijd import eis_niet_later
from inclusie.woorden import MAANDEN, kwartaal

DATUM_FOUT = "vul een dag, maand en jaar in. Bijvoorbeeld 12 3 2026."


class DatumWidget(forms.MultiWidget):
    """Three text boxes with a label each: no date picker, no calendar to get lost in."""

    template_name = "forms/datum.html"
    use_fieldset = True
    delen = ("dag", "maand", "jaar")

    def __init__(self, attrs=None):
        dozen = {
            deel: forms.TextInput({"label": deel.capitalize(), "inputmode": "numeric"}) for deel in self.delen
        }
        # A month may also be written as a word.
        dozen["maand"].attrs["inputmode"] = "text"
        super().__init__(dozen, attrs)

    def decompress(self, value):
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value)
            except ValueError:
                return [value, "", ""]
        return [value.day, value.month, value.year] if value else ["", "", ""]

    def value_from_datadict(self, data, files, name):
        """A whole date under the plain name wins: so another's date can be put in the place of mine."""
        if data.get(name):
            return self.decompress(data[name])
        return super().value_from_datadict(data, files, name)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for doos in context["widget"]["subwidgets"]:
            # A template cannot ask for a name with a dash.
            doos["attrs"]["invalid"] = "aria-invalid" in doos["attrs"]
            doos["attrs"]["focus"] = "data-focus" in doos["attrs"]
        return context


class DatumField(forms.Field):
    """A day in three boxes: '12', '3' or 'maart', '2026'. niet_later_dan: the last day that is good."""

    widget = DatumWidget
    default_error_messages = {"required": DATUM_FOUT, "invalid": DATUM_FOUT}
    niet_later_dan: date | None = None

    def to_python(self, value):
        delen = [str(deel or "").strip() for deel in value or []]
        if not any(delen):
            return None
        dag, maand, jaar = delen
        if jaar.isdecimal() and len(jaar) != 4:
            raise ValidationError("schrijf het jaar met 4 cijfers. Bijvoorbeeld 2026.", code="jaar")
        try:
            return date(int(jaar), _maand(maand), int(dag))
        except (ValueError, OverflowError) as fout:
            if all(deel.isdecimal() for deel in (dag, jaar)) and maand:
                raise ValidationError(
                    "deze dag is er niet. Kijk de dag en de maand na.", code="invalid"
                ) from fout
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fout

    def validate(self, value):
        super().validate(value)
        if value and self.niet_later_dan:
            eis_niet_later(value, self.niet_later_dan)

    def has_changed(self, initial, data):
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


def _maand(tekst: str) -> int:
    if tekst.isdecimal():
        return int(tekst)
    kort = tekst.lower().rstrip(".")
    passend = [
        nummer for nummer, naam in enumerate(MAANDEN, start=1) if len(kort) > 2 and naam.startswith(kort)
    ]
    if kort == "mrt":
        return 3
    if len(passend) != 1:
        raise ValueError(tekst)
    return passend[0]


class KwartaalField(forms.ChoiceField):
    """A quarter of a year as months, kept as '2021-Q1'."""

    def __init__(self, *, jaren: range | list[int] = (), **opties):
        super().__init__(**opties)
        self.zet_jaren(jaren)

    def zet_jaren(self, jaren: range | list[int]) -> None:
        codes = [f"{jaar}-Q{nummer}" for jaar in jaren for nummer in (1, 2, 3, 4)]
        leeg = "Nog niet bekend" if not self.required else "Kies een periode"
        self.choices = [("", leeg), *((code, kwartaal(code)) for code in codes)]


NUMERIEK = re.compile(r"(?P<dag>[0-9]{1,2})[-/. ](?P<maand>[0-9]{1,2})[-/. ](?P<jaar>[0-9]{4})")
IN_WOORDEN = re.compile(r"(?P<dag>[0-9]{1,2})[-. ]+(?P<maand>[A-Za-z]+)\.?[-. ]+(?P<jaar>[0-9]{4})")
ISO = re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{1,2})-(?P<dag>[0-9]{1,2})([T ][0-9:.]*)?")


def lees_dag(tekst: str) -> date:
    """A day on one line, as in a spreadsheet: '1-7-2021' (day first), '1 juli 2021' or '2021-07-01'."""
    gelezen = next((g for vorm in (ISO, NUMERIEK, IN_WOORDEN) if (g := vorm.fullmatch(tekst.strip()))), None)
    try:
        return date(int(gelezen["jaar"]), _maand(gelezen["maand"]), int(gelezen["dag"]))
    except (TypeError, ValueError) as fout:
        raise ValidationError("Schrijf de dag als 1-7-2021.", code="invalid") from fout

"""Choosing from a list by its address. What is not in a list counts as not chosen, and is told."""

from django import forms

from ambassadeurs.lezen.oproepen import DICHT, OPEN, WOORDEN
from inclusie.forms import Form


class FilterForm(Form):
    def keuze(self) -> dict[str, str]:
        self.is_valid()
        return {naam: self.cleaned_data.get(naam, "") for naam in self.fields}


def met_hoofdletter(keuzes) -> list[tuple[str, str]]:
    return [("", "Alles"), *((waarde, woord[:1].upper() + woord[1:]) for waarde, woord in keuzes.choices)]


class OproepenFilterForm(FilterForm):
    """Which calls a reader sees."""

    soort = forms.ChoiceField(
        label="Wat voor oproep?",
        required=False,
        choices=[("", "Alles"), *((soort.value, woorden.meervoud) for soort, woorden in WOORDEN.items())],
    )
    stand = forms.ChoiceField(
        label="Kunt u nog reageren?",
        required=False,
        choices=[("", "Alles"), (OPEN, "Ja, nog open"), (DICHT, "Nee, gesloten")],
    )

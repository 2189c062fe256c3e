"""Choosing from a list by its address. What is not in a list counts as not chosen, and is told."""

from django import forms

from ambassadeurs.lezen.oproepen import DICHT, OPEN, WOORDEN
from ambassadeurs.models import Aanmeldsoort, OproepStatus, ReactieStatus
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


class OproepwerkFilterForm(FilterForm):
    """Which calls the workplace shows."""

    status = forms.ChoiceField(label="Hoe ver is het?", required=False, choices=met_hoofdletter(OproepStatus))
    soort = OproepenFilterForm.base_fields["soort"]


class ReactieFilterForm(FilterForm):
    """Which reactions the workplace shows; what waits comes first by itself."""

    status = forms.ChoiceField(
        label="Hoe ver is het?", required=False, choices=met_hoofdletter(ReactieStatus)
    )
    waarvoor = forms.ChoiceField(label="Waarvoor?", required=False, choices=met_hoofdletter(Aanmeldsoort))
    wie = forms.ChoiceField(
        label="Wie volgt op?",
        required=False,
        choices=[("", "Alles"), ("ik", "Ik"), ("niemand", "Nog niemand")],
    )

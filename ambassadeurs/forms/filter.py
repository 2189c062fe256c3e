"""Which calls and reactions a list shows."""

from django import forms

from ambassadeurs.lezen.oproepen import DICHT, OPEN
from ambassadeurs.models import Aanmeldsoort, OproepSoort, OproepStatus, ReactieStatus
from ambassadeurs.werkplek.oproepblad import BELLEN
from inclusie.forms import FilterForm, met_hoofdletter

ALLES = ("", "Alles")
HOE_VER = "Hoe ver is het?"


class OproepenFilterForm(FilterForm):
    """Which calls a reader sees."""

    soort = forms.ChoiceField(
        label="Wat voor oproep?",
        required=False,
        choices=[ALLES, *met_hoofdletter(OproepSoort)],
    )
    stand = forms.ChoiceField(
        label="Kunt u nog reageren?",
        required=False,
        choices=[ALLES, (OPEN, "Ja, nog open"), (DICHT, "Nee, gesloten")],
    )


class OproepwerkFilterForm(FilterForm):
    """Which calls the workplace shows."""

    status = forms.ChoiceField(label=HOE_VER, required=False, choices=[ALLES, *met_hoofdletter(OproepStatus)])
    soort = OproepenFilterForm.base_fields["soort"]


class ReactieFilterForm(FilterForm):
    """Which reactions the workplace shows; what waits comes first by itself."""

    status = forms.ChoiceField(
        label=HOE_VER,
        required=False,
        choices=[ALLES, *met_hoofdletter(ReactieStatus), (BELLEN, "Nog bellen of schrijven")],
    )
    waarvoor = forms.ChoiceField(
        label="Waarvoor?", required=False, choices=[ALLES, *met_hoofdletter(Aanmeldsoort)]
    )
    wie = forms.ChoiceField(
        label="Wie volgt op?",
        required=False,
        choices=[ALLES, ("ik", "Ik"), ("niemand", "Nog niemand")],
    )

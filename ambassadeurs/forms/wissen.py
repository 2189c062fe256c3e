"""Wiping somebody cannot be taken back, so the word itself is typed."""

from django import forms

from inclusie.forms import Form

WOORD = "wissen"


class WisForm(Form):
    woord = forms.CharField(
        label=f"Typ het woord: {WOORD}",
        help_text="Zo weten wij dat u het zeker weet.",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        error_messages={"required": f"Typ het woord: {WOORD}."},
    )

    def clean_woord(self):
        if self.cleaned_data["woord"].strip().lower() != WOORD:
            raise forms.ValidationError(f"Dit is een ander woord. Typ: {WOORD}.")
        return WOORD

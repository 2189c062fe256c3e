"""The five worded answers to how high an obstacle is."""

from django import forms

from agenda.models import Hoogte
from inclusie.forms import Form


class MetingForm(Form):
    hoogte = forms.TypedChoiceField(
        label="Hoe hoog is dit obstakel nu voor u?",
        help_text="Denk hieraan: kunt u er zelf langs? Kost het veel moeite? Voelt u zich welkom?",
        choices=[(hoogte.value, hoogte.label.capitalize()) for hoogte in Hoogte],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een van de vijf antwoorden."},
    )

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


class GehoordeMetingForm(MetingForm):
    """What somebody said to an employee."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["hoogte"].label = "Wat zei deze persoon?"
        self.fields[
            "hoogte"
        ].help_text = (
            "Lees de vraag voor: hoe hoog is dit obstakel nu voor u? Lees dan de vijf antwoorden voor."
        )

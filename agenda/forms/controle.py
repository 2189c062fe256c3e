"""The one question on the page of what was looked over."""

from django import forms

from inclusie.forms import Form

GEEN_BESTAND = "Kies eerst een pdf."


class PdfForm(Form):
    pdf = forms.FileField(
        label="Welke pdf?",
        help_text="Een jaarplan dat iemand downloadde of kreeg.",
        widget=forms.FileInput(attrs={"accept": ".pdf"}),
        error_messages={
            "required": GEEN_BESTAND,
            "invalid": GEEN_BESTAND,
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
        },
    )

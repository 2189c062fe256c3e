"""What of all that looks like it is of this person; and wiping, which cannot be taken back."""

from django import forms

from ambassadeurs.privacy.betrokkene import Betrokkene
from inclusie.forms import Form

WOORD = "wissen"


class OokForm(Form):
    """What only shares an address or a number: an employee says per number whether it is theirs."""

    bewaart_concept = False

    ook = forms.MultipleChoiceField(
        label="Wat is ook zeker van deze persoon?",
        help_text="Een huisgenoot kan hetzelfde adres of nummer hebben. Vink alleen aan wat u zeker weet.",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, wie: Betrokkene, **kwargs):
        super().__init__(*args, **kwargs)
        if not wie.voorstellen:
            del self.fields["ook"]
            return
        namen = ((voorstel.kenmerk, str(voorstel)) for voorstel in wie.voorstellen)
        self.fields["ook"].choices = [(kenmerk, naam[:1].upper() + naam[1:]) for kenmerk, naam in namen]

    def gekozen(self) -> list[str]:
        self.is_valid()
        return self.cleaned_data.get("ook", [])


class WisForm(OokForm):
    bewaart_concept = True

    spoor = forms.BooleanField(
        label="Haal de naam ook uit de geschiedenis van onze teksten",
        help_text="Daar staat dan ‘(gewist)’. De geschiedenis van het plan verandert nooit.",
        required=False,
    )
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

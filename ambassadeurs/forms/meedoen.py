"""Forms of who takes part in an action, who types for whom, and of consent that was given in a talk."""

from datetime import date

from django import forms

from agenda.models import Actie
from ambassadeurs.forms.wie import Bevestiging, Persoonkeuze
from ambassadeurs.models import Betrokkenheid, HoeGegeven, Namens, Persoon, Rolbijdrage
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.forms import Form, met_hoofdletter


class Actiekeuze(forms.ModelChoiceField):
    def label_from_instance(self, actie) -> str:
        return f"{actie.code} {actie.titel}"


class BetrokkenheidForm(BewerkForm):
    actie = Actiekeuze(
        Actie.objects.none(),
        label="Bij welke actie?",
        empty_label="Kies een actie",
        error_messages={"required": "Kies een actie."},
    )
    van = DatumField(label="Sinds wanneer?")

    class Meta:
        model = Betrokkenheid
        fields = ["actie", "hoe", "van"]
        labels = {"hoe": "Hoe doet deze persoon mee?"}
        error_messages = {"hoe": {"required": "Kies hoe deze persoon meedoet."}}
        widgets = {"hoe": forms.RadioSelect}

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["actie"].queryset = Actie.objects.lopend().order_by("-code")
        self.fields["hoe"].choices = met_hoofdletter(Rolbijdrage)
        self.fields["van"].niet_later_dan = vandaag
        self.initial["van"] = self.instance.van or vandaag


class NamensForm(BewerkForm):
    helper = Persoonkeuze(
        Persoon.objects.none(),
        label="Wie typt voor deze persoon?",
        empty_label="Kies een persoon",
        help_text="Staat de helper er niet bij? Voeg die eerst toe bij Mensen.",
        error_messages={"required": "Kies wie er typt."},
    )
    van = DatumField(label="Sinds wanneer?")
    uitnodigen = Bevestiging(
        label="Mail de helper hoe inloggen gaat",
        help_text="Alleen nodig als de helper nog niet kan inloggen. Daarvoor is een e-mailadres nodig.",
        required=False,
    )

    class Meta:
        model = Namens
        fields = ["van"]

    field_order = ["helper", "van", "uitnodigen"]

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        anderen = Persoon.objects.te_kiezen().exclude(pk=self.instance.voor_id)
        self.fields["helper"].queryset = anderen
        self.fields["van"].niet_later_dan = vandaag
        self.initial["van"] = self.instance.van or vandaag

    def _post_clean(self):
        # Not a field of the model form: who helps is chosen once, and never changed afterwards.
        self.instance.helper = self.cleaned_data.get("helper")
        super()._post_clean()


class EindForm(Form):
    tot = DatumField(label="Wat is de laatste dag?")

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, initial={"tot": vandaag}, **kwargs)
        self.fields["tot"].niet_later_dan = vandaag


class ToestemmingForm(Form):
    hoe = forms.ChoiceField(
        label="Hoe gaf deze persoon toestemming?",
        choices=[
            (HoeGegeven.GESPREK.value, "In een gesprek. Ik las de tekst voor."),
            (HoeGegeven.PAPIER.value, "Op papier. Deze tekst stond erop."),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe deze persoon toestemming gaf."},
    )

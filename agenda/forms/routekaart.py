"""Forms of the route and the index: a step, its score of a day, a topic."""

from datetime import date

from django import forms

from agenda.forms.basis import MetWebadres, clean_eigen_naam
from agenda.models import Indexonderwerp, Routekaartstand, Routekaartstap
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.getallen import GetalField
from inclusie.tijd import eis_niet_later


class StapForm(BewerkForm):
    class Meta:
        model = Routekaartstap
        fields = ["naam", "toelichting", "aandachtspunten", "bron"]
        labels = {
            "naam": "Naam van de stap",
            "toelichting": "Wat betekent deze stap?",
            "aandachtspunten": "Waar let u op?",
            "bron": "Waar komt dit vandaan?",
        }
        help_texts = {"aandachtspunten": "Eén vraag per regel."}
        error_messages = {"naam": {"required": "Vul de naam van de stap in."}}
        widgets = {
            "toelichting": forms.Textarea(attrs={"rows": 3}),
            "aandachtspunten": forms.Textarea(attrs={"rows": 5}),
        }


class ScoreForm(BewerkForm):
    datum = DatumField(label="Van welke dag is deze score?")

    class Meta:
        model = Routekaartstand
        fields = ["score", "toelichting", "datum"]
        labels = {"score": "Hoe ver is de gemeente met deze stap?", "toelichting": "Waarom deze score?"}
        help_texts = {"toelichting": "Een of twee zinnen. Iedereen kan dit lezen."}
        error_messages = {"score": {"required": "Kies een van de vijf scores."}}
        widgets = {"score": forms.RadioSelect, "toelichting": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.fields["score"].choices = Routekaartstand._meta.get_field("score").choices
        if self.instance._state.adding:
            self.initial["datum"] = vandaag

    def clean_datum(self):
        datum = self.cleaned_data["datum"]
        eis_niet_later(datum, self.vandaag)
        return datum


class OnderwerpForm(MetWebadres):
    clean_naam = clean_eigen_naam("naam")

    class Meta:
        model = Indexonderwerp
        fields = ["naam", "domein", "toelichting", "bron", "volgorde", "actief"]
        labels = {
            "naam": "Naam van het onderwerp",
            "domein": "Bij welk levensdomein hoort het?",
            "toelichting": "Wat hoort hierbij?",
            "bron": "Waar komt dit onderwerp vandaan?",
            "volgorde": "Plek in de lijst",
            "actief": "U kunt dit onderwerp kiezen bij een actie",
        }
        help_texts = {"volgorde": "Een laag getal staat bovenaan."}
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "domein": {"required": "Kies een levensdomein."},
            "volgorde": {"required": "Vul een getal in. Nul mag ook."},
        }
        field_classes = {"volgorde": GetalField}
        widgets = {"toelichting": forms.Textarea(attrs={"rows": 3})}

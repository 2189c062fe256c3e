"""Forms of an indicator and of one measurement."""

from datetime import date

from django import forms

from agenda.forms.plandeel import PlandeelForm
from agenda.models import Indicator, Meetwaarde
from inclusie.datums import DatumField
from inclusie.getallen import GetalField
from inclusie.woorden import datum

GETAL = {"required": "Vul een getal in. Nul mag ook."}


class IndicatorForm(PlandeelForm):
    class Meta:
        model = Indicator
        fields = ["naam", "eenheid", "nulwaarde", "streefwaarde", "richting", "bron", "woorden"]
        field_classes = {"nulwaarde": GetalField, "streefwaarde": GetalField}
        labels = {
            "naam": "Wat meten wij?",
            "eenheid": "In welke eenheid?",
            "nulwaarde": "Wat was het aan het begin?",
            "streefwaarde": "Wat willen wij bereiken?",
            "richting": "Wat is beter?",
            "bron": "Waar komt het cijfer vandaan?",
            "woorden": "Woorden bij de cijfers",
        }
        help_texts = {
            "naam": "Bijvoorbeeld: brieven die opnieuw zijn geschreven.",
            "eenheid": "Bijvoorbeeld: brieven of procent. Tel geen groep van minder dan 5 mensen.",
            "nulwaarde": "Alleen het getal. Weet u het niet? Laat het leeg.",
            "streefwaarde": "Alleen het getal.",
            "bron": "Bijvoorbeeld: eigen telling.",
            "woorden": "Alleen als een cijfer een woord is. Zet op elke regel één woord. Begin bij 0.",
        }
        error_messages = {
            "naam": {"required": "Schrijf op wat u meet."},
            "streefwaarde": GETAL,
        }
        widgets = {
            "richting": forms.RadioSelect,
            "woorden": forms.Textarea(attrs={"rows": 5}),
        }


class MeetwaardeForm(PlandeelForm):
    datum = DatumField(label="Op welke dag is dit gemeten?")

    class Meta:
        model = Meetwaarde
        fields = ["waarde", "datum", "toelichting"]
        field_classes = {"waarde": GetalField}
        labels = {"waarde": "Wat is het cijfer?", "toelichting": "Toelichting"}
        help_texts = {"waarde": "Alleen het getal. Gaat het over minder dan 5 mensen? Meet dan iets anders."}
        error_messages = {"waarde": GETAL}

    field_order = ["waarde", "datum", "toelichting"]

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["datum"].niet_later_dan = vandaag
        if self.instance._state.adding:
            self.initial["datum"] = self.instance.datum or vandaag

    def clean(self):
        gegevens, meting = super().clean(), self.instance
        if (dag := gegevens.get("datum")) and meting.indicator.is_gemeten_op(dag, behalve=meting.pk):
            zin = f"Op {datum(dag)} staat al een meting. Kies een andere dag, of wijzig die meting."
            self.add_error("datum", zin)
        return gegevens

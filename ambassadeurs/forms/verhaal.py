"""Writing a story down, and noting that its teller read it."""

from datetime import datetime

from django import forms

from ambassadeurs.forms.wie import Persoonkeuze
from ambassadeurs.handelen import verhalen
from ambassadeurs.models import HoeGegeven, Persoon, Verhaal
from inclusie.bewerken import BewerkForm
from inclusie.zetblad import ZetForm


class VerhaalForm(BewerkForm):
    class Meta:
        model = Verhaal
        fields = ["titel", "tekst_makkelijk", "persoon", "verteller_weergave", "themas"]
        field_classes = {"persoon": Persoonkeuze}
        labels = {
            "titel": "Titel",
            "tekst_makkelijk": "Het verhaal",
            "persoon": "Wie vertelt dit?",
            "verteller_weergave": "Welke naam staat bij het verhaal?",
            "themas": "Waar gaat het over?",
        }
        help_texts = {
            "titel": "Zonder de naam van iemand anders.",
            "tekst_makkelijk": "Korte zinnen, in de woorden van de verteller. Niets medisch over anderen.",
            "persoon": "Dit ziet alleen de werkplek.",
            "verteller_weergave": "De verteller kiest. Een andere naam mag ook.",
        }
        error_messages = {
            "titel": {"required": "Vul een titel in."},
            "tekst_makkelijk": {"required": "Schrijf het verhaal op."},
            "persoon": {"required": "Kies wie dit vertelt. Die persoon leest het na."},
            "verteller_weergave": {"required": "Vul een naam in. Een andere naam mag ook."},
        }
        widgets = {
            "tekst_makkelijk": forms.Textarea(attrs={"rows": 14}),
            "themas": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["persoon"].queryset = Persoon.objects.te_kiezen()
        self.fields["persoon"].required = self.fields["tekst_makkelijk"].required = True

    def bewaar(self, *, door, at: datetime) -> bool:
        return verhalen.schrijf(self.instance, door=door, at=at, relaties=self.relaties())


class LeesForm(ZetForm):
    """A move of a story asks nothing but that the text is still the one that was read."""

    versie = forms.IntegerField(widget=forms.HiddenInput)

    def begin(self, rij: Verhaal, door) -> dict:
        return {"versie": rij.versie}


class GoedkeurForm(LeesForm):
    """An employee notes that the teller agrees. On the website the teller does that without this question."""

    hoe = forms.ChoiceField(
        label="Hoe zei de verteller dat het goed is?",
        choices=[
            (HoeGegeven.GESPREK, "In een gesprek. De verteller hoorde of las de hele tekst."),
            (HoeGegeven.PAPIER, "Op papier. De handtekening is bewaard."),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een antwoord."},
    )


# The last word of the address of a move -> what it asks.
VRAGEN = {"goedkeuren": GoedkeurForm}

"""Form of a goal of the year."""

from django import forms

from agenda.forms.opmaak import clean_opmaak, met_opmaak
from agenda.forms.plandeel import PlandeelForm
from agenda.models import Doel, Thema
from inclusie.leesveld import Leesveld


class DoelForm(PlandeelForm):
    clean_toelichting = clean_opmaak("toelichting")

    class Meta:
        model = Doel
        fields = ["titel", "beoogd_resultaat", "toelichting", "herkomst", "themas"]
        labels = {
            "titel": "Wat is het doel?",
            "beoogd_resultaat": "Wat wilt u bereiken?",
            "toelichting": "Toelichting",
            "herkomst": "Wie bracht dit doel in?",
            "themas": "Bij welke thema's hoort dit doel?",
        }
        help_texts = {
            "titel": "Eén korte zin. Bijvoorbeeld: Iedereen begrijpt onze brieven.",
            "beoogd_resultaat": "Wat merken inwoners ervan? Schrijf het in makkelijke taal.",
            "toelichting": met_opmaak("Dit leest wie meer wil weten."),
            "themas": "U mag er meer kiezen.",
        }
        error_messages = {
            "titel": {"required": "Schrijf op wat het doel is. Eén zin is genoeg."},
            "herkomst": {"required": "Kies wie dit doel inbracht."},
        }
        widgets = {
            "beoogd_resultaat": Leesveld(attrs={"rows": 4}),
            "toelichting": forms.Textarea(attrs={"rows": 8}),
            "herkomst": forms.RadioSelect,
            "themas": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["themas"].queryset = Thema.objects.te_kiezen(ook=self.al_gekozen("themas"))

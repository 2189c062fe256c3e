"""Forms of the law: an article of the VN-verdrag, and a plan that a law asks for."""

from django import forms

from agenda.forms.basis import MetWebadres, clean_eigen_naam
from agenda.models import VNartikel, WettelijkPlan
from inclusie.bewerken import BewerkForm
from inclusie.getallen import GetalField
from inclusie.leesveld import Leesveld


class VNartikelForm(BewerkForm):
    class Meta:
        model = VNartikel
        fields = ["nummer", "naam", "uitleg_makkelijk", "domeinen", "bron", "actief"]
        labels = {
            "nummer": "Nummer van het artikel",
            "naam": "Waar gaat het artikel over?",
            "uitleg_makkelijk": "Uitleg in makkelijke taal",
            "domeinen": "Bij welke levensdomeinen past het?",
            "bron": "Waar komt deze tekst vandaan?",
            "actief": "U kunt dit artikel kiezen bij een actie",
        }
        help_texts = {"domeinen": "Een voorstel voor wie een actie schrijft. Kiezen mag altijd anders."}
        error_messages = {
            "nummer": {
                "required": "Vul het nummer van het artikel in.",
                "unique": "Dit artikel staat al in de lijst.",
            },
            "naam": {"required": "Schrijf op waar het artikel over gaat."},
        }
        field_classes = {"nummer": GetalField}
        widgets = {
            "uitleg_makkelijk": Leesveld(attrs={"rows": 3}),
            "domeinen": forms.CheckboxSelectMultiple,
        }


class WettelijkPlanForm(MetWebadres):
    webadres_van = "titel"
    clean_titel = clean_eigen_naam("titel")

    class Meta:
        model = WettelijkPlan
        fields = ["wet", "titel", "artikel", "looptijd", "link", "paragraaf_tekst", "bron", "actief"]
        labels = {
            "wet": "Welke wet?",
            "titel": "Titel van het plan",
            "artikel": "Welk artikel van de wet?",
            "looptijd": "Van wanneer tot wanneer geldt het plan?",
            "link": "Webadres van het plan",
            "paragraaf_tekst": "Wat zegt dat plan over inclusie?",
            "bron": "Wie keek dit na?",
            "actief": "U kunt dit plan kiezen bij een actie",
        }
        help_texts = {
            "wet": "Bijvoorbeeld: Wmo 2015. Een eigen plan van de gemeente mag ook.",
            "looptijd": "Bijvoorbeeld: 2020 tot en met 2023.",
            "bron": "Laat een jurist het artikel nakijken. Schrijf hier wie het deed.",
        }
        error_messages = {
            "wet": {"required": "Schrijf op bij welke wet het plan hoort."},
            "titel": {"required": "Vul de titel van het plan in."},
            "link": {"invalid": "Dit webadres klopt niet. Begin met https://"},
        }
        widgets = {"paragraaf_tekst": forms.Textarea(attrs={"rows": 6})}

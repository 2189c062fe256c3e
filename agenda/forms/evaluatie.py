"""Forms of an evaluation: begin it, its texts in parts, with whom it was discussed."""

from datetime import date, datetime

from django import forms

from agenda.forms.opmaak import clean_opmaak, met_opmaak
from agenda.forms.plandeel import PlandeelForm
from agenda.handelen.evalueren import begin_evaluatie, bespreek
from agenda.models import Evaluatie
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField

PEILDATUM = {
    "label": "Van welke dag zijn de cijfers?",
    "help_text": "Nieuws en cijfers tot en met deze dag tellen mee.",
}


class EvaluatieNieuwForm(BewerkForm):
    peildatum = DatumField(**PEILDATUM)

    class Meta:
        model = Evaluatie
        fields = ["soort", "peildatum"]
        labels = {"soort": "Wat voor evaluatie is het?"}
        help_texts = {"soort": "Er is één jaarlijkse evaluatie. Tussentijds mag u vaker terugkijken."}
        error_messages = {"soort": {"required": "Kies wat voor evaluatie het is."}}
        widgets = {"soort": forms.RadioSelect}

    def bewaar(self, *, door, at: datetime) -> bool:
        begin_evaluatie(self.instance, door=door, at=at)
        return True


class MomentForm(PlandeelForm):
    peildatum = DatumField(**PEILDATUM)

    class Meta:
        model = Evaluatie
        fields = ["peildatum"]


def tekstform(veld: str, vraag: str, hulp: str) -> type[PlandeelForm]:
    """The form of one of the four texts, which are all alike."""

    class Meta:
        model = Evaluatie
        fields = [veld]
        labels = {veld: vraag}
        help_texts = {veld: met_opmaak(hulp)}
        widgets = {veld: forms.Textarea(attrs={"rows": 10})}

    return type(f"{veld}_form", (PlandeelForm,), {"Meta": Meta, f"clean_{veld}": clean_opmaak(veld)})


# Address of the part -> (title, field, form). The order is the order on the page.
DELEN = {
    "goed": (
        "Wat ging goed",
        "wat_ging_goed",
        tekstform("wat_ging_goed", "Wat ging goed?", "Schrijf op waar u trots op bent."),
    ),
    "beter": (
        "Wat kan beter",
        "wat_kan_beter",
        tekstform("wat_kan_beter", "Wat kan beter?", "Schrijf ook op hoe dat komt."),
    ),
    "lessen": (
        "Wat wij leren",
        "lessen",
        tekstform("lessen", "Wat leert u ervan?", "Wat doet u de volgende keer anders?"),
    ),
    "advies": (
        "Wat wij aanraden",
        "advies",
        tekstform("advies", "Wat raadt u aan?", "Wat moet er nu gebeuren, en wie doet dat?"),
    ),
    "moment": ("Dag van de cijfers", "peildatum", MomentForm),
}


class BesprokenForm(BewerkForm):
    besproken_op = DatumField(label="Op welke dag?")

    class Meta:
        model = Evaluatie
        fields = ["besproken_met", "besproken_op"]
        labels = {"besproken_met": "In welke bijeenkomst, en met wie?"}
        help_texts = {
            "besproken_met": "Noem geen namen van personen. Bijvoorbeeld: overleg van ambassadeurs."
        }

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["besproken_met"].required = True
        self.fields["besproken_met"].error_messages["required"] = "Schrijf op in welke bijeenkomst dit was."
        self.fields["besproken_op"].niet_later_dan = vandaag

    def bewaar(self, *, door, at: datetime) -> bool:
        return bespreek(self.instance, door=door, at=at)

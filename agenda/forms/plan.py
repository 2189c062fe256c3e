"""Forms of the jaarplan itself: a new one, and its fields in parts that belong together."""

from django import forms

from agenda.forms.opmaak import clean_opmaak, met_opmaak
from agenda.forms.plandeel import PlandeelForm
from agenda.models import Agenda, Jaarplan, Raadsstuk
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.forms import FilterForm
from inclusie.getallen import GetalField, JaarField
from inclusie.leesveld import Leesveld


class PlanNieuwForm(BewerkForm):
    class Meta:
        model = Jaarplan
        fields = ["jaar", "agenda"]
        labels = {"jaar": "Voor welk jaar is dit plan?", "agenda": "Bij welke agenda hoort het?"}
        help_texts = {
            "jaar": "Vier cijfers. Bijvoorbeeld 2026.",
            "agenda": "De agenda geldt voor een paar jaar. Elk jaarplan hoort bij een agenda.",
        }
        error_messages = {
            "jaar": {"unique": "Er is al een jaarplan voor dit jaar.", "required": "Vul een jaar in."},
            "agenda": {"required": "Kies een agenda."},
        }
        field_classes = {"jaar": JaarField}


class InleidingForm(PlandeelForm):
    clean_inleiding = clean_opmaak("inleiding")

    class Meta:
        model = Jaarplan
        fields = ["inleiding_makkelijk", "inleiding"]
        labels = {"inleiding_makkelijk": "Inleiding in makkelijke taal", "inleiding": "Hele inleiding"}
        help_texts = {
            "inleiding_makkelijk": "Twee of drie korte zinnen. Deze tekst ziet iedereen als eerste.",
            "inleiding": met_opmaak("Dit leest wie meer wil weten."),
        }
        widgets = {
            "inleiding_makkelijk": Leesveld(attrs={"rows": 4}),
            "inleiding": forms.Textarea(attrs={"rows": 12}),
        }


class VisiepuntenForm(PlandeelForm):
    class Meta:
        model = Jaarplan
        fields = ["visiepunten"]
        labels = {"visiepunten": "Punten uit de visie"}
        help_texts = {"visiepunten": "Schrijf op elke regel één punt."}
        widgets = {"visiepunten": forms.Textarea(attrs={"rows": 8})}


class VervolgForm(PlandeelForm):
    tussentijdse_evaluatie_op = DatumField(
        label="Wanneer kijkt u halverwege terug?",
        required=False,
        help_text="De dag van de tussentijdse evaluatie.",
    )
    jaarlijkse_evaluatie_op = DatumField(
        label="Wanneer kijkt u terug op het hele jaar?",
        required=False,
        help_text="De dag van de jaarlijkse evaluatie.",
    )

    class Meta:
        model = Jaarplan
        fields = ["tussentijdse_evaluatie_op", "jaarlijkse_evaluatie_op", "volgende_stap", "vraag_aan_raad"]
        labels = {"volgende_stap": "Wat komt daarna?", "vraag_aan_raad": "Wat vraagt u van de raad?"}
        help_texts = {
            "volgende_stap": "Eén of twee zinnen.",
            "vraag_aan_raad": "Dit staat vooraan in het stuk voor de raad. Vraagt u niets? Laat dit leeg.",
        }
        widgets = {
            "volgende_stap": forms.Textarea(attrs={"rows": 3}),
            "vraag_aan_raad": forms.Textarea(attrs={"rows": 4}),
        }


class StilteForm(PlandeelForm):
    class Meta:
        model = Jaarplan
        fields = ["stil_na_dagen"]
        labels = {"stil_na_dagen": "Na hoeveel dagen zonder nieuws is een actie stil?"}
        help_texts = {"stil_na_dagen": "Een getal van 7 tot en met 365. Stille acties staan bij Nu doen."}
        error_messages = {"stil_na_dagen": {"required": "Vul een aantal dagen in."}}
        field_classes = {"stil_na_dagen": GetalField}


class VanzelfForm(PlandeelForm):
    class Meta:
        model = Jaarplan
        fields = ["herinnert_trekkers", "publiceert_voortgang"]
        labels = {
            "herinnert_trekkers": "Stuur trekkers een herinnering vóór de raad",
            "publiceert_voortgang": "Maak nieuws met akkoord elke nacht openbaar",
        }
        help_texts = {
            "herinnert_trekkers": "Vanaf 14 dagen voordat de stukken klaar zijn. Eén keer per week.",
            "publiceert_voortgang": "Is er meer veranderd dan de voortgang? Dan gebeurt er niets.",
        }


class PlanAgendaForm(PlandeelForm):
    class Meta:
        model = Jaarplan
        fields = ["agenda"]
        labels = {"agenda": "Bij welke agenda hoort dit plan?"}
        error_messages = {"agenda": {"required": "Kies een agenda."}}


# Address of the part -> (title, form). The order is the order on the page.
DELEN = {
    "inleiding": ("Inleiding", InleidingForm),
    "visiepunten": ("Visiepunten", VisiepuntenForm),
    "vervolg": ("Evaluatie en vervolg", VervolgForm),
    "stilte": ("Stille acties", StilteForm),
    "vanzelf": ("Wat vanzelf gaat", VanzelfForm),
    "agenda": ("Agenda", PlanAgendaForm),
}


class AgendaForm(BewerkForm):
    vastgesteld_op = DatumField(
        label="Wanneer is de agenda vastgesteld?",
        required=False,
        help_text="Nog niet vastgesteld? Laat het leeg.",
    )
    clean_visie = clean_opmaak("visie")

    class Meta:
        model = Agenda
        fields = [
            "titel", "periode_van", "periode_tot", "visie", "inclusiezinnen", "vastgesteld_op", "raadsstuk",
        ]  # fmt: skip
        labels = {
            "titel": "Titel van de agenda",
            "periode_van": "Eerste jaar",
            "periode_tot": "Laatste jaar",
            "visie": "Visie",
            "inclusiezinnen": "Een inclusieve gemeente is een gemeente waarin …",
            "raadsstuk": "Welk stuk van de raad hoort bij de agenda?",
        }
        help_texts = {
            "titel": "Bijvoorbeeld: Iedereen doet mee 2021–2024.",
            "visie": met_opmaak("Wat wilt u samen bereiken? Schrijf het in gewone woorden."),
            "inclusiezinnen": "Maak de zin af. Schrijf op elke regel één zin.",
            "raadsstuk": "Bijvoorbeeld het besluit van de raad. Is er geen? Laat dit leeg.",
        }
        field_classes = {"periode_van": JaarField, "periode_tot": JaarField}
        widgets = {
            "visie": forms.Textarea(attrs={"rows": 10}),
            "inclusiezinnen": forms.Textarea(attrs={"rows": 6}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["raadsstuk"].queryset = Raadsstuk.objects.te_kiezen(self.instance.raadsstuk_id)
        self.fields["raadsstuk"].empty_label = "Geen stuk van de raad"


class OutlineFilterForm(FilterForm):
    """Which actions of the outline are shown. Only what the plan holds can be chosen."""

    stand = forms.ChoiceField(label="Hoe ver is het?", required=False)
    trekker = forms.ChoiceField(label="Wie trekt de actie?", required=False)

    def __init__(self, data, *, standen: list[tuple[str, str]], trekkers: list[str]):
        super().__init__(data)
        self.fields["stand"].choices = [("", "Alles"), *standen]
        self.fields["trekker"].choices = [("", "Iedereen"), *((naam, naam) for naam in trekkers)]
        for veld in self.fields.values():
            veld.error_messages["invalid_choice"] = "Dit staat niet in de lijst. Kies iets uit de lijst."

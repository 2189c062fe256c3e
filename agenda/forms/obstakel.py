"""Forms of an obstacle, of what people say of it, and of what they notice of an action."""

from datetime import date, datetime

from django import forms

from agenda.forms.plandeel import PlandeelForm
from agenda.handelen import obstakels
from agenda.models import Actie, Domein, Hoogte, Hoogtemeting, Obstakel, Oordeel, Thema
from agenda.models.keuzes import ObstakelSoort, ObstakelStatus
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.forms import FilterForm, Form, met_hoofdletter
from inclusie.models import langst
from inclusie.woorden import op_naam
from inclusie.zetblad import ZetForm, zinnen

CODE = {
    "label": "Welke code heeft deze persoon?",
    "help_text": "Schrijf geen naam op. Geef elke persoon een code, zoals P1. Gebruik die elke keer weer.",
    "required": "Vul een code in, zoals P1. Schrijf geen naam op.",
}


class CodeField(forms.CharField):
    """The code of who scores, in capitals: 'p1' and 'P1' are one person, also for a second click."""

    def to_python(self, value):
        return super().to_python(value).upper()


class ObstakelForm(BewerkForm):
    gemeld_op = DatumField(label="Wanneer hoorden wij dit?")

    class Meta:
        model = Obstakel
        fields = [
            "titel", "omschrijving", "soort", "plek", "domein", "themas", "gemeld_op", "antwoord_gemeente",
            "openbaar",
        ]  # fmt: skip
        labels = {
            "titel": "Wat staat er in de weg?",
            "omschrijving": "Wat merken mensen ervan?",
            "soort": "Wat voor obstakel is het?",
            "plek": "Waar is het?",
            "domein": "Bij welk levensdomein hoort het?",
            "themas": "Voor welke thema's en groepen geldt het?",
            "antwoord_gemeente": "Wat antwoordt de gemeente?",
            "openbaar": "Iedereen mag dit obstakel lezen",
        }
        help_texts = {
            "titel": "Eén korte zin. Schrijf over het obstakel, niet over een persoon.",
            "omschrijving": "Schrijf geen namen op. Schrijf ook niets over iemands gezondheid.",
            "plek": "Een plek in woorden. Bijvoorbeeld: de hal van het gemeentehuis.",
            "themas": "U mag er meer kiezen.",
            "antwoord_gemeente": "Een paar korte zinnen. Bij een openbaar obstakel leest iedereen dit.",
            "openbaar": "Staat dit uit? Dan blijft het obstakel op de werkplek.",
        }
        error_messages = {
            "titel": {"required": "Schrijf op wat er in de weg staat."},
            "soort": {"required": "Kies wat voor obstakel het is."},
            "domein": {"required": "Kies een levensdomein."},
        }
        widgets = {
            "omschrijving": forms.Textarea(attrs={"rows": 4}),
            "soort": forms.RadioSelect,
            "themas": forms.CheckboxSelectMultiple,
            "antwoord_gemeente": forms.Textarea(attrs={"rows": 4}),
        }

    field_order = [
        "titel", "omschrijving", "soort", "plek", "domein", "themas", "gemeld_op", "antwoord_gemeente",
        "openbaar",
    ]  # fmt: skip

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["gemeld_op"].niet_later_dan = vandaag
        self.fields["domein"].empty_label = "Kies een levensdomein"
        self.fields["themas"].queryset = Thema.objects.te_kiezen(ook=self.al_gekozen("themas"))
        if self.instance._state.adding:
            self.initial["gemeld_op"] = self.instance.gemeld_op or vandaag


class _Beoordeling:
    """What every score of a person asks beside the score itself: the day, and when it is new the code. Later
    nobody reads that: all that somebody said stands under one code."""

    def vraag_dag(self, vandaag: date) -> None:
        self.fields["datum"].niet_later_dan = vandaag
        if self.instance._state.adding:
            self.initial["datum"] = self.instance.datum or vandaag
        else:
            del self.fields["beoordelaar_code"]


class HoogteForm(BewerkForm, _Beoordeling):
    datum = DatumField(label="Op welke dag zei deze persoon dit?")

    class Meta:
        model = Hoogtemeting
        fields = ["hoogte", "moment", "beoordelaar_code", "datum"]
        labels = {
            "hoogte": "Hoe hoog is het obstakel voor deze persoon?",
            "moment": "Wanneer was dat?",
            "beoordelaar_code": CODE["label"],
        }
        help_texts = {
            "hoogte": "Vraag: kunt u er zelf langs? Kost het veel moeite? Voelt u zich welkom?",
            "beoordelaar_code": CODE["help_text"],
        }
        error_messages = {
            "hoogte": {"required": "Kies een van de vijf antwoorden."},
            "moment": {"required": "Kies wanneer het was."},
            "beoordelaar_code": {"required": CODE["required"]},
        }
        field_classes = {"beoordelaar_code": CodeField}
        widgets = {"hoogte": forms.RadioSelect, "moment": forms.RadioSelect}

    field_order = ["hoogte", "moment", "beoordelaar_code", "datum"]

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        # The height 0 is an answer too.
        self.fields["hoogte"].choices = Hoogte.choices
        self.vraag_dag(vandaag)

    def bewaar(self, *, door, at: datetime) -> bool:
        return obstakels.meet(self.instance, door=door, at=at)


class OordeelForm(PlandeelForm, _Beoordeling):
    datum = DatumField(label="Op welke dag zei deze persoon dit?")

    class Meta:
        model = Oordeel
        fields = ["merkbaar", "beoordelaar_code", "datum"]
        labels = {"merkbaar": "Merkt deze persoon iets van de actie?", "beoordelaar_code": CODE["label"]}
        help_texts = {"beoordelaar_code": CODE["help_text"]}
        error_messages = {
            "merkbaar": {"required": "Kies een van de drie antwoorden."},
            "beoordelaar_code": {"required": CODE["required"]},
        }
        field_classes = {"beoordelaar_code": CodeField}
        widgets = {"merkbaar": forms.RadioSelect}

    field_order = ["merkbaar", "beoordelaar_code", "datum"]

    def __init__(self, *args, vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.vraag_dag(vandaag)


class KoppelForm(Form):
    """Which actions lower the obstacle too. Only what still can be chosen stands in the list."""

    acties = forms.ModelMultipleChoiceField(
        Actie.objects.none(),
        label="Welke acties maken dit obstakel lager?",
        help_text="U mag er meer kiezen.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies een of meer acties."},
    )

    def __init__(self, *args, acties, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["acties"].queryset = acties


class ObstakelFilterForm(FilterForm):
    """Which obstacles the public list shows. domeinen: slug -> name, of what the list holds."""

    domein = forms.ChoiceField(label="Deel van het leven", required=False)
    status = forms.ChoiceField(label="Hoe ver is het?", required=False)

    def __init__(self, data, *, domeinen: dict[str, str]):
        super().__init__(data)
        self.fields["domein"].choices = [("", "Alles"), *domeinen.items()]
        self.fields["status"].choices = [("", "Alles"), *met_hoofdletter(ObstakelStatus)]


class WerklijstForm(FilterForm):
    """Which obstacles the workplace shows."""

    status = forms.ChoiceField(label="Hoe ver is het?", required=False)
    domein = forms.ChoiceField(label="Levensdomein", required=False)
    soort = forms.ChoiceField(label="Soort", required=False)
    zicht = forms.ChoiceField(
        label="Wie kan het lezen?",
        required=False,
        choices=[("", "Alles"), ("openbaar", "Iedereen"), ("besloten", "Alleen de werkplek")],
    )

    def __init__(self, data):
        super().__init__(data)
        domeinen = [(domein.slug, domein.naam) for domein in sorted(Domein.objects.all(), key=op_naam)]
        self.fields["status"].choices = [("", "Alles"), *met_hoofdletter(ObstakelStatus)]
        self.fields["domein"].choices = [("", "Alles"), *domeinen]
        self.fields["soort"].choices = [("", "Alles"), *met_hoofdletter(ObstakelSoort)]


class DoorverwijsForm(ZetForm):
    antwoord = zinnen(
        "Wie kan dit obstakel weghalen?",
        "Schrijf ook op wat u heeft gevraagd. Iedereen kan dit lezen.",
        langst=langst(Obstakel, "antwoord_gemeente"),
    )

    def begin(self, rij: Obstakel, door) -> dict:
        return {"antwoord": rij.antwoord_gemeente}


# The last word of the address of a move -> what it asks.
VRAGEN = {"doorverwijzen": DoorverwijsForm}

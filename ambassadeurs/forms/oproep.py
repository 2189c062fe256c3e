"""Forms of a call: as an employee writes it, and as somebody of the network proposes it."""

from django import forms

from agenda.models import Organisatie, Thema
from ambassadeurs.handelen.oproepen import VOOR_TE_STELLEN
from ambassadeurs.lezen.oproepen import WOORDEN
from ambassadeurs.models import Oproep, OproepSoort, OproepStatus
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.leesveld import Leesveld
from inclusie.models import langst
from inclusie.zetblad import ZetForm, zinnen

TOT = "Tot en met welke dag kunnen mensen reageren?"


class _OproepForm(BewerkForm):
    soorten = tuple(OproepSoort)
    tot_datum = DatumField(
        label=TOT, help_text="Vult u niets in? Dan blijft de oproep open tot wij hem sluiten.", required=False
    )

    class Meta:
        model = Oproep
        fields = ["soort", "titel", "tekst_makkelijk", "themas", "tot_datum"]
        labels = {
            "soort": "Wat voor oproep is het?",
            "titel": "Wat is de titel?",
            "tekst_makkelijk": "Wat vraagt of biedt u?",
            "themas": "Over welke thema's gaat het?",
        }
        help_texts = {
            "titel": "Eén korte zin. Bijvoorbeeld: wie heeft een verhaal over wonen?",
            "tekst_makkelijk": "Een paar korte zinnen, in gewone woorden. Schrijf geen namen op.",
            "themas": "U mag er meer kiezen.",
        }
        error_messages = {
            "soort": {"required": "Kies wat voor oproep het is."},
            "titel": {"required": "Schrijf een titel op."},
            "tekst_makkelijk": {"required": "Schrijf op wat u vraagt of biedt."},
        }
        widgets = {
            "soort": forms.RadioSelect,
            "tekst_makkelijk": forms.Textarea(attrs={"rows": 5}),
            "themas": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = [
            (soort.value, f"{soort.label.capitalize()}. {woorden.uitleg}")
            for soort, woorden in WOORDEN.items()
            if soort in self.soorten
        ]
        self.fields["tekst_makkelijk"].required = True
        self.fields["themas"].queryset = Thema.objects.te_kiezen(ook=self.al_gekozen("themas"))


class OproepForm(_OproepForm):
    field_order = [
        "soort", "titel", "tekst_makkelijk", "van_organisatie", "themas", "tot_datum", "zichtbaarheid",
        "opbrengst",
    ]  # fmt: skip

    class Meta(_OproepForm.Meta):
        fields = [*_OproepForm.Meta.fields, "van_organisatie", "zichtbaarheid", "opbrengst"]
        labels = _OproepForm.Meta.labels | {
            "van_organisatie": "Van welke organisatie is de oproep?",
            "zichtbaarheid": "Wie mag de oproep lezen?",
            "opbrengst": "Wat leverde de oproep op?",
        }
        help_texts = _OproepForm.Meta.help_texts | {
            "van_organisatie": "Kiest u niets? Dan is de oproep van de gemeente.",
            "zichtbaarheid": "Ons netwerk: ambassadeurs en koplopers met een account.",
            "opbrengst": "Bedank ook de mensen. Schrijf geen namen op.",
        }
        widgets = _OproepForm.Meta.widgets | {
            "tekst_makkelijk": Leesveld(attrs={"rows": 5}),
            "zichtbaarheid": forms.RadioSelect,
            "opbrengst": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["van_organisatie"].queryset = Organisatie.objects.all()
        self.fields["van_organisatie"].empty_label = "De gemeente zelf"
        if self.instance.status != OproepStatus.GESLOTEN:
            del self.fields["opbrengst"]


class VoorstelForm(_OproepForm):
    """What somebody of the network asks us to place."""

    soorten = VOOR_TE_STELLEN


class AfwijsForm(ZetForm):
    afwijsreden = zinnen(
        "Wat is de reden?",
        "Schrijf het vriendelijk en in gewone woorden.",
        langst=langst(Oproep, "afwijsreden"),
    )

    def begin(self, rij: Oproep, door) -> dict:
        return {"afwijsreden": rij.afwijsreden}


class SluitForm(ZetForm):
    opbrengst = zinnen(
        "Wat leverde het op?",
        "Bedank ook de mensen. Schrijf geen namen op.",
        langst=langst(Oproep, "opbrengst"),
    )

    def begin(self, rij: Oproep, door) -> dict:
        return {"opbrengst": rij.opbrengst}


# The last word of the address of a move -> what it asks.
VRAGEN = {"afwijzen": AfwijsForm, "sluiten": SluitForm}

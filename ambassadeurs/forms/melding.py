"""The small pages of one report in the workplace: answer, move, link, show outside, describe a file."""

import uuid

from django import forms

from agenda.models import Actie, Doel, Obstakel
from ambassadeurs.forms.meldingen import NAAM_GING, NUMMER, Behandelaar, Gelezen, Meldingnummer
from ambassadeurs.handelen.afhandelen import LEEG
from ambassadeurs.handelen.losmaken import is_losgemaakt_sinds
from ambassadeurs.models import Bestand, Melding, Uitkomst
from inclusie.bewerken import BewerkForm
from inclusie.forms import Form, met_hoofdletter
from inclusie.leesveld import Leesveld
from inclusie.zetblad import ZetForm


class AntwoordForm(Form):
    tekst = forms.CharField(
        label="Wat antwoordt u?",
        help_text="Korte zinnen, met ‘u’ en ‘wij’. De melder leest dit.",
        max_length=4000,
        widget=Leesveld(attrs={"rows": 6}),
        error_messages={"required": "Schrijf uw antwoord op. Een paar zinnen is genoeg."},
    )
    # Of the report as it was read, and of this one answer: somebody else may act, and a form be sent twice.
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput)
    indien_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    gelezen = Gelezen()

    def __init__(self, *args, melding: Melding, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= {"versie": melding.versie, "indien_id": uuid.uuid4()}
        self.initial["gelezen"] = melding.berichten.nummers_ongelezen()

    def opnieuw(self, melding: Melding) -> None:
        """Keep what was typed; sending it once more is a new answer, to the report as it is now."""
        self.data = self.data.copy()
        self.data["versie"], self.data["indien_id"] = str(melding.versie), str(uuid.uuid4())
        self.data["gelezen"] = self.fields["gelezen"].prepare_value(self.initial["gelezen"])


class GehoordForm(Form):
    """One click; what it carries is that of the page: which version was read, and of which report it was."""

    versie = forms.IntegerField(required=False)
    bij_hoofd = forms.BooleanField(required=False)


class LeesForm(ZetForm):
    """Of a move by which is read what the reporter wrote back, as far as its page showed it."""

    gelezen = Gelezen()

    def begin(self, rij: Melding, door) -> dict:
        # First what is unread, then the page that shows it: so what comes in between is not read by it.
        self.ongelezen = list(rij.berichten.ongelezen())
        return {"gelezen": [bericht.pk for bericht in self.ongelezen]}


class ToewijsForm(ZetForm):
    aan = Behandelaar(label="Wie?", required=False, empty_label="Nog niemand")

    def begin(self, rij: Melding, door) -> dict:
        return {"aan": rij.behandelaar or door}


class SluitForm(LeesForm):
    uitkomst = forms.ChoiceField(
        label="Hoe loopt het af?",
        choices=met_hoofdletter(Uitkomst),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het afloopt."},
    )
    wij_deden = forms.CharField(
        label="Wat deden wij? Of waarom lukt het niet? Of wie kan wel helpen?",
        help_text="Een paar korte zinnen. De melder leest dit.",
        max_length=2000,
        widget=Leesveld(attrs={"rows": 5}),
        error_messages={"required": "Schrijf een paar zinnen op. De melder leest ze."},
    )
    # Which version was read: these words may go to the website one day.
    sinds = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def begin(self, rij: Melding, door) -> dict:
        self.melding = rij
        return super().begin(rij, door) | {"wij_deden": rij.wij_deden, "sinds": rij.versie}

    def clean(self):
        gegevens = super().clean()
        if is_losgemaakt_sinds(self.melding, str(gegevens.pop("sinds", None) or "")):
            self.data = self.data.copy()
            self.data["sinds"] = str(self.melding.versie)
            self.add_error(None, NAAM_GING)
        return gegevens


class SamenvoegForm(LeesForm):
    met = Meldingnummer(
        label="Wat is het nummer van de andere melding?",
        help_text=NUMMER,
        max_length=12,
        error_messages={"required": "Vul het nummer van de andere melding in."},
    )


class HeropenForm(ZetForm):
    reden = forms.CharField(
        label="Waarom?",
        help_text="Alleen collega's lezen dit. Schrijf niets over de melder op.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf op waarom u deze melding weer oppakt."},
    )


# The last word of the address of a move -> what it asks.
VRAGEN = {
    "toewijzen": ToewijsForm,
    "gelezen": LeesForm,
    "sluiten": SluitForm,
    "samenvoegen": SamenvoegForm,
    "heropenen": HeropenForm,
}


class KoppelForm(BewerkForm):
    class Meta:
        model = Melding
        fields = ["obstakel", "actie", "doel", "thema"]
        labels = {
            "obstakel": "Bij welk obstakel hoort de melding?",
            "actie": "Bij welke actie?",
            "doel": "Bij welk doel?",
            "thema": "Bij welk onderwerp?",
        }
        help_texts = {
            "obstakel": "Gaf de melder een hoogte? Die telt alleen bij dit obstakel mee, zonder naam."
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        melding = self.instance
        self.fields["obstakel"].queryset = Obstakel.objects.aanwezig().order_by("titel")
        self.fields["actie"].queryset = Actie.objects.te_koppelen([melding.actie_id]).select_related(
            "doel__jaarplan"
        )
        self.fields["doel"].queryset = (
            Doel.objects.aanwezig().select_related("jaarplan").order_by("-jaarplan__jaar", "volgorde")
        )
        self.fields["doel"].label_from_instance = lambda doel: f"{doel.jaarplan.jaar}: {doel}"
        for veld in self.Meta.fields:
            self.fields[veld].empty_label = "Geen"


class OpenbaarForm(BewerkForm):
    class Meta:
        model = Melding
        fields = ["gehoord", "wij_deden"]
        labels = {"gehoord": "Wat hoorden wij?", "wij_deden": "Wat deden wij? Of waarom lukt het niet?"}
        help_texts = {
            "gehoord": "Schrijf het op in eigen woorden. Zo weet niemand wie het meldde.",
            "wij_deden": "Iedereen leest dit. De melder ziet het ook.",
        }
        widgets = {"gehoord": Leesveld(attrs={"rows": 4}), "wij_deden": Leesveld(attrs={"rows": 5})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for veld, zin in LEEG.items():
            self.fields[veld].required = True
            self.fields[veld].error_messages["required"] = zin


class BestandForm(BewerkForm):
    class Meta:
        model = Bestand
        fields = ["omschrijving", "is_versiering", "transcript", "openbaar"]
        labels = {
            "omschrijving": "Wat ziet u op deze foto?",
            "is_versiering": "Deze foto is alleen versiering",
            "transcript": "Wat hoort u? Schrijf alles op wat er gezegd wordt.",
            "openbaar": "Dit mag op de website, samen met de melding",
        }
        help_texts = {
            "omschrijving": "Schrijf het op voor iemand die de foto niet ziet.",
            "openbaar": "Kijk eerst of niemand te herkennen is. Ook niet aan een stem of een kenteken.",
        }
        widgets = {"transcript": forms.Textarea(attrs={"rows": 8})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        weg = ("transcript",) if self.instance.soort == "foto" else ("omschrijving", "is_versiering")
        for naam in weg:
            del self.fields[naam]


def lees_nog_eens(form_class: type[BewerkForm], data: dict, rij: Melding | Bestand) -> BewerkForm:
    """What was typed before the name of the reporter went: kept, and read by its writer once more."""
    form = form_class(data | {"versie": str(rij.versie)}, instance=rij)
    form.full_clean()
    form.add_error(None, NAAM_GING)
    return form


class WeghaalForm(Form):
    reden = forms.CharField(
        label="Waarom haalt u deze melding weg?",
        help_text="Alleen collega's lezen dit. Schrijf niets over de melder op.",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        error_messages={"required": "Schrijf op waarom u dit weghaalt."},
    )

"""Taking a report in for somebody: what they tell an employee, on one page, with what came along."""

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import Hoogte, Thema
from ambassadeurs.forms.contact import keur_contact, keur_naam
from ambassadeurs.forms.wie import Persoonkeuze
from ambassadeurs.handelen.bestanden import nieuw_bestand
from ambassadeurs.models import CONTACTVELD, AntwoordVia, Bestand, Bron, Melding, MeldingSoort, Persoon
from inclusie.bestanden.velden import FotoVeld, GeluidVeld
from inclusie.bewerken import BewerkForm
from inclusie.forms import met_hoofdletter

# As an employee says it; the words of the list are those of who reports.
ALLEEN_CODE = "Nee, deze persoon volgt de melding met een code"


def _ander_aantal(self, toen, nu) -> bool:
    """As many files as were sent before are the same ones: for a second click."""
    return len(nu or []) != (toen or 0)


class FotoErbij(FotoVeld):
    has_changed = _ander_aantal


class GeluidErbij(GeluidVeld):
    has_changed = _ander_aantal


class MeldingForm(BewerkForm):
    """What somebody tells an employee, on one page, with what came along."""

    foto = FotoErbij(label="Kwam er een foto mee?", required=False)
    geluid = GeluidErbij(label="Kwam er geluid mee?", required=False)

    class Meta:
        model = Melding
        fields = [
            "bron", "soort", "tekst", "plek", "hoogte", "thema", "persoon", "naam", "namens", "antwoord_via",
            "contact",
        ]  # fmt: skip
        field_classes = {"persoon": Persoonkeuze}
        labels = {
            "bron": "Hoe kwam de melding binnen?",
            "soort": "Wat is het?",
            "tekst": "Wat vertelt deze persoon?",
            "plek": "Waar is het?",
            "hoogte": "Hoe erg is het voor deze persoon?",
            "thema": "Bij welk onderwerp hoort het?",
            "persoon": "Is dit iemand van ons netwerk?",
            "naam": "Hoe heet deze persoon?",
            "namens": "Vertelt iemand dit voor een ander? Voor wie?",
            "antwoord_via": "Mogen wij iets terugzeggen?",
            "contact": "Hoe bereiken wij deze persoon?",
        }
        help_texts = {
            "tekst": "Schrijf op wat deze persoon zei. Schrijf geen namen van anderen op.",
            "plek": "Een plek in woorden. Bijvoorbeeld: de hal van het gemeentehuis.",
            "persoon": "Wij gebruiken dan het adres of nummer dat wij al hebben.",
            "naam": "Een naam hoeft niet.",
            "antwoord_via": "Zonder antwoord krijgt deze persoon een code om de melding te volgen.",
            "contact": "Een e-mailadres, telefoonnummer of postadres.",
        }
        error_messages = {
            "soort": {"required": "Kies wat het is."},
            "bron": {"required": "Kies hoe de melding binnenkwam."},
        }
        widgets = {
            "bron": forms.RadioSelect,
            "soort": forms.RadioSelect,
            "tekst": forms.Textarea(attrs={"rows": 6}),
            "hoogte": forms.RadioSelect,
            "antwoord_via": forms.RadioSelect,
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["bron"] = ""
        self.fields["bron"].choices = [keuze for keuze in met_hoofdletter(Bron) if keuze[0] != Bron.WEB]
        self.fields["soort"].choices = met_hoofdletter(MeldingSoort)
        hoogtes = [(waarde, woord.capitalize()) for waarde, woord in Hoogte.choices]
        self.fields["hoogte"].choices = [("", "Dat weten wij niet"), *hoogtes]
        self.fields["antwoord_via"].choices = [
            (via, ALLEEN_CODE if via == AntwoordVia.CODE else woord) for via, woord in AntwoordVia.choices
        ]
        self.fields["thema"].queryset = Thema.objects.te_kiezen()
        self.fields["thema"].empty_label = "Nog niet bekend"
        self.fields["persoon"].queryset = Persoon.objects.te_kiezen()
        self.fields["persoon"].empty_label = "Nee, of dat weten wij niet"

    def ook_bewaard(self, eerste) -> dict:
        soorten = list(Bestand.objects.filter(melding=eerste.id).values_list("soort", flat=True))
        return {soort: soorten.count(soort) for soort in ("foto", "geluid")}

    def bestanden(self, at) -> list[Bestand]:
        """What came along, not saved yet."""
        gelezen = [*self.cleaned_data["foto"], *self.cleaned_data["geluid"]]
        return [nieuw_bestand(een, at=at) for een in gelezen]

    @property
    def bestanden_opnieuw(self) -> bool:
        """Something is refused, and a browser never fills in a file again."""
        return bool(self.errors) and any(self.files.getlist(soort) for soort in ("foto", "geluid"))

    def clean_naam(self) -> str:
        keur_naam(self.cleaned_data["naam"])
        return self.cleaned_data["naam"]

    def clean(self):
        gegevens = super().clean()
        via, persoon = gegevens.get("antwoord_via"), gegevens.get("persoon")
        if via == AntwoordVia.CODE:
            gegevens["contact"] = ""
        elif via and "contact" in gegevens and not (persoon and not gegevens["contact"]):
            self._eis_contact(via, gegevens["contact"])
        elif via and persoon and not getattr(persoon, CONTACTVELD[via]):
            self.add_error("contact", "Wij hebben dit nog niet van deze persoon. Vul het hier in.")
        return gegevens

    def _eis_contact(self, via: str, contact: str) -> None:
        try:
            keur_contact(via, contact)
        except ValidationError as fout:
            leeg = via == AntwoordVia.BRIEF and not contact
            self.add_error("contact", "Vul het postadres in." if leeg else fout)

"""Forms of the acts on a whole plan: publish, adopt, look back, archive."""

from datetime import date

from django import forms

from agenda.models import VersieSoort
from inclusie.datums import DatumField
from inclusie.forms import Form

REDEN = {
    "required": "Schrijf op waarom u dit doet. Eén zin is genoeg.",
    "max_length": "Deze tekst is te lang. Gebruik hoogstens %(limit_value)d tekens.",
}
SOORTEN = {
    VersieSoort.CONCEPT: "Concept: het plan ligt ter bespreking",
    VersieSoort.WIJZIGING: "Wijziging: het plan is aangepast",
    VersieSoort.VOORTGANG: "Voortgang: nieuws over de acties",
}


def reden_veld(label: str, hulp: str) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, help_text=hulp, max_length=600, widget=area, error_messages=REDEN)


class GezienForm(Form):
    """gezien and inhoud_gezien: the newest version, and what would be published, when the page was read."""

    gezien = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    inhoud_gezien = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def zet_gezien(self, gezien: dict[str, str]) -> None:
        """What the page shows now; what was filled in stays."""
        self.initial |= gezien
        if self.is_bound:
            self.data = self.data.copy()
            for naam, waarde in gezien.items():
                self.data[naam] = waarde


class OpenbaarMakenForm(GezienForm):
    soort = forms.ChoiceField(
        label="Wat voor versie is dit?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies wat voor versie dit is.",
            "invalid_choice": "Kies iets uit de lijst.",
        },
    )
    openbaar = forms.ChoiceField(
        label="Wie mag dit concept lezen?",
        widget=forms.RadioSelect,
        choices=[("ja", "Iedereen"), ("nee", "Alleen wie aan het plan werkt")],
        error_messages={"required": "Kies wie het mag lezen.", "invalid_choice": "Kies iets uit de lijst."},
    )
    peildatum = DatumField(
        label="Tot en met welke dag telt het nieuws mee?",
        help_text="Nieuws van later komt niet in deze versie.",
    )
    reden = reden_veld(
        "Waarom maakt u deze versie?", "Eén zin. Iedereen kan dit lezen. Bijvoorbeeld: nieuws over de zomer."
    )

    def __init__(self, *args, soorten: list[str], vandaag: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["peildatum"].niet_later_dan = vandaag
        self.fields["soort"].choices = [(soort, SOORTEN[soort]) for soort in soorten]
        if soorten != [VersieSoort.CONCEPT]:
            del self.fields["openbaar"]
        else:
            self.fields["reden"].help_text = "Eén zin. Wie de versie leest, leest ook dit."

    @property
    def is_openbaar(self) -> bool:
        return self.cleaned_data.get("openbaar", "ja") == "ja"


class VaststellenForm(GezienForm):
    op = DatumField(label="Op welke dag is het besluit genomen?")
    vastgesteld_door = forms.CharField(
        label="Wie nam het besluit?",
        max_length=120,
        initial="het college van burgemeester en wethouders",
        error_messages={"required": "Schrijf op wie het besluit nam."},
    )
    besluit = forms.CharField(
        label="Welk besluit is het?",
        max_length=300,
        help_text="Het nummer of het webadres van het besluit.",
        error_messages={"required": "Schrijf op welk besluit dit is. Een nummer is genoeg."},
    )
    reden = reden_veld("Wat wilt u erover zeggen?", "Eén zin. Iedereen kan dit lezen.")

    def __init__(self, *args, vandaag: date, besluit_nodig: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["op"].niet_later_dan = vandaag
        self.initial.setdefault("op", vandaag)
        self.fields["besluit"].required = besluit_nodig


class EvaluatiePublicerenForm(GezienForm):
    reden = reden_veld("Wat wilt u erover zeggen?", "Eén of twee zinnen. Iedereen kan dit lezen.")


class ArchiverenForm(Form):
    """Asks nothing: the button is the answer."""


class AanvraagForm(GezienForm):
    """The answer to a question for agreement, as one of its buttons. rij: its `versie` when it was read."""

    rij = forms.IntegerField(widget=forms.HiddenInput)
    doe = forms.ChoiceField(choices=[(zet, zet) for zet in ("akkoord", "opnieuw", "terug", "intrekken")])
    waarom = forms.CharField(
        label="Waarom stuurt u dit terug?",
        help_text="Alleen nodig als u de vraag terugstuurt.",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": REDEN["max_length"]},
    )

    def __init__(self, *args, vroeg_zelf: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["waarom"].soms_verplicht = True
        if vroeg_zelf:
            self.fields["waarom"].label = "Waarom trekt u de vraag in?"
            self.fields["waarom"].help_text = "Alleen nodig als u de vraag intrekt."

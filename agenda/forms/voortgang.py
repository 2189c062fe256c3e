"""Form of a progress report: short enough for a phone, with what orange and red ask."""

from datetime import date
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import LICHTEN, Indicator, Licht, Meetwaarde, Voortgang
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.getallen import GetalField
from inclusie.woorden import datum

FEL = (Licht.ORANJE, Licht.ROOD)
WOORDEN = {
    Licht.GROEN: "Groen: op schema",
    Licht.ORANJE: "Oranje: vertraging of risico",
    Licht.ROOD: "Rood: loopt vast",
    Licht.NVT: "Niet van toepassing",
}


class VoortgangForm(BewerkForm):
    datum = DatumField(label="Van welke dag is dit bericht?")
    meting = GetalField(required=False, max_digits=12, decimal_places=2)

    class Meta:
        model = Voortgang
        fields = ["tekst_makkelijk", *LICHTEN, "oorzaak", "maatregel", "datum", "voorstel_gereed"]
        labels = {
            "tekst_makkelijk": "Wat is er gebeurd?",
            "licht_inhoud": "Hoe gaat het met de inhoud?",
            "licht_planning": "Hoe gaat het met de planning?",
            "licht_geld": "Hoe gaat het met het geld?",
            "oorzaak": "Hoe komt dat?",
            "maatregel": "Wat doen wij eraan?",
            "voorstel_gereed": "Deze actie is klaar",
        }
        help_texts = {
            "tekst_makkelijk": "Twee korte zinnen. Schrijf zoals u het aan uw buurman vertelt.",
            "oorzaak": "Nodig bij oranje of rood.",
            "maatregel": "Nodig bij oranje of rood.",
        }
        error_messages = {
            "tekst_makkelijk": {"required": "Schrijf op wat er is gebeurd. Een of twee zinnen is genoeg."}
        }
        widgets = {
            "tekst_makkelijk": forms.Textarea(attrs={"rows": 4}),
            "oorzaak": forms.Textarea(attrs={"rows": 3}),
            "maatregel": forms.Textarea(attrs={"rows": 3}),
            **dict.fromkeys(LICHTEN, forms.RadioSelect),
        }

    field_order = ["tekst_makkelijk", *LICHTEN, "oorzaak", "maatregel", "meting", "datum", "voorstel_gereed"]

    def __init__(self, *args, vandaag: date, indicator: Indicator | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.indicator = indicator
        self.fields["datum"].niet_later_dan = vandaag
        self.fields["tekst_makkelijk"].required = True
        for naam in LICHTEN:
            self.fields[naam].choices = list(WOORDEN.items())
            self.fields[naam].error_messages = {
                "required": "Kies een kleur.",
                "invalid_choice": "Kies een kleur.",
            }
        if self.instance._state.adding:
            self.initial["datum"] = self.instance.datum or vandaag
        if indicator is None or not self.instance._state.adding:
            del self.fields["meting"]
        else:
            self._vraag_meting(indicator)

    def _vraag_meting(self, indicator: Indicator) -> None:
        veld = self.fields["meting"]
        veld.label = f"Nieuw cijfer: {indicator.naam}"
        eenheid = f" De eenheid is: {indicator.eenheid}." if indicator.eenheid else ""
        veld.help_text = f"Alleen het getal.{eenheid}"

    def clean(self):
        gegevens = super().clean()
        if any(gegevens.get(naam) in FEL for naam in LICHTEN):
            for naam, melding in (
                ("oorzaak", "Een licht is oranje of rood. Schrijf op hoe dat komt."),
                ("maatregel", "Een licht is oranje of rood. Schrijf op wat wij eraan doen."),
            ):
                if naam in gegevens and not gegevens[naam].strip():
                    self.add_error(naam, ValidationError(melding, code="required"))
        dag = gegevens.get("datum")
        if dag and gegevens.get("meting") is not None and self.indicator.is_gemeten_op(dag):
            zin = f"Op {datum(dag)} staat al een meting. Laat dit leeg. Wijzig die meting daarna."
            self.add_error("meting", zin)
        return gegevens

    def ook_bewaard(self, eerste) -> dict:
        """The figure that came in with that report: written by the same hand at the same moment."""
        samen = {
            "history_date": eerste.history_date,
            "history_user": eerste.history_user,
            "history_type": "+",
        }
        meting = Meetwaarde.history.filter(indicator=self.indicator, **samen).first()
        return {"meting": meting and meting.waarde}

    @property
    def nieuwe_meting(self) -> Decimal | None:
        return self.cleaned_data.get("meting")

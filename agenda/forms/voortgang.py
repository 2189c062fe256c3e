"""Form of a progress report: short enough for a phone, with what orange and red ask."""

from copy import copy
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import LICHTEN, Licht, Meetwaarde, Voortgang
from inclusie.bewerken import BewerkForm
from inclusie.datums import DatumField
from inclusie.getallen import GetalField
from inclusie.leesveld import Leesveld
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
            "tekst_makkelijk": Leesveld(attrs={"rows": 4}),
            "oorzaak": forms.Textarea(attrs={"rows": 3}),
            "maatregel": forms.Textarea(attrs={"rows": 3}),
            **dict.fromkeys(LICHTEN, forms.RadioSelect),
        }

    field_order = ["tekst_makkelijk", *LICHTEN, "oorzaak", "maatregel", "meting", "datum", "voorstel_gereed"]

    def __init__(
        self,
        *args,
        vandaag: date,
        meting: Meetwaarde | None = None,
        vorige: Voortgang | None = None,
        **kwargs,
    ):
        """meting: the figure of this report, or a new one of the indicator that it asks for.

        vorige: the last agreed report. Its lights are told and not filled in: a colour that nobody chose
        would be public as if somebody had.
        """
        super().__init__(*args, **kwargs)
        self.meting = meting
        self.fields["datum"].niet_later_dan = vandaag
        self.fields["tekst_makkelijk"].required = True
        for naam in LICHTEN:
            self.fields[naam].choices = list(WOORDEN.items())
            self.fields[naam].error_messages = {
                "required": "Kies een kleur.",
                "invalid_choice": "Kies een kleur.",
            }
            if vorige:
                kleur, _, _ = WOORDEN[getattr(vorige, naam)].partition(":")
                self.fields[naam].help_text = f"Vorige keer: {kleur.lower()}."
        if self.instance._state.adding:
            self.initial["datum"] = self.instance.datum or vandaag
        if meting is None:
            del self.fields["meting"]
        else:
            self._vraag_meting(meting)

    def _vraag_meting(self, meting: Meetwaarde) -> None:
        self.initial["meting"] = meting.waarde
        veld, indicator = self.fields["meting"], meting.indicator
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
                self.fields[naam].soms_verplicht = True
                if naam in gegevens and not gegevens[naam].strip():
                    self.add_error(naam, ValidationError(melding, code="required"))
        dag = gegevens.get("datum")
        if dag and gegevens.get("meting") is not None and self._is_al_gemeten(dag):
            zin = f"Op {datum(dag)} staat al een meting. Laat dit leeg. Wijzig die meting daarna."
            self.add_error("meting", zin)
        return gegevens

    def ook_bewaard(self, eerste) -> dict:
        """The figure that came in with that report at its first moment."""
        samen = {"bericht_id": eerste.id, "history_date": eerste.history_date, "history_type": "+"}
        meting = Meetwaarde.history.filter(**samen).first()
        return {"meting": meting and meting.waarde}

    def _is_al_gemeten(self, dag: date) -> bool:
        return self.meting.indicator.is_gemeten_op(dag, behalve=self.meting.pk)

    @property
    def cijfer(self) -> Meetwaarde | None:
        """What comes in with the report; without a value when it was left empty."""
        if self.meting is None:
            return None
        meting = copy(self.meting)
        meting.waarde = self.cleaned_data["meting"]
        return meting

"""A report from a mailed link, in two minutes on a phone: how it stands, one light, one text, a photo."""

from django import forms
from django.core.exceptions import ValidationError

from agenda.models import Licht, Voortgang
from inclusie.bestanden.velden import FotoVeld
from inclusie.forms import Form

BEZIG, KLAAR = "bezig", "klaar"


class BerichtForm(Form):
    """What orange and red ask (`uitleg`), is asked once the light says so."""

    stand = forms.ChoiceField(
        label="Hoe staat het?",
        widget=forms.RadioSelect,
        choices=[(BEZIG, "Wij zijn bezig"), (KLAAR, "De actie is klaar")],
        error_messages={"required": "Kies een antwoord."},
    )
    licht = forms.ChoiceField(
        label="Loopt het op schema?",
        widget=forms.RadioSelect,
        choices=[
            (Licht.GROEN, "Ja, op schema"),
            (Licht.ORANJE, "Het gaat langzamer, of er is een risico"),
            (Licht.ROOD, "Nee, het loopt vast"),
        ],
        error_messages={"required": "Kies een antwoord."},
    )
    tekst_makkelijk = forms.CharField(
        label="Wat is er gebeurd?",
        help_text="Twee korte zinnen. Schrijf zoals u het aan uw buurman vertelt.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf op wat er is gebeurd. Een of twee zinnen is genoeg."},
    )
    oorzaak = forms.CharField(
        label="Hoe komt dat?", required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 3})
    )
    maatregel = forms.CharField(
        label="Wat doet u eraan?", required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 3})
    )

    foto = FotoVeld(label="Foto", required=False, hoogstens=1)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound and self.data.get("licht") in (Licht.ORANJE, Licht.ROOD):
            self.fields["oorzaak"].required = self.fields["maatregel"].required = True
            vul_in = "Het gaat niet op schema. Schrijf op {}."
            self.fields["oorzaak"].error_messages["required"] = vul_in.format("hoe dat komt")
            self.fields["maatregel"].error_messages["required"] = vul_in.format("wat u eraan doet")
        elif not (self.is_bound and (self.data.get("oorzaak") or self.data.get("maatregel"))):
            del self.fields["oorzaak"], self.fields["maatregel"]

    def bericht(self, actie, *, datum) -> Voortgang:
        """The report as it will be saved. Of the money and the content this form says nothing."""
        gegevens = self.cleaned_data
        return Voortgang(
            actie=actie,
            datum=datum,
            tekst_makkelijk=gegevens["tekst_makkelijk"],
            licht_inhoud=Licht.NVT,
            licht_planning=gegevens["licht"],
            licht_geld=Licht.NVT,
            oorzaak=gegevens.get("oorzaak", ""),
            maatregel=gegevens.get("maatregel", ""),
            voorstel_gereed=gegevens["stand"] == KLAAR,
        )

    def zet_fout(self, fout: ValidationError) -> None:
        self.add_error(None, ValidationError(fout.messages))

"""A report from a mailed link, in two minutes on a phone: how it stands, one light, one text, a photo."""

from django import forms
from django.core.exceptions import ValidationError

from agenda.forms.voortgang import FEL
from agenda.models import Licht, Voortgang
from ambassadeurs.lezen.nakijken import in_woorden
from ambassadeurs.models import Bestand
from inclusie.bestanden.foto import Foto
from inclusie.bestanden.velden import FotoVeld
from inclusie.forms import Form

BEZIG, KLAAR = "bezig", "klaar"
STANDEN = {BEZIG: "Wij zijn bezig", KLAAR: "De actie is klaar"}
LICHTEN = {
    Licht.GROEN: "Ja, op schema",
    Licht.ORANJE: "Het gaat langzamer, of er is een risico",
    Licht.ROOD: "Nee, het loopt vast",
}


def _tekstvak(rijen: int) -> forms.Textarea:
    """With a blank placeholder: by that the style sees whether something was typed."""
    return forms.Textarea(attrs={"rows": rijen, "placeholder": " "})


class BerichtForm(Form):
    """What orange and red ask stands on the page from the start: nobody meets a question by an error."""

    use_required_attribute = False

    stand = forms.ChoiceField(
        label="Hoe staat het?",
        widget=forms.RadioSelect,
        choices=list(STANDEN.items()),
        error_messages={"required": "Kies een antwoord."},
    )
    licht = forms.ChoiceField(
        label="Loopt het op schema?",
        widget=forms.RadioSelect,
        choices=list(LICHTEN.items()),
        error_messages={"required": "Kies een antwoord."},
    )
    oorzaak = forms.CharField(
        label="Hoe komt dat?",
        max_length=600,
        widget=_tekstvak(3),
        error_messages={"required": "Het gaat niet op schema. Schrijf op hoe dat komt."},
    )
    maatregel = forms.CharField(
        label="Wat doet u eraan?",
        max_length=600,
        widget=_tekstvak(3),
        error_messages={"required": "Het gaat niet op schema. Schrijf op wat u eraan doet."},
    )
    tekst_makkelijk = forms.CharField(
        label="Wat is er gebeurd?",
        help_text="Twee korte zinnen. Schrijf zoals u het aan uw buurman vertelt.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf op wat er is gebeurd. Een of twee zinnen is genoeg."},
    )
    foto = FotoVeld(label="Foto", required=False, hoogstens=1)
    omschrijving = forms.CharField(
        label="Wat is er op de foto te zien?",
        help_text="Voor iemand die de foto niet ziet. Stuurt u geen foto? Laat dit dan leeg.",
        required=False,
        max_length=300,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.is_bound:
            fel = self.data.get("licht") in FEL
            self.fields["oorzaak"].required = self.fields["maatregel"].required = fel

    def gelezen_foto(self) -> Foto | None:
        """What was chosen, also when something else is still wrong."""
        return next(iter(self.cleaned_data.get("foto") or ()), None)

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
            oorzaak=gegevens["oorzaak"],
            maatregel=gegevens["maatregel"],
            voorstel_gereed=gegevens["stand"] == KLAAR,
        )

    def getypt(self) -> list[tuple[str, str]]:
        """What was typed and chosen, good or not yet, in the words of the questions; the photo left out."""
        woorden = [(veld.label, in_woorden(veld)) for veld in self if veld.name != "foto"]
        return [(vraag, antwoord) for vraag, antwoord in woorden if antwoord]

    def is_verstuurd(self, bericht: Voortgang, foto: Bestand | None) -> bool:
        """Whether this is what made that report: the second of two clicks."""
        if not self.is_valid():
            return False
        gekozen, bij = self.gelezen_foto(), self.cleaned_data["omschrijving"]
        if foto is None:
            # What is on a photo that was not sent, says nothing.
            zelfde_foto = gekozen is None
        else:
            zelfde_bestand = gekozen is None or bytes(foto.inhoud) == gekozen.inhoud
            zelfde_foto = zelfde_bestand and foto.omschrijving == bij
        zelfde = self.bericht(bericht.actie, datum=bericht.datum)
        return zelfde_foto and antwoorden(zelfde) == antwoorden(bericht)

    def zet_fout(self, fout: ValidationError) -> None:
        self.add_error(None, ValidationError(fout.messages))


def antwoorden(bericht: Voortgang) -> list[tuple[str, str]]:
    """What was sent, in the words of the questions."""
    gegeven = {
        "stand": STANDEN[KLAAR if bericht.voorstel_gereed else BEZIG],
        "licht": LICHTEN.get(bericht.licht_planning, ""),
        "oorzaak": bericht.oorzaak,
        "maatregel": bericht.maatregel,
        "tekst_makkelijk": bericht.tekst_makkelijk,
    }
    return [(BerichtForm.base_fields[naam].label, tekst) for naam, tekst in gegeven.items() if tekst]

"""The two forms of an import: choose a file, and say why, with what was read of the file."""

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError

from agenda.uitwisselen.grens import MAX_BYTES
from agenda.uitwisselen.inlezen import Ingelezen, lees_bestand
from inclusie.forms import Form
from inclusie.woorden import grootte

# As long as a session lasts.
GELDIG = 12 * 60 * 60
ZOUT = "agenda.importeren"
TE_OUD = "Deze bladzijde is te oud. Kies het bestand opnieuw. Er is nog niets veranderd."


class BestandForm(Form):
    """reden: what somebody wrote with a file that must be chosen again."""

    reden = forms.CharField(required=False, widget=forms.HiddenInput)
    bestand = forms.FileField(
        label="Welk bestand?",
        help_text=f"Een xlsx- of csv-bestand van hoogstens {grootte(MAX_BYTES)}.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
        error_messages={
            "required": "Kies eerst een bestand.",
            "invalid": "Kies eerst een bestand.",
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
        },
    )

    def clean_bestand(self) -> Ingelezen:
        """Nothing of the file is kept: what it says goes along with the page that shows it."""
        bestand = self.cleaned_data["bestand"]
        return lees_bestand(bestand.name[-80:], bestand.read(MAX_BYTES + 1))


class InvoerForm(Form):
    """What was shown comes back signed: nobody needs to keep a file, and nobody can put other rows in it.

    afdruk: of the plan that was shown beside it.
    """

    reden = forms.CharField(
        label="Waarom verandert u het plan?",
        help_text="Dit staat straks bij elke wijziging in de geschiedenis.",
        max_length=200,
        error_messages={"required": "Schrijf op waarom. Eén zin is genoeg."},
    )
    gelezen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args, user, jaar: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.jaar = user, jaar

    def clean_gelezen(self) -> tuple[Ingelezen, str]:
        try:
            data = signing.loads(self.cleaned_data["gelezen"], salt=ZOUT, max_age=GELDIG)
        except signing.BadSignature:
            raise ValidationError(TE_OUD) from None
        if (data["wie"], data["jaar"]) != (self.user.pk, self.jaar):
            raise ValidationError(TE_OUD)
        return Ingelezen.uit_json(data["gelezen"]), data["afdruk"]

    @staticmethod
    def onderteken(gelezen: Ingelezen, afdruk: str, *, user, jaar: int) -> str:
        data = {"gelezen": gelezen.in_json(), "afdruk": afdruk, "wie": user.pk, "jaar": jaar}
        return signing.dumps(data, salt=ZOUT, compress=True)

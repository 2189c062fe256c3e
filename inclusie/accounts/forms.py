"""Forms for logging in and for the accounts."""

from contextlib import contextmanager

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.core import context
from allauth.mfa.webauthn.forms import (
    AuthenticateWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError

from inclusie.accounts.aanmeldingen import is_er_nog
from inclusie.accounts.limieten import eis_ruimte_voor_code, mag_raden
from inclusie.accounts.models import ZONDER_ADRES, User
from inclusie.accounts.permissions import mag_rol_wijzigen
from inclusie.accounts.sleutels import MISLUKT, NAAM_TEKENS, lees_nieuwe
from inclusie.bewerken import BewerkForm
from inclusie.database import WEG
from inclusie.forms import Form
from inclusie.logboek import meld

EMAIL_FOUTEN = {
    "required": "Vul uw e-mailadres in.",
    "invalid": "Dit e-mailadres klopt niet. Er moet een @ in staan.",
    "max_length": "Dit e-mailadres is te lang. Kijk het na.",
}

VREEMD_TEKEN = "In dit e-mailadres staat een vreemd teken. Typ het zelf, zonder accenten."


class InlogForm(RequestLoginCodeForm):
    email = forms.EmailField(
        label="E-mailadres",
        error_messages=EMAIL_FOUTEN,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )

    def clean_email(self):
        if email := self.cleaned_data["email"]:
            eis_ruimte_voor_code(context.request, email)
        return super().clean_email()


class CodeForm(ConfirmLoginCodeForm):
    code = forms.CharField(
        label="Code van 6 cijfers",
        max_length=40,
        error_messages={
            "required": "Vul de code in. U vindt de 6 cijfers in uw e-mail.",
            "max_length": "Deze code is te lang. Typ alleen de 6 cijfers.",
        },
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false", "size": 10}
        ),
    )

    def clean_code(self):
        with _weigering_in_het_log("code"):
            if not mag_raden(context.request, self.expected_code):
                raise get_adapter().validation_error("incorrect_code")
            return super().clean_code()


class SleutelAntwoord:
    """For a form of allauth that checks what a device answers: whatever a stranger sends, it is no key.

    Ask it in a transaction, in which is written down whom the key let in.
    """

    def clean_credential(self):
        with _weigering_in_het_log("toegangssleutel"):
            try:
                sleutel = super().clean_credential()
            except (ValidationError, *WEG):
                raise
            except Exception as fout:  # noqa: BLE001 -- what cannot be read is no key
                raise ValidationError(MISLUKT) from fout
            if not is_er_nog(sleutel):
                raise ValidationError(MISLUKT)
            return sleutel


@contextmanager
def _weigering_in_het_log(manier: str):
    """Who tries to get in and fails leaves a line; nobody knows yet who it is."""
    try:
        yield
    except ValidationError:
        meld("ingelogd", wat=manier, resultaat="geweigerd")
        raise


class SleutelInlogForm(SleutelAntwoord, LoginWebAuthnForm):
    """Who it is, the key says."""


class SleutelStapForm(SleutelAntwoord, AuthenticateWebAuthnForm):
    """After a mailed code, for who has a key."""


class SleutelBevestigForm(SleutelAntwoord, ReauthenticateWebAuthnForm):
    """For who is logged in."""


class Antwoordveld(forms.JSONField):
    """Empty as long as there is no answer: then the script of the page asks the device."""

    def prepare_value(self, value):
        return "" if value is None else super().prepare_value(value)


class SleutelForm(Form):
    """A new key. The device has it already when this comes in, so without a name it is not refused."""

    naam = forms.CharField(
        label="Naam van deze sleutel",
        required=False,
        max_length=NAAM_TEKENS,
        help_text="Bijvoorbeeld: telefoon van mijn werk. Zo herkent u de sleutel later.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    credential = Antwoordveld(
        widget=forms.HiddenInput, error_messages={"required": MISLUKT, "invalid": MISLUKT}
    )

    def clean(self):
        gegevens = super().clean()
        try:
            if not self.errors:
                lees_nieuwe(gegevens["credential"])
        except ValidationError as fout:
            self.add_error("credential", fout)
        if "credential" in self.errors:
            # An answer that was refused is not sent again: the device is asked anew.
            self.data = self.data.copy()
            self.data["credential"] = ""
        return gegevens


class SleutelnaamForm(Form):
    naam = forms.CharField(
        label="Naam van deze sleutel",
        max_length=NAAM_TEKENS,
        error_messages={"required": "Vul een naam in. Zo herkent u de sleutel later."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class HerstelcodeForm(Form):
    code = forms.CharField(
        label="Herstelcode",
        max_length=40,
        help_text="Een herstelcode ziet er zo uit: k7rs-9mwx-4tqd.",
        error_messages={"required": "Vul een van uw herstelcodes in."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "size": 20}),
    )


class BevestigcodeForm(Form):
    code = forms.CharField(
        label=CodeForm.base_fields["code"].label,
        max_length=40,
        error_messages=CodeForm.base_fields["code"].error_messages,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false", "size": 10}
        ),
    )


class AdresField(forms.EmailField):
    """An e-mail address as it is kept: small letters, and only signs that a mail server knows.

    A letter of another alphabet can look just like ours, and would be somebody else.
    """

    def to_python(self, value):
        adres = super().to_python(value).lower()
        if not adres.isascii():
            raise ValidationError(VREEMD_TEKEN)
        return adres


class UitnodigForm(BewerkForm):
    class Meta:
        model = User
        fields = ["naam", "email", "functie", "rol"]
        field_classes = {"email": AdresField}
        labels = {"functie": "Functie", "email": "E-mailadres", "naam": "Naam", "rol": "Rol"}
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "email": {
                "required": "Vul een e-mailadres in.",
                "invalid": EMAIL_FOUTEN["invalid"],
                "max_length": EMAIL_FOUTEN["max_length"],
                "unique": "Dit e-mailadres is al in gebruik. Zoek de gebruiker in de lijst.",
            },
            "rol": {"required": "Kies een rol."},
        }


class GebruikerForm(BewerkForm):
    class Meta:
        model = User
        fields = ["naam", "email", "functie", "rol", "akkoord_direct", "is_active"]
        field_classes = {"email": AdresField}
        labels = {
            "email": "E-mailadres",
            "functie": "Functie",
            "naam": "Naam",
            "rol": "Rol",
            "akkoord_direct": "Berichten van deze persoon zijn meteen akkoord",
            "is_active": "Deze persoon mag inloggen",
        }
        help_texts = {
            "akkoord_direct": "Een medewerker hoeft die berichten niet meer te bekijken.",
            "email": "Dit account heeft nog geen eigen adres. Vul dat in. U kunt dan inloggen met een code.",
        }
        error_messages = {
            "naam": {"required": "Vul een naam in."},
            "email": UitnodigForm.Meta.error_messages["email"],
            "rol": {"required": "Kies een rol."},
        }

    def __init__(self, *args, door, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.email != ZONDER_ADRES:
            del self.fields["email"]
        if not mag_rol_wijzigen(door, self.instance):
            for recht in ("rol", "akkoord_direct", "is_active"):
                del self.fields[recht]


class AfneemForm(Form):
    """Why the beheerder takes away what another logs in with: words of ours, since they stay in the trail."""

    REDENEN = [
        "Het apparaat is kwijt of gestolen",
        "Deze persoon vroeg erom",
        "Deze persoon werkt hier niet meer",
        "Misschien gebruikt iemand anders dit",
    ]
    reden = forms.ChoiceField(
        label="Waarom haalt u dit weg?",
        help_text="Deze persoon leest de reden in een e-mail.",
        choices=[(reden, reden) for reden in REDENEN],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een reden.", "invalid_choice": "Kies een reden uit de lijst."},
    )

"""Forms for logging in and for the accounts."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.core import context
from django import forms
from django.core.exceptions import ValidationError

from inclusie.accounts.limieten import eis_ruimte_voor_code, mag_raden
from inclusie.accounts.models import ZONDER_ADRES, User
from inclusie.accounts.permissions import mag_rol_wijzigen
from inclusie.bewerken import BewerkForm

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
        if not mag_raden(context.request, self.expected_code):
            raise get_adapter().validation_error("incorrect_code")
        return super().clean_code()


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

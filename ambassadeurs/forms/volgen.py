"""Following a report: its code, and what the reporter says to our answer."""

import uuid

from django import forms
from django.core.exceptions import ValidationError

from ambassadeurs.forms.melden import TEKST
from inclusie.codes import GROEPEN, PER_GROEP, lees_code
from inclusie.forms import Form
from inclusie.tekst import schoon


class CodeForm(Form):
    """The code of a report, as somebody types it over."""

    code = forms.CharField(
        label="Uw code",
        help_text="Bijvoorbeeld: k7rs-9mwx-4tqd. Hoofdletters en streepjes maken niet uit.",
        error_messages={"required": "Vul uw code in. U kreeg hem van ons."},
        widget=forms.TextInput(
            attrs={
                "class": "lia-half",
                "autocomplete": "off",
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        ),
    )

    def clean_code(self) -> str:
        code = lees_code(schoon(self.cleaned_data["code"]))
        if len(code.replace("-", "")) != GROEPEN * PER_GROEP:
            raise ValidationError(
                f"Deze code is te kort. Een code heeft {GROEPEN * PER_GROEP} letters en cijfers."
            )
        return code


class TerugForm(Form):
    """What the reporter says to our answer."""

    tekst = forms.CharField(
        label="Wat wilt u ons nog zeggen?",
        max_length=TEKST,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Schrijf op wat u wilt zeggen."},
    )
    indien_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    @classmethod
    def nieuw(cls, *, is_leeg_verstuurd: bool) -> "TerugForm":
        """is_leeg_verstuurd: it was sent with nothing in it, and says so."""
        sleutel = {"indien_id": uuid.uuid4()}
        return cls(sleutel | {"tekst": ""}) if is_leeg_verstuurd else cls(initial=sleutel)

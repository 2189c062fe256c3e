"""How every form looks and asks: one field template, Dutch messages, clean text, names in order."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.html import format_html

from inclusie.datums import DatumField
from inclusie.models import langst
from inclusie.tekst import VERBINDERS, schoon, zonder_onzichtbaar
from inclusie.woorden import getal, op_naam

KEUZELIJSTEN = (forms.RadioSelect, forms.CheckboxSelectMultiple)
# What to do, never only what is wrong. A field's own messages win.
FOUTEN = {
    "required": "vul dit in.",
    "invalid_choice": "dit staat niet in de lijst. Kies iets uit de lijst.",
    "invalid_pk_value": "dit staat niet in de lijst. Kies iets uit de lijst.",
    "max_length": "dit is te lang: %(show_value)s tekens. Er passen er %(limit_value)s.",
}
FOUTEN_PER_SOORT = (
    (forms.EmailField, {"invalid": "dit e-mailadres klopt niet. Er moet een @ in staan."}),
    (forms.URLField, {"invalid": "dit webadres klopt niet. Het begint met https://"}),
    (forms.ChoiceField, {"required": "kies iets uit de lijst."}),
    (forms.ModelChoiceField, {"required": "kies iets uit de lijst."}),
)


def zet_fouten(form: forms.BaseForm, fout: ValidationError, wegen: dict[str, str] | None = None) -> None:
    """Show what is refused: at its field, or at the field that its code names, else above the form.

    wegen: code of a refusal -> address where it is mended; there its sentence leads.
    """
    per_veld = fout.error_dict if hasattr(fout, "error_dict") else {None: fout.error_list}
    for naam, fouten in per_veld.items():
        for een in fouten:
            plek = next((veld for veld in (naam, een.code) if veld in form.fields), None)
            weg = (wegen or {}).get(een.code)
            zinnen = [format_html('<a href="{}">{}</a>', weg, zin) if weg else zin for zin in een.messages]
            form.add_error(plek, zinnen)


class Veld(BoundField):
    """A field in a form, as the field template sees it. What people type is cleaned as it comes in."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._zeg_hoeveel_past()

    def _zeg_hoeveel_past(self) -> None:
        """With maxlength a browser drops the end of a text without a word: here it is told before."""
        attrs, past = self.field.widget.attrs, getattr(self.field, "max_length", None)
        attrs.pop("maxlength", None)
        if not past or self.is_hidden:
            return
        attrs["data-tekens"] = past
        if isinstance(self.field.widget, forms.Textarea):
            # A hint may hold a link.
            uitleg = format_html("{} ", self.help_text) if self.help_text else ""
            self.help_text = format_html("{}Er passen {} tekens.", uitleg, getal(past))

    @property
    def data(self):
        waarde = _schoon(super().data)
        if isinstance(waarde, str) and isinstance(self.field.widget, forms.TextInput):
            # As a browser does. The rescue page shows every text in a box of more lines.
            waarde = re.sub(r"\s*[\n\t]\s*", " ", waarde)
            if not isinstance(self.field, forms.EmailField):
                # Who looks for a name or a number types what they see. An e-mail address is refused instead.
                return zonder_onzichtbaar(waarde, behalve=VERBINDERS)
        return waarde

    @property
    def aria_describedby(self):
        """The error first: it is what the reader must act on."""
        if self.field.widget.attrs.get("aria-describedby"):
            return None
        delen = [("error", self.errors), ("helptext", self.help_text)]
        return " ".join(f"{self.auto_id}_{naam}" for naam, er_is in delen if er_is and not self.is_hidden)

    @property
    def anker(self) -> str:
        """The id that a link in the error summary leads to; a group leads to its first control."""
        return self.id_for_label or f"{self.auto_id}_0"

    def build_widget_attrs(self, attrs, widget=None):
        attrs = super().build_widget_attrs(attrs, widget)
        if widget is not None and widget.is_hidden:
            # A field of words that is only passed on: no hint stands beside it.
            attrs.pop("aria-describedby", None)
        if self.is_keuzelijst:
            # One radio button cannot be wrong; the group is, and its legend says so.
            attrs.pop("aria-invalid", None)
        return attrs

    @property
    def is_vrij(self) -> bool:
        """May stay empty: also after what else was filled in. soms_verplicht: of what another answer asks."""
        soms = getattr(self.field, "soms_verplicht", False)
        return not (self.field.required or soms or self.form.has_error(self.name, "required"))

    @property
    def is_keuzelijst(self) -> bool:
        return isinstance(self.field.widget, KEUZELIJSTEN)

    @property
    def is_vinkje(self) -> bool:
        return isinstance(self.field.widget, forms.CheckboxInput)


def _schoon(waarde):
    if isinstance(waarde, str):
        # Half a character cannot come from a keyboard; one sign of wonder is better than a lost text.
        return schoon(waarde.encode("utf-8", "replace").decode())
    if isinstance(waarde, list):
        return [_schoon(deel) for deel in waarde]
    return waarde


class Renderer(TemplatesSetting):
    """Gives every form of the portal, also one from a library, the same look."""

    form_template_name = "forms/formulier.html"
    field_template_name = "forms/veld.html"
    bound_field_class = Veld


def spreek_duidelijk(velden: dict[str, forms.Field]) -> None:
    """Replace Django's own messages; the ones that a form wrote itself stay."""
    for veld in velden.values():
        gewoon = {}
        for klasse in reversed(type(veld).__mro__):
            gewoon |= getattr(klasse, "default_error_messages", {})
        onze = FOUTEN.copy()
        for soort, fouten in FOUTEN_PER_SOORT:
            onze |= fouten if isinstance(veld, soort) else {}
        if isinstance(veld, DatumField):
            onze = {}
        for code, tekst in onze.items():
            if veld.error_messages.get(code) in (None, gewoon.get(code)):
                veld.error_messages[code] = tekst


class Form(forms.Form):
    # What it gets behind the login against losing words (`concepten/bijformulier.py`).
    concept = None
    # Not for one that only looks something up: what it asks stands in the address.
    bewaart_concept = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        spreek_duidelijk(self.fields)


class FilterForm(Form):
    """Choosing from a list by its address. What is not in a list counts as not chosen, and is told."""

    bewaart_concept = False

    def keuze(self) -> dict[str, str]:
        self.is_valid()
        return {naam: self.cleaned_data.get(naam, "") for naam in self.fields}


def met_hoofdletter(keuzes) -> list[tuple]:
    """The choices of a closed list, or (value, word) pairs, as answers that stand alone."""
    paren = getattr(keuzes, "choices", keuzes)
    return [(waarde, woord[:1].upper() + woord[1:]) for waarde, woord in paren]


class OpNaam(forms.models.ModelChoiceIterator):
    """Rows to choose from in the order of their names. Each database has another order for 'École'."""

    def __iter__(self):
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        yield from map(self.choice, sorted(self.queryset, key=op_naam))


class ModelForm(forms.ModelForm):
    # What this form does not ask, and the rules of its row do look at: they are asked here all the same.
    ook_nagekeken: tuple[str, ...] = ()
    concept = None
    bewaart_concept = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        spreek_duidelijk(self.fields)
        rijvelden = {veld.name for veld in self._meta.model._meta.concrete_fields}
        for naam, veld in self.fields.items():
            if isinstance(veld, forms.CharField) and veld.max_length is None and naam in rijvelden:
                # The row refuses what is longer; here it is told.
                veld.max_length = langst(self._meta.model, naam)
            if isinstance(veld, forms.ModelChoiceField) and "naam" in veld.queryset.model._meta.ordering[:1]:
                veld.iterator = OpNaam
                veld.queryset = veld.queryset.all()
            if veld.required and isinstance(veld.widget, forms.RadioSelect):
                # An empty round button is no answer.
                veld.choices = [keuze for keuze in veld.choices if keuze[0]]

    def validate_constraints(self):
        try:
            overslaan = self._get_validation_exclusions() - set(self.ook_nagekeken)
            self.instance.validate_constraints(exclude=overslaan)
        except ValidationError as fout:
            zet_fouten(self, fout)

"""Who is meant: choosing a person from a list, and asking whether a new one is really new."""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from ambassadeurs.models import Persoon
from inclusie.forms import spreek_duidelijk

BEVESTIGD = "is_iemand_anders"
NIEUW = "Ja, dit is iemand anders"
KIJK_EERST = "Kennen wij deze persoon al? Kijk eerst. Zet een vinkje als het iemand anders is."


class Persoonkeuze(forms.ModelChoiceField):
    """Two people of one name are told apart by their number; it stands on the page of each."""

    def label_from_instance(self, persoon: Persoon) -> str:
        return (
            f"{persoon.naam} (nummer {persoon.pk})"
            if getattr(persoon, "heeft_naamgenoot", False)
            else persoon.naam
        )


class Bevestiging(forms.BooleanField):
    """What it holds is no part of the answer: the second of two clicks meets what the first one made."""

    def has_changed(self, initial, data):
        return False


def vraag_of_iemand_nieuw_is(form: forms.BaseForm, email: str = "") -> None:
    """Who has this name or address already, is named with a link; then somebody says that it is another.

    email: where the form itself asks for none.
    """
    naam = _aanvaard(form, "naam")
    email = _aanvaard(form, "email") if "email" in form.fields else email
    if not naam:
        return
    bekend = Persoon.objects.lijkt_op(naam, email)
    if not bekend:
        return
    regels = format_html_join(", ", '<a href="{}">{}, nummer {}</a>', map(_regel, bekend))
    vraag = Bevestiging(label=NIEUW, help_text=format_html("Wij kennen al: {}.", regels))
    vraag.error_messages["required"] = KIJK_EERST
    spreek_duidelijk({BEVESTIGD: vraag})
    form.fields = {BEVESTIGD: vraag} | form.fields


def _aanvaard(form: forms.BaseForm, veld: str) -> str:
    """What somebody filled in here; what the field refuses, and says so itself, is the name of nobody."""
    try:
        return form.fields[veld].clean(form[veld].data)
    except ValidationError:
        return ""


def _regel(persoon: Persoon) -> tuple:
    return reverse("persoon_werkplek", args=[persoon.pk]), persoon.naam, persoon.pk

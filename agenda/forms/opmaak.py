"""A long text with headings, lists and links: its hint, and what it refuses."""

from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from inclusie.tekst import controleer_markdown


def met_opmaak(zin: str):
    """What the text is for, and where to read how headings and lists are made."""
    return lazy(format_html, SafeString)(
        '{} <a href="{}#opmaak">Zo maakt u kopjes en lijstjes</a>.', zin, reverse_lazy("handleiding")
    )


def clean_opmaak(naam: str):
    """The clean method of a field: refuse what would be shown otherwise than it was typed."""

    def clean(form) -> str:
        tekst = form.cleaned_data[naam]
        controleer_markdown(tekst)
        return tekst

    return clean

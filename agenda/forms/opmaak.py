"""The hint of a long text: what it is for, and where to read how headings and lists are made."""

from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString


def met_opmaak(zin: str):
    return lazy(format_html, SafeString)(
        '{} <a href="{}#opmaak">Zo maakt u kopjes en lijstjes</a>.', zin, reverse_lazy("handleiding")
    )

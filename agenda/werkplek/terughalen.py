"""Bringing back one part of a list of what was taken away, the same in every room."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from agenda.handelen.weghalen import haal_terug
from inclusie.history import Conflict
from inclusie.poging import NET_VERANDERD
from inclusie.tijd import nu


def haal_uit_lijst_terug(
    request,
    delen: dict,
    form: forms.BaseForm,
    *,
    haal: Callable = haal_terug,
    net_veranderd: str = NET_VERANDERD,
):
    """What came back, or None with a sentence that says why not. delen: key in the list -> part.

    haal: the act, of what needs more than the common one.
    """
    if not form.is_valid():
        messages.error(request, "Dit staat niet meer in de lijst. Kijk of het al terug is.")
        return None
    deel = delen[form.cleaned_data["deel"]]
    try:
        haal(deel, door=request.user, at=nu())
    except Conflict:
        messages.error(request, net_veranderd)
        return None
    except ValidationError as fout:
        for zin in fout.messages:
            messages.error(request, _met_weg(zin, fout, delen))
        return None
    return deel


def _met_weg(zin, fout, delen):
    """The sentence leads to what must come back first, when that stands in this list."""
    sleutel = fout.params["sleutel"] if getattr(fout, "code", "") == "eigenaar" else ""
    return format_html('<a href="#terug-{}">{}</a>', sleutel, zin) if sleutel in delen else zin

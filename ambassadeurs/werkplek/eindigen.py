"""Giving something its last day, as two pages ask it."""

from django.contrib import messages
from django.core.exceptions import ValidationError

from ambassadeurs.handelen.betrekken import beeindig
from inclusie.forms import zet_fouten
from inclusie.tijd import nu


def eindig(request, deel, form_class) -> tuple:
    """The form, and 302 done, 422 something is missing. A second click finds it done."""
    at = nu()
    form = form_class(request.POST if request.method == "POST" else None, vandaag=at.date())
    if request.method != "POST":
        return form, 200
    if not form.is_valid():
        return form, 422
    try:
        if beeindig(deel, tot=form.cleaned_data["tot"], door=request.user, at=at):
            messages.success(request, "Dit is nu gestopt.")
    except ValidationError as fout:
        zet_fouten(form, fout)
        return form, 422
    return form, 302

"""Giving something its last day, as two pages ask it."""

from django.contrib import messages

from ambassadeurs.handelen.betrekken import beeindig
from inclusie.poging import probeer
from inclusie.tijd import nu


def eindig(request, deel, form_class) -> tuple:
    """The form, and 200 to fill in, or as `probeer` says. A second click finds it done."""
    at = nu()
    form = form_class(request.POST if request.method == "POST" else None, vandaag=at.date())

    def doe():
        if beeindig(deel, tot=form.cleaned_data["tot"], door=request.user, at=at):
            messages.success(request, "Dit is nu gestopt.")

    return form, probeer(form, doe) if request.method == "POST" else 200

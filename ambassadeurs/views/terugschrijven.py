"""Saying something back about a report, with its code or logged in: the same box on two pages."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from ambassadeurs.forms.volgen import TerugForm
from ambassadeurs.handelen.volgen import GESCHREVEN, schrijf_terug
from ambassadeurs.models import Melding
from inclusie.tijd import nu


def schrijf(request, melding: Melding) -> tuple[TerugForm, HttpResponse | None]:
    """The box, and the way on when what stood in it is said, or nothing stood in it."""
    if request.method != "POST":
        leeg = "fout" in request.GET and request.GET["fout"] == _hoeveel(melding)
        return TerugForm.nieuw(is_leeg_verstuurd=leeg), None
    form = TerugForm(request.POST)
    if form.is_valid():
        gegevens = form.cleaned_data
        schrijf_terug(melding, gegevens["tekst"], at=nu(), indien_id=gegevens["indien_id"])
        messages.success(request, GESCHREVEN)
        return form, redirect(request.path)
    if not request.POST.get("tekst", "").strip():
        # A redirect loses nothing that was typed, and then Back finds a page. It says no longer that nothing
        # was written, once something was.
        return form, redirect(f"{request.path}?fout={_hoeveel(melding)}")
    return form, None


def _hoeveel(melding: Melding) -> str:
    return str(melding.berichten.van_melder().count())

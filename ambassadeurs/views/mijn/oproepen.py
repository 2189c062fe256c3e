"""Calls that somebody of the network proposes, and what became of each."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.oproep import VoorstelForm
from ambassadeurs.handelen.oproepen import stel_voor
from ambassadeurs.models import Oproep
from ambassadeurs.permissions import mag_oproep_voorstellen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu
from inclusie.toegang import eis


@read_only
def mijn_oproepen(request):
    eis(mag_oproep_voorstellen(request.user))
    context = {"oproepen": Oproep.objects.van(request.user), "menu": "oproepen"}
    return render_page(request, "ambassadeurs/mijn_oproepen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_oproep_nieuw(request):
    eis(mag_oproep_voorstellen(request.user))
    at = nu()
    uit = verwerk(
        request,
        VoorstelForm,
        Oproep(),
        at=at,
        opslaan=lambda obj, form: stel_voor(obj, door=request.user, at=at, relaties=form.relaties()),
    )
    if uit.bewaard:
        messages.success(request, "Uw voorstel is binnen. Een medewerker kijkt of wij de oproep plaatsen.")
        return redirect("mijn_oproepen")
    context = {"uit": uit, "form": uit.form, "menu": "oproepen"}
    return render_page(request, "ambassadeurs/mijn_oproep_nieuw.html", context, status=uit.status)

"""A goal of the year: add it and change its texts."""

from django.contrib import messages
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.doel import DoelForm
from agenda.handelen.indeling import voeg_toe
from agenda.models import Doel
from agenda.openbaarheid import openbaarheid
from agenda.permissions import get_doel_voor_bewerken, get_jaarplan_voor_bewerken
from inclusie.bewerken import verwerk
from inclusie.deel import wil_deel
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu, vandaag
from inclusie.woorden import op_naam


@require_http_methods(["GET", "HEAD", "POST"])
def doel_nieuw(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    at = nu()
    uit = verwerk(
        request,
        DoelForm,
        Doel(jaarplan=plan),
        at=at,
        opslaan=lambda obj, form: voeg_toe(obj, door=request.user, at=at, relaties=form.relaties()),
    )
    if uit.bewaard:
        zin = f"Doel {uit.obj.code} staat in het plan. Voeg er nu acties aan toe."
        return _naar_plan(request, uit.obj, zin)
    context = {"plan": plan, "form": uit.form, "menu": "plan"}
    return render_page(request, "agenda/doel_nieuw.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def doel_edit(request, jaar, code):
    doel = get_doel_voor_bewerken(request.user, jaar, code)
    if "stoppen" in request.GET:
        return _gelezen(request, doel)
    at = nu()
    uit = verwerk(request, DoelForm, doel, at=at)
    if uit.bewaard:
        return _gelezen(request, uit.obj, uit.melding(at))
    context = {"plan": doel.jaarplan, "doel": uit.obj, "uit": uit, "form": uit.form, "menu": "plan"}
    return render_page(request, "agenda/doel_edit.html", context, partial="formulier", status=uit.status)


def _gelezen(request, doel, zin=""):
    """Back to reading: the text itself for htmx, else the outline at this place."""
    if not wil_deel(request):
        return _naar_plan(request, doel, zin)
    if zin:
        messages.success(request, zin)
    themas = [thema.naam for thema in sorted(doel.themas.all(), key=op_naam)]
    context = {"plan": doel.jaarplan, "doel": doel, "themas": themas, "mag_bewerken": True, "terug": True}
    context["openbaarheid"] = openbaarheid(doel.jaarplan, vandaag())
    return render_page(request, "agenda/doel_edit.html", context, partial="gelezen")


def _naar_plan(request, doel, zin):
    adres = f"{reverse('werkplek_plan', args=[doel.jaarplan.jaar])}#doel-{doel.code}"
    return naar_plek(request, adres, f"doel {doel.code}", zin)

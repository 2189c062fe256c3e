"""What people notice of an action: the word of each person stays here, outside the middle one is told."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.obstakel import OordeelForm
from agenda.models import Oordeel
from agenda.permissions import get_actie_voor_bewerken, get_oordeel
from agenda.werkplek import werkblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@read_only
def oordelen(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    # Of one day by the word, as the heights of an obstacle.
    rijen = list(actie.oordelen.aanwezig().order_by("-datum", "merkbaar", "-pk"))
    context = {"actie": actie, "plan": actie.doel.jaarplan, "oordelen": rijen, "menu": "plan"}
    context["gevoeld"] = werkblad.gevoeld(actie, rijen, list(actie.voortgang.all()))
    return render_page(request, "agenda/oordelen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def oordeel_nieuw(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    return _oordeel(request, "agenda/oordeel_nieuw.html", Oordeel(actie=actie))


@require_http_methods(["GET", "HEAD", "POST"])
def oordeel_edit(request, code, pk):
    return _oordeel(request, "agenda/oordeel_edit.html", get_oordeel(request.user, code, pk))


def _oordeel(request, template, oordeel):
    at, actie = nu(), oordeel.actie
    uit = verwerk(request, OordeelForm, oordeel, at=at, vandaag=at.date())
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("oordelen", actie.code)
    context = {"actie": actie, "plan": actie.doel.jaarplan, "uit": uit, "form": uit.form, "menu": "plan"}
    return render_page(request, template, context, status=uit.status)

"""How high an obstacle is for one person: write it down, and mend it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.obstakel import HoogteForm
from agenda.models import Hoogtemeting
from agenda.permissions import get_hoogtemeting, get_obstakel_voor_bewerken
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def hoogtemeting_nieuw(request, slug):
    obstakel = get_obstakel_voor_bewerken(request.user, slug)
    return _meet(request, "agenda/hoogtemeting_nieuw.html", Hoogtemeting(obstakel=obstakel))


@require_http_methods(["GET", "HEAD", "POST"])
def hoogtemeting_edit(request, slug, pk):
    return _meet(request, "agenda/hoogtemeting_edit.html", get_hoogtemeting(request.user, slug, pk))


def _meet(request, template, meting):
    at, obstakel = nu(), meting.obstakel
    uit = verwerk(request, HoogteForm, meting, at=at, vandaag=at.date())
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("obstakel_werkplek", obstakel.slug)
    context = {"obstakel": obstakel, "uit": uit, "form": uit.form, "menu": "obstakels"}
    return render_page(request, template, context, status=uit.status)

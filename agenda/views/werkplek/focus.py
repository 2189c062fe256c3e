"""A focus of the year: put a theme first, and say why."""

from django.contrib import messages
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.controle_publicatie import MEESTE_FOCUS
from agenda.forms.focus import FocusForm
from agenda.handelen.indeling import voeg_toe
from agenda.models import Focus
from agenda.openbaarheid import openbaarheid
from agenda.permissions import get_focus, get_jaarplan_voor_bewerken
from inclusie.bewerken import verwerk
from inclusie.deel import wil_deel
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu, vandaag


@require_http_methods(["GET", "HEAD", "POST"])
def focus_nieuw(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    at = nu()
    uit = verwerk(
        request,
        FocusForm,
        Focus(jaarplan=plan),
        at=at,
        opslaan=lambda obj, form: voeg_toe(obj, door=request.user, at=at),
    )
    if uit.bewaard:
        return _naar_plan(request, uit.obj, f"‘{uit.obj}’ is nu focus van {jaar}.")
    context = {"plan": plan, "form": uit.form, "menu": "plan"}
    context |= {"is_vol": plan.focus.aanwezig().count() >= MEESTE_FOCUS, "max_focus": MEESTE_FOCUS}
    return render_page(request, "agenda/focus_nieuw.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def focus_edit(request, jaar, slug):
    focus = get_focus(request.user, jaar, slug)
    if "stoppen" in request.GET:
        return _gelezen(request, focus)
    at = nu()
    uit = verwerk(request, FocusForm, focus, at=at)
    if uit.bewaard:
        return _gelezen(request, uit.obj, uit.melding(at))
    context = {"plan": focus.jaarplan, "focus": uit.obj, "slug": slug, "menu": "plan"}
    context |= {"uit": uit, "form": uit.form, "url": reverse("focus_edit", args=[jaar, slug])}
    return render_page(request, "agenda/focus_edit.html", context, partial="formulier", status=uit.status)


def _gelezen(request, focus, zin=""):
    """Back to reading: the text itself for htmx, else the outline at this place."""
    if not wil_deel(request):
        return _naar_plan(request, focus, zin)
    if zin:
        messages.success(request, zin)
    context = {"plan": focus.jaarplan, "focus": focus, "mag_bewerken": True, "terug": True}
    context["openbaarheid"] = openbaarheid(focus.jaarplan, vandaag())
    return render_page(request, "agenda/focus_edit.html", context, partial="gelezen")


def _naar_plan(request, focus, zin):
    adres = f"{reverse('werkplek_plan', args=[focus.jaarplan.jaar])}#focus-{focus.thema.slug}"
    return naar_plek(request, adres, f"focus {focus}", zin)

"""The order of the plan: 'Omhoog', 'Omlaag', 'Zet op plek', and an action to another goal. No dragging."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import NaarDoelForm, PlekForm, RichtingForm
from agenda.indeling import broers, plek_van, verplaats_naar_doel, zet_op_plek
from agenda.models import Actie, Doel
from agenda.overzicht import openbaarheid
from agenda.permissions import get_actie_voor_bewerken, get_doel_voor_bewerken, get_focus
from agenda.views.werkplek.plan import outline
from inclusie.history import Conflict
from inclusie.htmx import render_page, wil_deel
from inclusie.tijd import nu, vandaag

BOTSING = "Iemand veranderde dit op hetzelfde moment. Er is niets verplaatst. Probeer het opnieuw."


@require_http_methods(["GET", "POST"])
def focus_verplaatsen(request, jaar, slug):
    focus = get_focus(request.user, jaar, slug)
    return _verplaats(request, focus, focus.jaarplan, slug)


@require_http_methods(["GET", "POST"])
def doel_verplaatsen(request, jaar, code):
    doel = get_doel_voor_bewerken(request.user, jaar, code)
    return _verplaats(request, doel, doel.jaarplan, code)


@require_http_methods(["GET", "POST"])
def actie_verplaatsen(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    return _verplaats(request, actie, actie.doel.jaarplan, code)


def _verplaats(request, deel, plan, sleutel):
    context = {"plan": plan, "deel": deel, "sleutel": sleutel, "menu": "plan"}
    try:
        if "richting" in request.POST:
            form = RichtingForm(request.POST)
            if form.is_valid():
                return _stap(request, context, form.cleaned_data["richting"])
        if "doel" in request.POST and isinstance(deel, Actie):
            return _naar_doel(request, context)
        return _naar_plek(request, context)
    except Conflict:
        messages.error(request, BOTSING)
        return _bladzijde(request, context, status=409)


def _stap(request, context, richting):
    """One place up or down. At the end nothing changes and the message says so."""
    deel = context["deel"]
    was = plek_van(deel)
    plek, aantal = zet_op_plek(deel, was - 1 if richting == "omhoog" else was + 1, door=request.user, at=nu())
    messages.success(request, _zin(deel, plek, aantal, al=plek == was))
    # A button that became useless hands the focus to its twin.
    if plek == 1:
        richting = "omlaag"
    elif plek == aantal:
        richting = "omhoog"
    return _terug(request, context, f"{richting}-{context['sleutel']}")


def _naar_plek(request, context):
    deel = context["deel"]
    form = PlekForm(request.POST if request.method == "POST" else None, broers=list(broers(deel)), deel=deel)
    if request.method == "POST" and form.is_valid():
        plek, aantal = zet_op_plek(deel, form.cleaned_data["plek"], door=request.user, at=nu())
        messages.success(request, _zin(deel, plek, aantal))
        return _terug(request, context, f"plek-{context['sleutel']}")
    return _bladzijde(request, context | {"form": form}, status=422 if form.errors else 200)


def _naar_doel(request, context):
    actie = context["deel"]
    form = NaarDoelForm(request.POST, actie=actie)
    if form.is_valid():
        doel = form.cleaned_data["doel"]
        try:
            verplaats_naar_doel(actie, doel, door=request.user, at=nu())
        except ValidationError as fout:
            form.add_error(None, fout)
            return _bladzijde(request, context | {"naar_doel": form}, status=422)
        messages.success(request, f"Actie {actie.titel} staat nu onder doel {doel.code}.")
        return _terug(request, context, f"plek-{context['sleutel']}")
    return _bladzijde(request, context | {"naar_doel": form}, status=422)


def _zin(deel, plek: int, aantal: int, *, al: bool = False) -> str:
    """'Actie Brieven staat nu op plek 2 van 5.'"""
    naam = getattr(deel, "titel", None) or str(deel)
    soort = deel._meta.verbose_name.capitalize()
    return f"{soort} {naam} staat {'al' if al else 'nu'} op plek {plek} van {aantal}."


def _bladzijde(request, context, *, status):
    deel = context["deel"]
    context.setdefault("form", PlekForm(broers=list(broers(deel)), deel=deel))
    if isinstance(deel, Actie):
        context.setdefault("naar_doel", NaarDoelForm(actie=deel))
    context["url_terug"] = (
        f"{reverse('werkplek_plan', args=[context['plan'].jaar])}#plek-{context['sleutel']}"
    )
    return render_page(request, "agenda/verplaatsen.html", context, status=status)


def _terug(request, context, knop: str):
    """The list with the focus on `knop`: only the list itself for htmx."""
    plan, deel = context["plan"], context["deel"]
    if not wil_deel(request):
        return redirect(f"{reverse('werkplek_plan', args=[plan.jaar])}#{knop}")
    context = outline(request, plan) | {"knop": knop, "openbaarheid": openbaarheid(plan, vandaag())}
    if isinstance(deel, Actie):
        context["rij"] = next(rij for rij in context["doelen"] if rij.doel.pk == deel.doel_id)
        return render_page(request, "agenda/werkplek_plan.html", context, partial="acties")
    lijst = "doelen" if isinstance(deel, Doel) else "focuslijst"
    return render_page(request, "agenda/werkplek_plan.html", context, partial=lijst)

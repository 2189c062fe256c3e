"""The order of the plan: 'Omhoog', 'Omlaag', 'Zet op plek', and an action to another goal. No dragging."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import NaarDoelForm, PlekForm, RichtingForm
from agenda.handelen.indeling import Plek, broers, verplaats_naar_doel, verzet, zet_op_plek
from agenda.models import Actie, Doel
from agenda.openbaarheid import openbaarheid
from agenda.permissions import get_actie_voor_bewerken, get_doel_voor_bewerken, get_focus
from agenda.werkplek.overzicht import outline
from inclusie.deel import wil_deel
from inclusie.history import Conflict
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu, vandaag

BOTSING = "Iemand veranderde dit op hetzelfde moment. Er is niets verplaatst. Probeer het opnieuw."


@require_http_methods(["GET", "HEAD", "POST"])
def focus_verplaatsen(request, jaar, slug):
    focus = get_focus(request.user, jaar, slug)
    return _verplaats(request, focus, focus.jaarplan, slug)


@require_http_methods(["GET", "HEAD", "POST"])
def doel_verplaatsen(request, jaar, code):
    doel = get_doel_voor_bewerken(request.user, jaar, code)
    return _verplaats(request, doel, doel.jaarplan, code)


@require_http_methods(["GET", "HEAD", "POST"])
def actie_verplaatsen(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    return _verplaats(request, actie, actie.doel.jaarplan, code)


def _verplaats(request, deel, plan, sleutel):
    context = {"plan": plan, "deel": deel, "sleutel": sleutel, "menu": "plan"}
    try:
        if "richting" in request.POST:
            form = RichtingForm(request.POST)
            if form.is_valid():
                return _stap(request, context, *form.cleaned_data["richting"])
        if "doel" in request.POST and isinstance(deel, Actie):
            return _naar_doel(request, context)
        return _naar_plek(request, context)
    except Conflict:
        messages.error(request, BOTSING)
        return _bladzijde(request, context, status=409)


def _stap(request, context, richting, gelezen_op):
    """One place up or down from where it was read. Did nothing move? Then the message says why."""
    stap = -1 if richting == "omhoog" else 1
    plek = verzet(context["deel"], stap, gelezen_op=gelezen_op, door=request.user, at=nu())
    zin = _zin(context["deel"], plek)
    if plek.was == gelezen_op:
        return _terug(request, context, f"{richting}-{context['sleutel']}", zin)
    zin = f"De volgorde was al anders dan u zag. Er is niets verplaatst. {zin}"
    return _terug(request, context, f"{richting}-{context['sleutel']}", zin, messages.WARNING)


def _naar_plek(request, context):
    deel = context["deel"]
    form = PlekForm(request.POST if request.method == "POST" else None, broers=list(broers(deel)), deel=deel)
    if request.method == "POST" and form.is_valid():
        plek = zet_op_plek(deel, form.cleaned_data["plek"], door=request.user, at=nu())
        return _terug(request, context, f"plek-{context['sleutel']}", _zin(deel, plek))
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
        zin = f"Actie {actie.titel} staat nu onder doel {doel.code}."
        return _terug(request, context, f"plek-{context['sleutel']}", zin)
    return _bladzijde(request, context | {"naar_doel": form}, status=422)


def _zin(deel, plek: Plek) -> str:
    """'Actie Brieven staat nu op plek 2 van 5.'"""
    naam = getattr(deel, "titel", None) or str(deel)
    soort = deel._meta.verbose_name.capitalize()
    wanneer = "al" if plek.nu == plek.was else "nu"
    return f"{soort} {naam} staat {wanneer} op plek {plek.nu} van {plek.aantal}."


def _bladzijde(request, context, *, status):
    deel = context["deel"]
    context.setdefault("form", PlekForm(broers=list(broers(deel)), deel=deel))
    if isinstance(deel, Actie):
        context.setdefault("naar_doel", NaarDoelForm(actie=deel))
    context["url_terug"] = (
        f"{reverse('werkplek_plan', args=[context['plan'].jaar])}#plek-{context['sleutel']}"
    )
    return render_page(request, "agenda/verplaatsen.html", context, status=status)


def _terug(request, context, knop: str, zin: str, niveau=messages.SUCCESS):
    """The list with the focus on `knop`: only the list itself for htmx."""
    plan, deel = context["plan"], context["deel"]
    if not wil_deel(request):
        adres = f"{reverse('werkplek_plan', args=[plan.jaar])}#{knop}"
        naam = getattr(deel, "code", None) or str(deel)
        return naar_plek(request, adres, f"{deel._meta.verbose_name} {naam}", zin, niveau)
    messages.add_message(request, niveau, zin)
    context = outline(plan, request.user, vandaag()) | {
        "knop": knop,
        "openbaarheid": openbaarheid(plan, vandaag()),
    }
    if isinstance(deel, Actie):
        context["rij"] = next(rij for rij in context["doelen"] if rij.doel.pk == deel.doel_id)
        return render_page(request, "agenda/werkplek_plan.html", context, partial="acties")
    lijst = "doelen" if isinstance(deel, Doel) else "focuslijst"
    return render_page(request, "agenda/werkplek_plan.html", context, partial=lijst)

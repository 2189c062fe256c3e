"""An evaluation of the year: begin it, write it in parts, tell with whom it was discussed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.evaluatie import DELEN, BesprokenForm, EvaluatieNieuwForm
from agenda.models import Evaluatie, Jaarplan
from agenda.permissions import (
    get_evaluatie,
    get_evaluatie_voor_bewerken,
    get_jaarplan_voor_bewerken,
    mag_plan_bewerken,
    mag_plan_lezen,
)
from agenda.werkplek import evaluatieblad
from inclusie.bewerken import verwerk
from inclusie.deel import wil_deel
from inclusie.htmx import naar_plek, render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu
from inclusie.toegang import eis


@read_only
def evaluatie_lijst(request):
    eis(mag_plan_lezen(request.user))
    context = {
        "plannen": Jaarplan.objects.met_evaluaties(),
        "mag_bewerken": mag_plan_bewerken(request.user),
        "menu": "plan",
    }
    return render_page(request, "agenda/evaluatie_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie_nieuw(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    at = nu()
    uit = verwerk(request, EvaluatieNieuwForm, Evaluatie(jaarplan=plan, peildatum=at.date()), at=at)
    if uit.bewaard:
        messages.success(request, f"De {uit.obj} is begonnen. Schrijf de teksten en beoordeel de acties.")
        return redirect("evaluatie_werkplek", jaar, uit.obj.nummer)
    context = {"plan": plan, "form": uit.form, "menu": "plan"}
    return render_page(request, "agenda/evaluatie_nieuw.html", context, status=uit.status)


@read_only
def evaluatie_werkplek(request, jaar, nummer):
    evaluatie = get_evaluatie(request.user, jaar, nummer)
    mag_bewerken = mag_plan_bewerken(request.user) and evaluatie.jaarplan.is_bewerkbaar
    context = _context(evaluatie, mag_bewerken=mag_bewerken)
    context |= {
        "delen": [_deel(evaluatie, sleutel) for sleutel in DELEN],
        "tel": evaluatieblad.tel(evaluatie),
        "oordelen": evaluatie.oordelen.select_related("actie"),
        "doelen": evaluatie.jaarplan.doelen.aanwezig() if evaluatie.is_jaarlijks else (),
    }
    return render_page(request, "agenda/evaluatie_werkplek.html", context)


def _context(evaluatie, *, mag_bewerken=True) -> dict:
    return {
        "evaluatie": evaluatie,
        "plan": evaluatie.jaarplan,
        "mag_bewerken": mag_bewerken,
        "menu": "plan",
    }


def _deel(evaluatie, sleutel) -> dict:
    titel, veld, _ = DELEN[sleutel]
    return {"sleutel": sleutel, "titel": titel, "waarde": getattr(evaluatie, veld)}


@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie_edit(request, jaar, nummer, deel):
    evaluatie = get_evaluatie_voor_bewerken(request.user, jaar, nummer)
    if deel not in DELEN:
        raise Http404
    if "stoppen" in request.GET:
        return _gelezen(request, evaluatie, deel)
    at = nu()
    uit = verwerk(request, DELEN[deel][2], evaluatie, at=at)
    if uit.bewaard:
        return _gelezen(request, uit.obj, deel, uit.melding(at))
    context = _context(uit.obj) | {"deel": _deel(evaluatie, deel), "uit": uit, "form": uit.form}
    return render_page(request, "agenda/evaluatie_edit.html", context, partial="formulier", status=uit.status)


def _gelezen(request, evaluatie, deel, zin=""):
    """Back to reading: the part itself for htmx, else the page at this place."""
    if not wil_deel(request):
        adres = reverse("evaluatie_werkplek", args=[evaluatie.jaarplan.jaar, evaluatie.nummer])
        return naar_plek(request, f"{adres}#deel-{deel}", f"‘{DELEN[deel][0]}’", zin)
    if zin:
        messages.success(request, zin)
    context = _context(evaluatie) | {"deel": _deel(evaluatie, deel), "terug": True}
    return render_page(request, "agenda/evaluatie_edit.html", context, partial="gelezen")


@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie_besproken(request, jaar, nummer):
    """In which meeting, with whom and when; the same page changes it afterwards."""
    evaluatie = get_evaluatie_voor_bewerken(request.user, jaar, nummer)
    at = nu()
    uit = verwerk(request, BesprokenForm, evaluatie, at=at, vandaag=at.date())
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("evaluatie_werkplek", jaar, nummer)
    context = _context(uit.obj) | {"uit": uit, "form": uit.form}
    return render_page(request, "agenda/evaluatie_besproken.html", context, status=uit.status)

"""The jaarplan in the workplace: the years, the outline, the plan's own texts, what was taken away."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.plan import DELEN, OutlineFilterForm, PlanNieuwForm
from agenda.handelen.planzetten import mogelijke_planzetten
from agenda.models import Agenda, Jaarplan, PlanStatus
from agenda.openbaarheid import openbaarheid
from agenda.permissions import (
    get_jaarplan,
    get_jaarplan_voor_bewerken,
    mag_actie_afsluiten,
    mag_plan_bewerken,
    mag_plan_lezen,
)
from agenda.werkplek import overzicht
from agenda.werkplek.jaarblad import leeg_jaar
from agenda.werkplek.nog_leeg import nog_leeg
from inclusie.bewerken import verwerk
from inclusie.deel import wil_deel
from inclusie.htmx import naar_plek, render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis


@read_only
def plan_lijst(request):
    eis(mag_plan_lezen(request.user))
    context = {
        "plannen": Jaarplan.objects.select_related("agenda"),
        "agendas": Agenda.objects.all(),
        "mag_bewerken": mag_plan_bewerken(request.user),
        "menu": "plan",
    }
    return render_page(request, "agenda/plan_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def plan_nieuw(request):
    eis(mag_plan_bewerken(request.user))
    uit = verwerk(request, PlanNieuwForm, Jaarplan(agenda=Agenda.objects.first()), at=nu())
    if uit.bewaard:
        messages.success(request, f"Jaarplan {uit.obj.jaar} is gemaakt. Kies nu de focus en voeg doelen toe.")
        return redirect("werkplek_plan", uit.obj.jaar)
    context = {"form": uit.form, "zonder_agenda": not Agenda.objects.exists(), "menu": "plan"}
    return render_page(request, "agenda/plan_nieuw.html", context, status=uit.status)


@read_only
def werkplek_plan(request, jaar):
    plan = get_jaarplan(request.user, jaar)
    context = overzicht.outline(plan, request.user, vandaag()) | {"menu": "plan"}
    form = OutlineFilterForm(request.GET, **overzicht.filterkeuzes(context["doelen"]))
    keuze = form.keuze()
    context["doelen"] = overzicht.filter_doelen(context["doelen"], **keuze)
    context |= {
        "filter": form,
        "is_gefilterd": any(keuze.values()),
        # In a part of the list a place means nothing.
        "mag_ordenen": context["mag_bewerken"] and not any(keuze.values()),
        "aantal_acties": sum(len(rij.acties) for rij in context["doelen"]),
        "openbaarheid": openbaarheid(plan, vandaag()),
        "planzetten": mogelijke_planzetten(request.user, plan),
    } | _naar_volgend_jaar(request.user, plan)
    if context["is_gefilterd"] and wil_deel(request):
        messages.info(request, f"{woorden.aantal(context['aantal_acties'], 'actie', 'acties')} gevonden.")
    return render_page(request, "agenda/werkplek_plan.html", context, partial="resultaat")


def _naar_volgend_jaar(user, plan) -> dict:
    """What a plan in the making still lacks; from a running plan, the way to the next and its warning."""
    if plan.status == PlanStatus.CONCEPT:
        return {"gaten": nog_leeg(plan)}
    mag = mag_actie_afsluiten(user) and plan.is_bewerkbaar
    dag = vandaag()
    return {
        "mag_volgend_jaar": mag,
        "leeg_jaar": leeg_jaar(dag) if plan.jaar == dag.year else None,
    }


@read_only
def plan_edit(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    delen = [(sleutel, titel) for sleutel, (titel, _) in DELEN.items()]
    return render_page(request, "agenda/plan_edit.html", {"plan": plan, "delen": delen, "menu": "plan"})


@require_http_methods(["GET", "HEAD", "POST"])
def plan_deel_edit(request, jaar, deel):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    if deel not in DELEN:
        raise Http404
    titel, form_class = DELEN[deel]
    context = {"plan": plan, "deel": deel, "titel": titel, "menu": "plan"}
    if "stoppen" in request.GET:
        return _deel_gelezen(request, context)
    at = nu()
    uit = verwerk(request, form_class, plan, at=at)
    if uit.bewaard:
        return _deel_gelezen(request, context | {"plan": uit.obj}, uit.melding(at))
    context |= {"uit": uit, "form": uit.form}
    return render_page(request, "agenda/plan_deel_edit.html", context, partial="formulier", status=uit.status)


def _deel_gelezen(request, context, zin=""):
    """Back to reading: the part itself for htmx, else the page with all parts."""
    if not wil_deel(request):
        adres = f"{reverse('plan_edit', args=[context['plan'].jaar])}#deel-{context['deel']}"
        return naar_plek(request, adres, f"‘{context['titel']}’", zin)
    if zin:
        messages.success(request, zin)
    return render_page(request, "agenda/plan_deel_edit.html", context | {"terug": True}, partial="gelezen")

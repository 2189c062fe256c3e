"""The route in the workplace: score a step, see what the plan of today shows beside it, change the texts."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda import plandocument
from agenda.forms.routekaart import ScoreForm, StapForm
from agenda.lezen.routekaart import stappen, zwakste
from agenda.models import Jaarplan, Routekaartstand
from agenda.permissions import get_routekaartstand, get_routekaartstap, mag_plan_bewerken, mag_plan_lezen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis


@read_only
def routekaart(request):
    eis(mag_plan_lezen(request.user))
    plan = Jaarplan.objects.van_nu(vandaag())
    rijen = stappen(plandocument.build(plan, vandaag())) if plan else []
    context = {
        "plan": plan,
        "stappen": rijen,
        "zwakste": zwakste(rijen),
        "mag_bewerken": mag_plan_bewerken(request.user),
        "menu": "routekaart",
    }
    return render_page(request, "agenda/routekaart.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def routekaart_score(request, nummer):
    stap = get_routekaartstap(request.user, nummer)
    return _score(request, stap, Routekaartstand(stap=stap))


@require_http_methods(["GET", "HEAD", "POST"])
def routekaart_score_edit(request, nummer, datum):
    stand = get_routekaartstand(request.user, nummer, datum)
    return _score(request, stand.stap, stand)


def _score(request, stap, stand):
    uit = verwerk(request, ScoreForm, stand, at=nu(), vandaag=vandaag())
    context = {
        "stap": stap,
        "standen": stap.standen.nieuwste_eerst(),
        "is_nieuw": uit.obj._state.adding,
        "menu": "routekaart",
    }
    return _antwoord(request, "agenda/routekaart_score.html", uit, context)


@require_http_methods(["GET", "HEAD", "POST"])
def routekaart_stap(request, nummer):
    stap = get_routekaartstap(request.user, nummer)
    naam = stap.naam
    uit = verwerk(request, StapForm, stap, at=nu())
    context = {"stap": stap, "naam": naam, "menu": "routekaart"}
    return _antwoord(request, "agenda/routekaart_stap.html", uit, context)


def _antwoord(request, template, uit, context):
    if uit.bewaard:
        messages.success(request, uit.melding(nu()))
        return redirect("routekaart")
    context |= {"uit": uit, "form": uit.form}
    return render_page(request, template, context, status=uit.status)

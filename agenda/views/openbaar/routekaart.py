"""The VNG's route: the municipality's own score per step, beside what the plan shows."""

from django.contrib.auth.decorators import login_not_required

from agenda.lezen.leesplan import Leesplan
from agenda.lezen.routekaart import gedeelde_bron, stappen, zwakste
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def routekaart_detail(request, jaar):
    versie = get_openbare_versie(jaar)

    def maak() -> bytes:
        plan = Leesplan(versie)
        rijen = stappen(plan.document)
        context = {"plan": plan, "versie": versie, "stappen": rijen, "zwakste": zwakste(rijen)}
        context["bron"] = gedeelde_bron(rijen)
        return render("agenda/routekaart_detail.html", context, adres=request.path)

    return serve(request, maak)

"""What stands in people's way, as the newest version tells it: how high it was and is, and what lowers it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect

from agenda import woorden
from agenda.forms.obstakel import ObstakelFilterForm
from agenda.lezen import obstakels as lezen
from agenda.lezen.leesplan import Leesplan
from agenda.publicatie import kept, nieuwste_versie, render
from inclusie.bijdragen import html_bij
from inclusie.methoden import read_only
from inclusie.publicatie import NIET_BEWAREN, Bladzijde, send, serve


@read_only
@login_not_required
@kept("domein", "status")
def obstakels(request):
    versie = nieuwste_versie()
    if versie is None:
        return redirect("start")
    plan = Leesplan(versie)
    alle = lezen.obstakels(plan)
    form = ObstakelFilterForm(request.GET, domeinen=lezen.domeinen(alle))
    keuze = form.keuze()

    def maak() -> bytes:
        rijen = lezen.kies(alle, **keuze)
        context = {
            "plan": plan,
            "versie": versie,
            "form": form,
            "er_zijn": bool(alle),
            "rijen": rijen,
            "kop": woorden.aantal(len(rijen), "obstakel", "obstakels"),
            "is_gefilterd": any(keuze.values()),
            "te_weinig": woorden.TE_WEINIG,
        }
        return render("agenda/obstakels.html", context, menu="obstakels", adres=request.path)

    if form.errors:
        return send(request, Bladzijde.of(maak(), status=400), cache_control=NIET_BEWAREN)
    return serve(request, maak)


@read_only
@login_not_required
@kept()
def obstakel_detail(request, slug):
    versie = nieuwste_versie()
    if versie is None:
        raise Http404("Dit obstakel is er niet.")
    plan = Leesplan(versie)
    obstakel = lezen.get_obstakel(plan, slug)

    def maak() -> bytes:
        context = {"plan": plan, "versie": versie, "obstakel": obstakel, "te_weinig": woorden.TE_WEINIG}
        context["elders"] = html_bij("obstakel", slug)
        return render("agenda/obstakel_detail.html", context, menu="obstakels", adres=request.path)

    return serve(request, maak, van_mensen=True)

"""The index: per levensdomein and topic which actions cover it, and where nothing is done."""

from django.contrib.auth.decorators import login_not_required

from agenda.lezen import dekking
from agenda.lezen.leesplan import Leesplan
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def index_detail(request, jaar):
    versie = get_openbare_versie(jaar)

    def maak() -> bytes:
        plan = Leesplan(versie)
        context = {"plan": plan, "versie": versie, "domeinen": dekking.index(plan)}
        return render("agenda/index_detail.html", context, adres=request.path)

    return serve(request, maak)

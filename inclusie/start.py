"""The home page: the one view that is composed from the rooms below."""

from django.contrib.auth.decorators import login_not_required

from agenda.lezen.leesplan import Leesplan
from agenda.models import Planversie
from agenda.publicatie import kept, nieuwste_versie, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def start(request):
    versie = nieuwste_versie()

    def maak() -> bytes:
        context = {}
        if versie:
            andere_jaren = Planversie.objects.openbaar().andere_jaren(versie.jaarplan.jaar)
            context = {"plan": Leesplan(versie), "versie": versie, "andere_jaren": andere_jaren}
        return render("start.html", context, menu="start", adres=request.path)

    return serve(request, maak)

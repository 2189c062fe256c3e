"""The multi-year agenda: the vision, and the yearly plans under it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect

from agenda.lezen.leesplan import Leesplan
from agenda.lezen.raadsblad import van_agenda
from agenda.models import Planversie
from agenda.publicatie import kept, nieuwste_versie, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def inclusieagenda_detail(request):
    versie = nieuwste_versie()
    if versie is None:
        return redirect("start")

    def maak() -> bytes:
        jaarplannen = Planversie.objects.openbaar().nieuwste_per_jaar()
        context = {
            "plan": Leesplan(versie),
            "versie": versie,
            "jaarplannen": jaarplannen,
            "stuk": van_agenda(versie.document),
        }
        return render("agenda/inclusieagenda_detail.html", context, menu="inclusieagenda", adres=request.path)

    return serve(request, maak)

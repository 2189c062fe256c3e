"""The home page: the one view that is composed from the rooms below."""

from django.contrib.auth.decorators import login_not_required
from django.views.decorators.http import require_safe

from agenda.lezen.leesplan import Leesplan
from agenda.publicatie import kept, nieuwste_versie, render, serve


@require_safe
@login_not_required
@kept
def start(request):
    versie = nieuwste_versie()

    def make() -> bytes:
        return render("start.html", {"plan": Leesplan(versie) if versie else None}, menu="start")

    return serve(request, make)

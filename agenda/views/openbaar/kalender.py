"""The days of the plans, for a calendar program that keeps up with them by itself."""

from django.contrib.auth.decorators import login_not_required

from agenda.lezen.kalender import as_ics
from agenda.models import Gemeente, Planversie
from agenda.publicatie import kept
from inclusie.methoden import read_only
from inclusie.publicatie import ICS, any_origin, serve


@any_origin
@read_only
@login_not_required
@kept()
def kalender_ics(request):
    def maak() -> bytes:
        versies = Planversie.objects.openbaar().nieuwste_per_jaar().defer(None)
        return as_ics(list(versies), gemeente=str(Gemeente.objects.first() or ""))

    return serve(request, maak, soort=ICS, naam="kalender.ics")

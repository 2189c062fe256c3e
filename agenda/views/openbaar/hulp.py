"""Help for who reads the website, tells something or logs in: short, and where to go on."""

from django.contrib.auth.decorators import login_not_required

from agenda.publicatie import kept, render
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def hulp(request):
    def maak() -> bytes:
        return render("agenda/hulp.html", {}, menu="", adres=request.path)

    return serve(request, maak)

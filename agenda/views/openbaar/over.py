"""What this website is, what program it is made with, and how we know that it is safe."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required

from agenda.lezen import asvs
from agenda.lezen.lek import geldig_tot, meldadres
from agenda.publicatie import kept, nieuwste_versie, render
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.publicatie import serve


@read_only
@login_not_required
@kept()
def over(request):
    def maak() -> bytes:
        context = {"versie": nieuwste_versie(), "programma": settings.VERSIE}
        return render("agenda/over.html", context, menu="", adres=request.path)

    return serve(request, maak)


@read_only
@login_not_required
def over_beveiliging(request):
    """Not kept: where to report a hole is a setting, and a kept page knows nothing of those."""
    context = {
        "meldadres": meldadres(),
        "is_bestand": geldig_tot() is not None,
        "hoofdstukken": asvs.hoofdstukken(),
        "telling": asvs.telling(),
        "aantal": len(asvs.eisen()),
    }
    return render_page(request, "agenda/over_beveiliging.html", context)

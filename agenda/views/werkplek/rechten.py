"""The overview of rights: who has which role, and what a role may; also as a spreadsheet to keep."""

from django.conf import settings
from django.http import Http404

from agenda.uitwisselen import csvbestand
from agenda.werkplek import rechtenblad
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.htmx import render_page
from inclusie.logboek import meld
from inclusie.methoden import read_only
from inclusie.publicatie import CSV, als_bestand
from inclusie.tijd import vandaag
from inclusie.toegang import eis


@read_only
def rechten(request):
    eis(mag_gebruikers_beheren(request.user))
    dag = vandaag()
    koppen, rijen = rechtenblad.mensen(dag)
    # The day stands once above both tables.
    mensen = {"koppen": koppen[:-1], "rijen": [rij[:-1] for rij in rijen]}
    context = {"dag": dag, "rechten": rechtenblad.wie_mag_wat(), "mensen": mensen}
    context |= {"vier_ogen": settings.VIER_OGEN, "menu": "rechten"}
    return render_page(request, "agenda/rechten.html", context)


@eerst_bevestigen
@read_only
def rechten_csv(request, blad):
    eis(mag_gebruikers_beheren(request.user))
    if blad not in rechtenblad.BLADEN:
        raise Http404
    dag = vandaag()
    koppen, rijen = rechtenblad.BLADEN[blad](dag)
    meld("rechten gedownload", wat=blad, resultaat="gelukt", door=request.user)
    return als_bestand(csvbestand.schrijf(koppen, rijen), CSV, f"{blad}-{dag}.csv")

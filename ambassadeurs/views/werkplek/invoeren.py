"""Writing down a sign-up or an answer for somebody who calls, comes by or writes."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.invoeren import AmbassadeurInvoer, AntwoordInvoer, KoploperInvoer, OnderwerpInvoer
from ambassadeurs.handelen.reacties import reageer
from ambassadeurs.models import Aanmeldsoort, Oproep, Reactie
from ambassadeurs.permissions import get_oproep_voor_beheer, mag_oproepen_beheren
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis

FORMULIEREN = {
    Aanmeldsoort.AMBASSADEUR: AmbassadeurInvoer,
    Aanmeldsoort.KOPLOPER: KoploperInvoer,
    Aanmeldsoort.ONDERWERP: OnderwerpInvoer,
}


@read_only
def reactie_invoeren(request):
    """What it is about comes first: each has its own questions."""
    eis(mag_oproepen_beheren(request.user))
    dag = vandaag()
    context = {
        "soorten": list(FORMULIEREN),
        "oproepen": Oproep.objects.open(dag),
        "net_dicht": Oproep.objects.net_dicht(dag),
        "menu": "reacties",
    }
    return render_page(request, "ambassadeurs/reactie_invoeren.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def aanmelding_invoeren(request, waarvoor):
    eis(mag_oproepen_beheren(request.user))
    if waarvoor not in FORMULIEREN:
        raise Http404
    uit = _voer_in(request, Reactie(waarvoor=waarvoor), FORMULIEREN[waarvoor])
    if uit.bewaard:
        return redirect("reactie_ingevoerd", uit.obj.pk)
    context = {"uit": uit, "form": uit.form, "soort": Aanmeldsoort(waarvoor), "menu": "reacties"}
    return render_page(request, "ambassadeurs/aanmelding_invoeren.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def antwoord_invoeren(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug)
    uit = _voer_in(request, Reactie(waarvoor=Aanmeldsoort.OPROEP, oproep=oproep), AntwoordInvoer)
    if uit.bewaard:
        return redirect("reactie_ingevoerd", uit.obj.pk)
    context = {"uit": uit, "form": uit.form, "oproep": oproep, "menu": "reacties"}
    context["is_open"] = oproep.kan_antwoord(vandaag())
    status = uit.status if oproep.is_geplaatst or uit.status != 200 else 409
    return render_page(request, "ambassadeurs/antwoord_invoeren.html", context, status=status)


def _voer_in(request, reactie, formulier):
    at = nu()
    return verwerk(
        request,
        formulier,
        reactie,
        at=at,
        opslaan=lambda obj, form: reageer(obj, at=at, door=request.user),
    )

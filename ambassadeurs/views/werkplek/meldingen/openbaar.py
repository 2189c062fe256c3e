"""What everybody may read of a report: written anew by an employee, with the page as it will be read."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.melding import OpenbaarForm, lees_nog_eens
from ambassadeurs.handelen.afhandelen import maak_openbaar
from ambassadeurs.handelen.losmaken import is_losgemaakt_sinds
from ambassadeurs.models import MeldingStatus
from ambassadeurs.permissions import get_melding
from ambassadeurs.werkplek import meldingblad
from inclusie.bewerken import Uitkomst, verwerk
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_openbaar(request, nummer):
    melding, at = get_melding(request.user, nummer), nu()

    def opslaan(obj, form):
        maak_openbaar(obj, **_woorden(form.cleaned_data), door=request.user, at=at)

    if request.method == "POST" and is_losgemaakt_sinds(melding, request.POST.get("versie", "")):
        uit = Uitkomst(melding, lees_nog_eens(OpenbaarForm, request.POST.dict(), melding), status=409)
    else:
        uit = verwerk(request, OpenbaarForm, melding, at=at, opslaan=opslaan)
    if uit.bewaard:
        adres = f"{reverse('melding_werkplek', args=[nummer])}#openbaar"
        return naar_plek(request, adres, f"melding {nummer}", "Iedereen kan deze melding nu lezen.")
    context = {
        "melding": melding,
        "bestanden": meldingblad.bestanden(melding),
        "kan": melding.status == MeldingStatus.GESLOTEN,
        "uit": uit,
        "form": uit.form,
        "menu": "meldingen",
    }
    return render_page(request, "ambassadeurs/melding_openbaar.html", context, status=uit.status)


def _woorden(gegevens: dict) -> dict:
    return {naam: gegevens[naam] for naam in ("gehoord", "wij_deden")}

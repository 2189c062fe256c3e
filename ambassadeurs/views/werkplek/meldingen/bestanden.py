"""Writing down what is to be seen on a photo, or said in a sound, of a report."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.melding import BestandForm, lees_nog_eens
from ambassadeurs.handelen.afhandelen import beschrijf
from ambassadeurs.handelen.losmaken import is_losgemaakt_sinds
from ambassadeurs.permissions import get_meldingbestand
from inclusie.bewerken import Uitkomst, verwerk
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def bestand_beschrijven(request, sleutel):
    bestand, at = get_meldingbestand(request.user, sleutel), nu()
    # In the address that the form is sent to stands which version of the report was read.
    if request.method == "POST" and is_losgemaakt_sinds(bestand.melding, request.GET.get("gelezen", "")):
        uit = Uitkomst(bestand, lees_nog_eens(BestandForm, request.POST.dict(), bestand), status=409)
    else:
        uit = verwerk(
            request,
            BestandForm,
            bestand,
            at=at,
            opslaan=lambda obj, form: beschrijf(obj, door=request.user, at=at),
        )
    nummer = bestand.melding.nummer
    if uit.bewaard:
        adres = f"{reverse('melding_werkplek', args=[nummer])}#bestanden"
        return naar_plek(request, adres, f"melding {nummer}", uit.melding(at))
    context = {"bestand": bestand, "melding": bestand.melding, "uit": uit, "form": uit.form}
    context |= {"is_foto": bestand.soort == "foto", "menu": "meldingen"}
    return render_page(request, "ambassadeurs/bestand_beschrijven.html", context, status=uit.status)

"""What the council asks: the list, one raadsstuk, and bringing back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.raad import RaadsstukForm, StukkenFilterForm
from agenda.models import Raadsstuk
from agenda.permissions import get_raadsstuk, mag_plan_bewerken, mag_plan_lezen
from agenda.werkplek import raadslijst
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu
from inclusie.toegang import eis


@read_only
def raadsstuk_lijst(request):
    eis(mag_plan_lezen(request.user))
    mag_bewerken, at = mag_plan_bewerken(request.user), nu()
    vandaag = at.date()
    form = StukkenFilterForm(request.GET)
    keuze = form.keuze()
    rijen = [
        {"stuk": stuk, "is_laat": stuk.is_te_laat(vandaag)}
        for stuk in raadslijst.stukken(vandaag=vandaag, **keuze)
    ]
    context = {
        "filter": form,
        "rijen": rijen,
        "kop": woorden.aantal(len(rijen), "raadsstuk", "raadsstukken"),
        "is_gefilterd": any(keuze.values()),
        "mag_bewerken": mag_bewerken,
        "menu": "raad",
    }
    return render_page(request, "agenda/raadsstuk_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def raadsstuk_nieuw(request):
    eis(mag_plan_bewerken(request.user))
    return _bewerk(request, Raadsstuk(), "agenda/raadsstuk_nieuw.html")


@require_http_methods(["GET", "HEAD", "POST"])
def raadsstuk_edit(request, code):
    return _bewerk(request, get_raadsstuk(request.user, code), "agenda/raadsstuk_edit.html")


def _bewerk(request, stuk, template):
    at, is_nieuw, naam = nu(), stuk._state.adding, str(stuk)
    uit = verwerk(request, RaadsstukForm, stuk, at=at, vandaag=at.date())
    if uit.bewaard:
        zin = f"Raadsstuk {uit.obj.code} is toegevoegd." if is_nieuw else uit.melding(at)
        messages.success(request, zin)
        return redirect("raadsstuk_lijst")
    context = {"stuk": stuk, "naam": naam, "uit": uit, "form": uit.form, "menu": "raad"}
    return render_page(request, template, context | {"terug": reverse("raadsstuk_lijst")}, status=uit.status)

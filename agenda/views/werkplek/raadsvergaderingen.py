"""When the council meets: the list, one meeting, and bringing back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.raad import RaadsvergaderingForm
from agenda.models import Raadsvergadering
from agenda.permissions import get_raadsvergadering, mag_plan_bewerken, mag_plan_lezen
from agenda.werkplek import raadslijst
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu
from inclusie.toegang import eis


@read_only
def raadsvergadering_lijst(request):
    eis(mag_plan_lezen(request.user))
    mag_bewerken, at = mag_plan_bewerken(request.user), nu()
    komend, geweest = raadslijst.vergaderingen(at.date())
    context = {
        "komend": komend,
        "geweest": geweest,
        "volgende": Raadsvergadering.objects.volgende(at.date()),
        "mag_bewerken": mag_bewerken,
        "menu": "raad",
    }
    return render_page(request, "agenda/raadsvergadering_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def raadsvergadering_nieuw(request):
    eis(mag_plan_bewerken(request.user))
    return _bewerk(request, Raadsvergadering(), "agenda/raadsvergadering_nieuw.html")


@require_http_methods(["GET", "HEAD", "POST"])
def raadsvergadering_edit(request, pk):
    vergadering = get_raadsvergadering(request.user, pk)
    return _bewerk(request, vergadering, "agenda/raadsvergadering_edit.html")


def _bewerk(request, vergadering, template):
    at, is_nieuw = nu(), vergadering._state.adding
    naam = "" if is_nieuw else str(vergadering)
    uit = verwerk(request, RaadsvergaderingForm, vergadering, at=at)
    if uit.bewaard:
        messages.success(request, "De vergadering is toegevoegd." if is_nieuw else uit.melding(at))
        return redirect("raadsvergadering_lijst")
    context = {"vergadering": vergadering, "naam": naam, "uit": uit, "form": uit.form, "menu": "raad"}
    terug = reverse("raadsvergadering_lijst")
    return render_page(request, template, context | {"terug": terug}, status=uit.status)

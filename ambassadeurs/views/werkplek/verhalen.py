"""Stories in the workplace: write one down, note that its teller agrees, show it, and take it back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.verhaal import VRAGEN, LeesForm, VerhaalForm
from ambassadeurs.handelen.verhaalzetten import ZETTEN
from ambassadeurs.models import Verhaal
from ambassadeurs.permissions import get_verhaal, mag_verhalen_beheren
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu
from inclusie.toegang import eis
from inclusie.zet import mogelijk
from inclusie.zetblad import get_zet, toon_zet

MENU = {"menu": "verhalen"}


@read_only
def verhaal_lijst(request):
    eis(mag_verhalen_beheren(request.user))
    rijen = Verhaal.objects.voor_werklijst().select_related("persoon", "toestemming")
    return render_page(request, "ambassadeurs/verhaal_lijst.html", {"verhalen": rijen} | MENU)


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_nieuw(request):
    eis(mag_verhalen_beheren(request.user))
    return _bewerk(request, "ambassadeurs/verhaal_nieuw.html", Verhaal())


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_edit(request, pk):
    return _bewerk(request, "ambassadeurs/verhaal_edit.html", get_verhaal(request.user, pk))


def _bewerk(request, template, verhaal):
    # As it is called now: the form puts what was typed in the row.
    at, naam = nu(), verhaal.titel
    uit = verwerk(request, VerhaalForm, verhaal, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("verhaal_werkplek", uit.obj.pk)
    context = {"verhaal": verhaal, "naam": naam, "form": uit.form, "uit": uit} | MENU
    return render_page(request, template, context, status=uit.status)


@read_only
def verhaal_werkplek(request, pk):
    verhaal = get_verhaal(request.user, pk)
    context = {"verhaal": verhaal, "zetten": mogelijk(request.user, verhaal, ZETTEN)} | MENU
    return render_page(request, "ambassadeurs/verhaal_werkplek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_stand(request, pk, zet):
    verhaal = get_verhaal(request.user, pk)
    terug = (reverse("verhaal_werkplek", args=[pk]), "het verhaal")
    form = VRAGEN.get(zet, LeesForm)
    context = {"verhaal": verhaal} | MENU
    zet = get_zet(ZETTEN, zet)
    return toon_zet(request, verhaal, zet, "ambassadeurs/verhaal_stand.html", context, terug=terug, form=form)

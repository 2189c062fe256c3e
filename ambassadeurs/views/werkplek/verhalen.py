"""Stories in the workplace: write one down, note that its teller agrees, show it, and take it back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.permissions import eis
from ambassadeurs.forms.verhaal import GoedkeurForm, StandForm, VerhaalForm
from ambassadeurs.handelen.verhaalzetten import ZETTEN, mogelijke_zetten
from ambassadeurs.models import Verhaal
from ambassadeurs.permissions import get_verhaal, mag_verhalen_beheren
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.poging import probeer
from inclusie.tijd import nu

MENU = {"menu": "verhalen"}


@read_only
def verhaal_lijst(request):
    eis(mag_verhalen_beheren(request.user))
    rijen = Verhaal.objects.select_related("persoon", "toestemming")
    return render_page(request, "ambassadeurs/verhaal_lijst.html", {"verhalen": rijen} | MENU)


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_nieuw(request):
    eis(mag_verhalen_beheren(request.user))
    return _bewerk(request, "ambassadeurs/verhaal_nieuw.html", Verhaal())


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_edit(request, pk):
    return _bewerk(request, "ambassadeurs/verhaal_edit.html", get_verhaal(request.user, pk))


def _bewerk(request, template, verhaal):
    at = nu()
    uit = verwerk(request, VerhaalForm, verhaal, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("verhaal_werkplek", uit.obj.pk)
    context = {"verhaal": verhaal, "form": uit.form, "uit": uit} | MENU
    return render_page(request, template, context, status=uit.status)


@read_only
def verhaal_werkplek(request, pk):
    verhaal = get_verhaal(request.user, pk)
    context = {"verhaal": verhaal, "zetten": mogelijke_zetten(verhaal)} | MENU
    return render_page(request, "ambassadeurs/verhaal_werkplek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_stand(request, pk, stap):
    """What somebody says of a text, counts for the text that was on the screen."""
    verhaal = get_verhaal(request.user, pk)
    if stap not in ZETTEN:
        raise Http404
    zet = ZETTEN[stap]
    data = request.POST if request.method == "POST" else None
    form_class = GoedkeurForm if zet.velden else StandForm
    form = form_class(data, initial={"versie": verhaal.versie})
    status = 200
    if request.method == "POST":
        status = probeer(form, lambda: _zet(request, verhaal, zet, **form.cleaned_data))
        if status == 302:
            return redirect("verhaal_werkplek", pk)
    context = {"verhaal": verhaal, "zet": zet, "form": form} | MENU
    return render_page(request, "ambassadeurs/verhaal_stand.html", context, status=status)


def _zet(request, verhaal, zet, *, versie, **hoe):
    verhaal.versie = versie
    zet.doe(verhaal, door=request.user, at=nu(), **hoe)
    messages.success(request, zet.gedaan)

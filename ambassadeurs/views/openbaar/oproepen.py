"""The calls as they are read, and answering one. What is for the network alone, only the network sees."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda import woorden
from ambassadeurs.forms.filter import OproepenFilterForm
from ambassadeurs.forms.reactie import AntwoordForm
from ambassadeurs.handelen.reacties import reageer, wie_reageert
from ambassadeurs.lezen import oproepen as lezen
from ambassadeurs.models import Aanmeldsoort, Oproep, Reactie
from ambassadeurs.permissions import get_oproep, leest_voor_netwerk, mag_oproep_voorstellen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag


@read_only
@login_not_required
def oproepen(request):
    in_netwerk = leest_voor_netwerk(request.user)
    form = OproepenFilterForm(request.GET)
    keuze = form.keuze()
    rijen = lezen.lijst(Oproep.objects.zichtbaar(in_netwerk=in_netwerk).met_wie(), vandaag(), **keuze)
    context = {
        "form": form,
        "groepen": lezen.groepen(rijen),
        "kop": woorden.aantal(len(rijen), "oproep", "oproepen"),
        "mag_voorstellen": in_netwerk and mag_oproep_voorstellen(request.user),
        "is_gefilterd": any(keuze.values()),
    }
    return render_page(request, "ambassadeurs/oproepen.html", context, status=400 if form.errors else 200)


@read_only
@login_not_required
def oproep_detail(request, slug):
    oproep = get_oproep(request.user, slug)
    context = {
        "rij": lezen.lees(oproep, vandaag()),
        "oproep": oproep,
        "antwoorden": lezen.antwoorden(oproep),
        "hoeveel": lezen.hoeveel(oproep),
    }
    return render_page(request, "ambassadeurs/oproep_detail.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def oproep_reageren(request, slug):
    oproep = get_oproep(request.user, slug)
    at = nu()
    door = request.user if request.user.is_authenticated else None
    uit = verwerk(
        request,
        AntwoordForm,
        Reactie(waarvoor=Aanmeldsoort.OPROEP, oproep=oproep),
        at=at,
        moment=at,
        persoon=wie_reageert(request.user),
        opslaan=lambda reactie, form: reageer(reactie, at=at, door=door),
    )
    if uit.bewaard:
        return redirect("reactie_volgen", uit.obj.code)
    rij = lezen.lees(oproep, at.date())
    status = uit.status if rij.is_open or uit.status != 200 else 409
    context = {"rij": rij, "oproep": oproep, "uit": uit, "form": uit.form}
    return render_page(request, "ambassadeurs/oproep_reageren.html", context, status=status)

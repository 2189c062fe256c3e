"""The calls as they are read, and answering one. What is for the network alone, only the network sees."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import woorden
from ambassadeurs import sessie
from ambassadeurs.forms.filter import OproepenFilterForm
from ambassadeurs.forms.reactie import AntwoordForm
from ambassadeurs.lezen import oproepen as lezen
from ambassadeurs.models import Aanmeldsoort, Oproep, Reactie
from ambassadeurs.permissions import (
    get_oproep,
    get_oproep_van_antwoord,
    leest_voor_netwerk,
    mag_oproep_lezen,
    mag_oproep_voorstellen,
)
from ambassadeurs.views.inzenden import Inzending, neem_aan, toon
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.redding import geweigerd
from inclusie.tijd import nu, vandaag

GESLOTEN = "Deze oproep is gesloten. Er kan geen antwoord meer bij."
WEG = "Deze oproep is er niet meer. Er kan geen antwoord meer bij."


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
    at = nu()
    schreef_al = sessie.huidig_concept(request, request.path, at) is not None
    try:
        oproep = get_oproep_van_antwoord(request.user, slug, schreef_al=schreef_al)
    except Http404 as fout:
        # Nothing was kept yet, and it went while somebody typed; or it never was for them.
        if antwoord := geweigerd(request, fout):
            return antwoord
        raise
    is_er = not schreef_al or mag_oproep_lezen(request.user, oproep)
    rij = lezen.lees(oproep, at.date())
    inzending = Inzending(
        request,
        lambda: Reactie(waarvoor=Aanmeldsoort.OPROEP, oproep=oproep),
        AntwoordForm,
        "ambassadeurs/oproep_reageren.html",
        reverse("oproep_detail", args=[slug]) if is_er else reverse("oproepen"),
        at,
        "" if is_er and rij.is_open else GESLOTEN if is_er else WEG,
    )
    if request.method == "POST":
        return neem_aan(inzending)
    return toon(inzending, 200 if rij.is_open else 409, rij=rij, oproep=oproep, is_er=is_er)

"""Calls as an employee makes them: the list, one call, changing it, its state, taking it away and back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.indeling import WeghaalForm
from agenda.werkplek.prullenbak import KAN_TERUG, weggehaald
from ambassadeurs.forms.filter import OproepwerkFilterForm
from ambassadeurs.forms.oproep import VRAGEN, OproepForm
from ambassadeurs.handelen import oproepen
from ambassadeurs.handelen.oproepzetten import ZETTEN
from ambassadeurs.lezen.oproepen import van_wie
from ambassadeurs.models import Oproep, OproepStatus
from ambassadeurs.permissions import get_oproep_voor_beheer, mag_oproepen_beheren
from ambassadeurs.werkplek import oproepblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.poging import probeer_weg
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis
from inclusie.zet import mogelijk
from inclusie.zetblad import ZetForm, get_zet, toon_zet


@read_only
def oproep_lijst(request):
    eis(mag_oproepen_beheren(request.user))
    form = OproepwerkFilterForm(request.GET)
    keuze = form.keuze()
    rijen = [(oproep, van_wie(oproep)) for oproep in oproepblad.lijst(**keuze)]
    context = {
        "filter": form,
        "rijen": rijen,
        "kop": woorden.aantal(len(rijen), "oproep", "oproepen"),
        "is_gefilterd": any(keuze.values()),
        "menu": "oproepen",
    }
    return render_page(request, "ambassadeurs/oproep_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_nieuw(request):
    eis(mag_oproepen_beheren(request.user))
    at = nu()
    uit = verwerk(
        request,
        OproepForm,
        Oproep(),
        at=at,
        opslaan=lambda obj, form: oproepen.voeg_toe(obj, door=request.user, at=at, relaties=form.relaties()),
    )
    if uit.bewaard:
        messages.success(request, f"‘{uit.obj}’ is bewaard als concept. Kijk het na en plaats het.")
        return redirect("oproep_werkplek", uit.obj.slug)
    context = {"uit": uit, "form": uit.form, "menu": "oproepen"}
    return render_page(request, "ambassadeurs/oproep_nieuw.html", context, status=uit.status)


@read_only
def oproep_werkplek(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug)
    dag = vandaag()
    context = {
        "oproep": oproep,
        "van": van_wie(oproep),
        "kan_antwoord": oproep.kan_antwoord(dag),
        "zetten": mogelijk(request.user, oproep, ZETTEN),
        "reacties": [(rij, oproepblad.termijn(rij, dag)) for rij in oproep.reacties.voor_werklijst()],
        "menu": "oproepen",
    }
    return render_page(request, "ambassadeurs/oproep_werkplek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_edit(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug)
    at = nu()
    uit = verwerk(request, OproepForm, oproep, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("oproep_werkplek", slug)
    context = {"oproep": oproep, "uit": uit, "form": uit.form, "menu": "oproepen"}
    return render_page(request, "ambassadeurs/oproep_edit.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_stand(request, slug, zet):
    naam, zet = zet, get_zet(ZETTEN, zet)
    oproep = get_oproep_voor_beheer(request.user, slug)
    terug = (reverse("oproep_werkplek", args=[slug]), "de oproep")
    context, form = {"oproep": oproep, "menu": "oproepen"}, VRAGEN.get(naam, ZetForm)
    if zet.naar == OproepStatus.GESLOTEN:
        context["wachten"] = oproep.reacties.om_op_te_volgen().count()
    return toon_zet(request, oproep, zet, "ambassadeurs/oproep_stand.html", context, terug=terug, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def oproep_weghalen(request, slug):
    oproep = get_oproep_voor_beheer(request.user, slug, ook_weg=request.method == "POST")
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = probeer_weg(request, form, oproep, weggehaald(f"Oproep ‘{oproep}’"), at=nu())
        if status == 302:
            return redirect("oproep_lijst")
    lijst, hier = reverse("oproep_lijst"), reverse("oproep_werkplek", args=[slug])
    context = {"deel": oproep, "soort": "oproep", "kan_terug": KAN_TERUG, "form": form, "menu": "oproepen"}
    context |= {"pad": [(lijst, "Oproepen"), (hier, oproep.titel)], "url_terug": hier}
    return render_page(request, "agenda/weghalen.html", context, status=status)

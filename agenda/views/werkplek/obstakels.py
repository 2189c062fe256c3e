"""What stands in people's way: the list, one obstacle, changing it, its actions, and bringing back."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda import woorden
from agenda.forms.obstakel import KoppelForm, ObstakelForm, WerklijstForm
from agenda.handelen import obstakels
from agenda.handelen.obstakelzetten import ZETTEN
from agenda.models import Obstakel
from agenda.permissions import get_obstakel, get_obstakel_voor_bewerken, mag_plan_bewerken, mag_plan_lezen
from agenda.werkplek import obstakelblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.poging import probeer
from inclusie.tijd import nu
from inclusie.toegang import eis
from inclusie.zet import mogelijk


@read_only
def obstakel_lijst(request):
    eis(mag_plan_lezen(request.user))
    form = WerklijstForm(request.GET)
    keuze = form.keuze()
    rijen = obstakelblad.lijst(**keuze)
    context = {
        "filter": form,
        "rijen": rijen,
        "kop": woorden.aantal(len(rijen), "obstakel", "obstakels"),
        "is_gefilterd": any(keuze.values()),
        "mag_bewerken": mag_plan_bewerken(request.user),
        "menu": "obstakels",
    }
    return render_page(request, "agenda/obstakel_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_nieuw(request):
    eis(mag_plan_bewerken(request.user))
    at = nu()
    uit = verwerk(
        request,
        ObstakelForm,
        Obstakel(),
        at=at,
        vandaag=at.date(),
        opslaan=lambda obj, form: obstakels.voeg_toe(obj, door=request.user, at=at, relaties=form.relaties()),
    )
    if uit.bewaard:
        messages.success(request, f"‘{uit.obj}’ is toegevoegd. Vraag nu aan mensen hoe hoog het is.")
        return redirect("obstakel_werkplek", uit.obj.slug)
    context = {"uit": uit, "form": uit.form, "menu": "obstakels"}
    return render_page(request, "agenda/obstakel_nieuw.html", context, status=uit.status)


@read_only
def obstakel_werkplek(request, slug):
    rij = obstakelblad.blad(get_obstakel(request.user, slug))
    mag_bewerken = mag_plan_bewerken(request.user)
    context = {
        "rij": rij,
        "obstakel": rij.obstakel,
        "feiten": obstakelblad.feiten(rij.obstakel),
        "wacht": obstakelblad.wacht(rij.obstakel),
        "zetten": mogelijk(request.user, rij.obstakel, ZETTEN) if mag_bewerken else {},
        # What one person said is only for who writes it down.
        "metingen": obstakelblad.metingen(rij.obstakel) if mag_bewerken else [],
        "te_weinig": woorden.TE_WEINIG,
        "mag_bewerken": mag_bewerken,
        "menu": "obstakels",
    }
    return render_page(request, "agenda/obstakel_werkplek.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_edit(request, slug):
    obstakel = get_obstakel_voor_bewerken(request.user, slug)
    at = nu()
    uit = verwerk(request, ObstakelForm, obstakel, at=at, vandaag=at.date())
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("obstakel_werkplek", slug)
    context = {"obstakel": obstakel, "uit": uit, "form": uit.form, "menu": "obstakels"}
    return render_page(request, "agenda/obstakel_edit.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_koppelen(request, slug):
    obstakel = get_obstakel_voor_bewerken(request.user, slug)
    acties = obstakelblad.om_te_koppelen(obstakel)
    form = KoppelForm(request.POST if request.method == "POST" else None, acties=acties)
    status = 200
    if request.method == "POST":
        status = _koppel(request, obstakel, form)
        if status == 302:
            return redirect("obstakel_werkplek", slug)
    context = {"obstakel": obstakel, "form": form, "kan": acties.exists(), "menu": "obstakels"}
    return render_page(request, "agenda/obstakel_koppelen.html", context, status=status)


def _koppel(request, obstakel, form) -> int:
    """The status of `probeer`."""

    def doe():
        aantal = obstakels.koppel(obstakel, form.cleaned_data["acties"], door=request.user, at=nu())
        hoeveel = woorden.aantal(aantal, "actie maakt", "acties maken")
        messages.success(request, f"{hoeveel} dit obstakel nu ook lager.")

    return probeer(form, doe)

"""The people of the network: the list, one person, adding and changing, and inviting to log in."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from agenda import woorden
from ambassadeurs.forms.persoon import MensenFilterForm, PersoonForm, PersoonNieuwForm, UitnodigForm
from ambassadeurs.handelen import netwerk, toegang
from ambassadeurs.models import Persoon
from ambassadeurs.permissions import (
    get_persoon,
    get_persoon_voor_beheer,
    mag_mensen_zien,
    mag_netwerk_beheren,
)
from ambassadeurs.werkplek import mensen, persoonblad
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis


@read_only
def persoon_lijst(request):
    eis(mag_mensen_zien(request.user))
    form = MensenFilterForm(request.GET)
    keuze = form.keuze()
    rijen = mensen.lijst(**keuze, vandaag=vandaag())
    context = {
        "filter": form,
        "rijen": rijen,
        "kop": woorden.aantal(len(rijen), "persoon", "mensen"),
        "is_gefilterd": any(keuze.values()),
        "mag_beheren": mag_netwerk_beheren(request.user),
        "menu": "mensen",
    }
    return render_page(request, "ambassadeurs/persoon_lijst.html", context)


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def persoon_nieuw(request):
    eis(mag_netwerk_beheren(request.user))
    at = nu()

    def opslaan(persoon, form):
        met_account = form.cleaned_data["met_account"]
        netwerk.neem_op(persoon, form.eerste_rol(), met_account=met_account, door=request.user, at=at)

    uit = verwerk(request, PersoonNieuwForm, Persoon(), at=at, opslaan=opslaan)
    if uit.bewaard:
        mail = " Wij mailen hoe inloggen gaat." if uit.obj.account_id else ""
        messages.success(request, f"{uit.obj.naam} is toegevoegd.{mail}")
        return redirect("persoon_werkplek", uit.obj.pk)
    context = {"uit": uit, "form": uit.form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/persoon_nieuw.html", context, status=uit.status)


@read_only
def persoon_werkplek(request, pk):
    blad = persoonblad.blad(request.user, get_persoon(request.user, pk), vandaag())
    context = {"blad": blad, "persoon": blad.persoon, "mag_beheren": mag_netwerk_beheren(request.user)}
    return render_page(request, "ambassadeurs/persoon_werkplek.html", context | {"menu": "mensen"})


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def persoon_edit(request, pk):
    persoon, at = get_persoon_voor_beheer(request.user, pk), nu()
    naam = persoon.naam
    uit = verwerk(request, PersoonForm, persoon, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("persoon_werkplek", pk)
    context = {"persoon": persoon, "naam": naam, "uit": uit, "form": uit.form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/persoon_edit.html", context, status=uit.status)


@eerst_bevestigen
@require_POST
def persoon_uitnodigen(request, pk):
    """Another mail, for who has none yet or lost it."""
    persoon, form = get_persoon_voor_beheer(request.user, pk), UitnodigForm(request.POST)
    gelezen = form.cleaned_data["versie"] if form.is_valid() else None
    try:
        toegang.nodig_uit(persoon, gelezen=gelezen, door=request.user, at=nu())
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        messages.success(request, f"Wij mailen {persoon.naam} hoe inloggen gaat.")
    return redirect("persoon_werkplek", pk)

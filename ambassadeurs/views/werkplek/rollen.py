"""A role in the network: giving one, changing it, and the small page of each move of its state."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.persoon import NetwerkrolForm, NetwerkrolNieuwForm
from ambassadeurs.handelen import netwerk
from ambassadeurs.handelen.rolzetten import ZETTEN
from ambassadeurs.models import Netwerkrol
from ambassadeurs.permissions import get_netwerkrol, get_persoon_voor_beheer
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.zetblad import get_zet, toon_zet


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def netwerkrol_nieuw(request, pk):
    persoon, at = get_persoon_voor_beheer(request.user, pk), nu()
    uit = verwerk(
        request,
        NetwerkrolNieuwForm,
        Netwerkrol(persoon=persoon),
        at=at,
        opslaan=lambda rol, form: netwerk.meld_aan(rol, door=request.user, at=at, relaties=form.relaties()),
    )
    if uit.bewaard:
        messages.success(request, f"{persoon.naam} is nu ook {uit.obj.get_rol_display()}.")
        return redirect("persoon_werkplek", pk)
    context = {"persoon": persoon, "uit": uit, "form": uit.form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/netwerkrol_nieuw.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def netwerkrol_edit(request, pk):
    rol, at = get_netwerkrol(request.user, pk), nu()
    uit = verwerk(request, NetwerkrolForm, rol, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("persoon_werkplek", rol.persoon_id)
    context = {"rol": rol, "persoon": rol.persoon, "uit": uit, "form": uit.form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/netwerkrol_edit.html", context, status=uit.status)


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def netwerkrol_stand(request, pk, zet):
    zet, rol = get_zet(ZETTEN, zet), get_netwerkrol(request.user, pk)
    terug = (reverse("persoon_werkplek", args=[rol.persoon_id]), rol.persoon.naam)
    context = {"rol": rol, "persoon": rol.persoon, "menu": "mensen"}
    return toon_zet(request, rol, zet, "ambassadeurs/netwerkrol_stand.html", context, terug=terug)

"""Who takes part in an action: adding somebody, and the day on which it ends."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.meedoen import BetrokkenheidForm, EindForm
from ambassadeurs.handelen import betrekken
from ambassadeurs.models import Betrokkenheid
from ambassadeurs.permissions import get_betrokkenheid, get_netwerkrol
from ambassadeurs.views.eindigen import eindig
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def betrokkenheid_nieuw(request, pk):
    rol, at = get_netwerkrol(request.user, pk), nu()
    uit = verwerk(
        request,
        BetrokkenheidForm,
        Betrokkenheid(netwerkrol=rol),
        at=at,
        vandaag=at.date(),
        opslaan=lambda deel, form: betrekken.betrek(deel, door=request.user, at=at),
    )
    if uit.bewaard:
        messages.success(request, f"{rol.persoon.naam} doet nu mee aan actie {uit.obj.actie.code}.")
        return redirect("persoon_werkplek", rol.persoon_id)
    context = {"rol": rol, "persoon": rol.persoon, "uit": uit, "form": uit.form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/betrokkenheid_nieuw.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def betrokkenheid_eindigen(request, pk):
    deel = get_betrokkenheid(request.user, pk)
    persoon = deel.netwerkrol.persoon
    form, status = eindig(request, deel, EindForm)
    if status == 302:
        return redirect("persoon_werkplek", persoon.pk)
    context = {"deel": deel, "persoon": persoon, "form": form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/betrokkenheid_eindigen.html", context, status=status)

"""A role in the network: giving one, changing it, and the small page of each step of its state."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.persoon import NetwerkrolForm, NetwerkrolNieuwForm
from ambassadeurs.handelen import netwerk
from ambassadeurs.models import Netwerkrol
from ambassadeurs.permissions import get_netwerkrol, get_persoon_voor_beheer
from inclusie.bewerken import verwerk
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu


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


@require_http_methods(["GET", "HEAD", "POST"])
def netwerkrol_stand(request, pk, zet):
    stap = netwerk.STAPPEN.get(zet)
    if stap is None:
        raise Http404
    rol = get_netwerkrol(request.user, pk)
    status, bezwaar = 200, ""
    if request.method == "POST":
        bezwaar = _doe(request, rol, stap)
        if not bezwaar:
            return redirect("persoon_werkplek", rol.persoon_id)
        rol.refresh_from_db()
        status = 409
    elif rol.status not in stap.van:
        bezwaar, status = f"Deze rol is nu ‘{rol.get_status_display()}’.", 409
    context = {"rol": rol, "persoon": rol.persoon, "stap": stap, "bezwaar": bezwaar, "menu": "mensen"}
    return render_page(request, "ambassadeurs/netwerkrol_stand.html", context, status=status)


def _doe(request, rol, stap) -> str:
    """Take the step, also when the first of two clicks did so. Return what stands in its way."""
    if rol.status == stap.naar:
        return ""
    try:
        nieuw = stap.doe(rol, door=request.user, at=nu())
    except ValidationError as fout:
        return fout.messages[0]
    except Conflict:
        return "Iemand anders wijzigde deze rol net. Kijk of dit nog klopt."
    messages.success(request, f"De rol {nieuw.get_rol_display()} is nu ‘{nieuw.get_status_display()}’.")
    return ""

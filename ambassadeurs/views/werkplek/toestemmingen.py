"""Consent that somebody gave in a talk or on paper, with the exact words; and taking it back for them."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from ambassadeurs import toestemmingsteksten
from ambassadeurs.forms.meedoen import ToestemmingForm
from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.permissions import get_persoon_voor_beheer, get_toestemmingdoel
from ambassadeurs.toestemmen import LOS
from inclusie.htmx import render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def toestemming_noteren(request, pk, doel):
    persoon, doel = get_persoon_voor_beheer(request.user, pk), get_toestemmingdoel(doel, LOS)
    form = ToestemmingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        geef(persoon, doel, door=request.user, at=nu(), hoe=form.cleaned_data["hoe"])
        messages.success(request, f"De toestemming van {persoon.naam} is opgeschreven.")
        return redirect("persoon_werkplek", pk)
    context = {"persoon": persoon, "doel": doel, "tekst": toestemmingsteksten.tekst(doel), "form": form}
    status = 422 if form.is_bound else 200
    return render_page(
        request, "ambassadeurs/toestemming_noteren.html", context | {"menu": "mensen"}, status=status
    )


@require_POST
def toestemming_intrekken(request, pk, doel):
    """At once: taking back is as easy as giving."""
    persoon, doel = get_persoon_voor_beheer(request.user, pk), get_toestemmingdoel(doel)
    if trek_in(persoon, doel, door=request.user, at=nu()):
        messages.success(request, f"De toestemming van {persoon.naam} is ingetrokken. Dat geldt meteen.")
    return redirect("persoon_werkplek", pk)

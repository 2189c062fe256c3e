"""Bringing a report back: what was taken away, the newest first."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import TerughaalForm
from agenda.permissions import eis
from agenda.werkplek.terughalen import haal_uit_lijst_terug
from ambassadeurs.handelen.afhandelen import NET_VERANDERD
from ambassadeurs.handelen.weghalen import haal_terug
from ambassadeurs.models import Melding
from ambassadeurs.permissions import mag_meldingen_behandelen
from inclusie.htmx import render_page
from inclusie.models import DAGEN_TERUG
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_weggehaald(request):
    eis(mag_meldingen_behandelen(request.user))
    delen = {rij.nummer: rij for rij in Melding.objects.kunnen_terug(nu()).order_by("-verwijderd_op", "-pk")}
    status = 200
    if request.method == "POST":
        form = TerughaalForm(request.POST, delen=delen)
        if melding := haal_uit_lijst_terug(
            request, delen, form, haal=haal_terug, net_veranderd=NET_VERANDERD
        ):
            messages.success(request, f"Melding {melding} is terug.")
            return redirect("melding_werkplek", melding.nummer)
        status = 422
    context = {"delen": delen, "dagen": DAGEN_TERUG, "fout": status == 422, "menu": "meldingen"}
    return render_page(request, "ambassadeurs/melding_weggehaald.html", context, status=status)

"""Bringing a report back: what was taken away, the newest first."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import TerughaalForm
from agenda.permissions import eis
from ambassadeurs.handelen.afhandelen import NET_VERANDERD
from ambassadeurs.handelen.weghalen import haal_terug
from ambassadeurs.models import Melding
from ambassadeurs.permissions import mag_meldingen_behandelen
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.models import DAGEN_TERUG
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_weggehaald(request):
    eis(mag_meldingen_behandelen(request.user))
    delen = {rij.nummer: rij for rij in Melding.objects.kunnen_terug(nu()).order_by("-verwijderd_op", "-pk")}
    status = 200
    if request.method == "POST":
        if melding := _haal_terug(request, delen):
            messages.success(request, f"Melding {melding} is terug.")
            return redirect("melding_werkplek", melding.nummer)
        status = 422
    context = {"delen": delen, "dagen": DAGEN_TERUG, "fout": status == 422, "menu": "meldingen"}
    return render_page(request, "ambassadeurs/melding_weggehaald.html", context, status=status)


def _haal_terug(request, delen):
    """What came back, or None with a sentence that says why not."""
    form = TerughaalForm(request.POST, delen=delen)
    if not form.is_valid():
        messages.error(request, "Dit staat niet meer in de lijst. Kijk of het al terug is.")
        return None
    melding = delen[form.cleaned_data["deel"]]
    try:
        haal_terug(melding, door=request.user, at=nu())
    except Conflict:
        messages.error(request, NET_VERANDERD)
        return None
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        return None
    return melding

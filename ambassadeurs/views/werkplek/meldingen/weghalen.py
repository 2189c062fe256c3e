"""Taking a report away: a page that asks why, and says how it comes back."""

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.werkplek.prullenbak import KAN_TERUG, weggehaald
from ambassadeurs.forms.melding import WeghaalForm
from ambassadeurs.handelen.afhandelen import NET_VERANDERD
from ambassadeurs.permissions import get_melding
from inclusie.htmx import render_page
from inclusie.poging import probeer_weg
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_weghalen(request, nummer):
    melding = get_melding(request.user, nummer, ook_weg=request.method == "POST")
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = _neem_weg(request, melding, form)
        if status == 302:
            return redirect("melding_lijst")
    context = {"melding": melding, "form": form, "kan_terug": KAN_TERUG, "menu": "meldingen"}
    context["anderen"] = list(melding.samengevoegd.aanwezig().order_by("pk"))
    return render_page(request, "ambassadeurs/melding_weghalen.html", context, status=status)


def _neem_weg(request, melding, form) -> int:
    """The status of `probeer_weg`."""
    zin = weggehaald(f"Melding {melding.nummer}")
    return probeer_weg(request, form, melding, zin, at=nu(), net_veranderd=NET_VERANDERD)

"""Taking a report away: a page that asks why, and says how it comes back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.handelen.weghalen import haal_weg
from ambassadeurs.forms.meldingen import WeghaalForm
from ambassadeurs.handelen.afhandelen import NET_VERANDERD
from ambassadeurs.permissions import get_melding
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.models import DAGEN_TERUG
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_weghalen(request, nummer):
    melding = get_melding(request.user, nummer)
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = _neem_weg(request, melding, form)
        if status == 302:
            return redirect("melding_lijst")
    context = {"melding": melding, "form": form, "dagen": DAGEN_TERUG, "menu": "meldingen"}
    return render_page(request, "ambassadeurs/melding_weghalen.html", context, status=status)


def _neem_weg(request, melding, form) -> int:
    """302 done, 422 the reason is missing, 409 somebody else was first."""
    if not form.is_valid():
        return 422
    try:
        haal_weg(melding, reden=form.cleaned_data["reden"], door=request.user, at=nu())
    except ValidationError as fout:
        zet_fouten(form, fout)
        return 422
    except Conflict:
        form.add_error(None, NET_VERANDERD)
        return 409
    zin = f"Melding {melding.nummer} is weggehaald. U kunt dit {DAGEN_TERUG} dagen terugdraaien."
    messages.success(request, zin)
    return 302

"""The help of the workplace: how the plan works, for who edits it."""

from django.conf import settings

from agenda.permissions import mag_basisgegevens_bewerken, mag_controle_zien, mag_plan_lezen
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.models import DAGEN_TERUG
from inclusie.weghalen import mag_terughalen


@read_only
def handleiding(request):
    context = {
        "dagen_terug": DAGEN_TERUG,
        "mag_basis": mag_basisgegevens_bewerken(request.user),
        "mag_controle": mag_controle_zien(request.user),
        "mag_gebruikers": mag_gebruikers_beheren(request.user),
        "mag_lezen": mag_plan_lezen(request.user),
        "mag_terughalen": mag_terughalen(request.user),
        "vier_ogen": settings.VIER_OGEN,
        "menu": "handleiding",
    }
    return render_page(request, "agenda/handleiding.html", context)

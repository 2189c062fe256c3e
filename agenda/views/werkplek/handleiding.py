"""The help of the workplace: how the plan works, for who edits it."""

from django.views.decorators.http import require_safe

from agenda.permissions import mag_basisgegevens_bewerken, mag_plan_lezen
from inclusie.htmx import render_page
from inclusie.models import DAGEN_TERUG


@require_safe
def handleiding(request):
    context = {
        "dagen_terug": DAGEN_TERUG,
        "mag_basis": mag_basisgegevens_bewerken(request.user),
        "mag_lezen": mag_plan_lezen(request.user),
        "menu": "handleiding",
    }
    return render_page(request, "agenda/handleiding.html", context)

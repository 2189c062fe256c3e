"""The help of the workplace: how the plan works, for who edits it."""

from django.views.decorators.http import require_safe

from agenda.models.basis import DAGEN_TERUG
from inclusie.htmx import render_page


@require_safe
def handleiding(request):
    context = {"dagen_terug": DAGEN_TERUG, "menu": "handleiding"}
    return render_page(request, "agenda/handleiding.html", context)

"""The help of the workplace: how the plan works, for who edits it."""

from django.views.decorators.http import require_safe

from inclusie.htmx import render_page


@require_safe
def handleiding(request):
    return render_page(request, "agenda/handleiding.html", {"menu": "handleiding"})

"""The one municipality of this installation."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.basis import GemeenteForm
from agenda.models import Gemeente
from agenda.permissions import mag_basisgegevens_bewerken
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.toegang import eis


@require_http_methods(["GET", "HEAD", "POST"])
def gemeente_edit(request):
    eis(mag_basisgegevens_bewerken(request.user))
    at = nu()
    uit = verwerk(request, GemeenteForm, Gemeente.objects.first() or Gemeente(), at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("gemeente_edit")
    context = {"uit": uit, "form": uit.form, "menu": "basis"}
    return render_page(request, "agenda/gemeente_edit.html", context, status=uit.status)

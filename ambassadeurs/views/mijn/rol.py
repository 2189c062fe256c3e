"""Taking a pause, going on and stopping: whoever it is about may always do so."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.mijn import StopForm
from ambassadeurs.handelen.rolzetten import EIGEN_ZETTEN
from ambassadeurs.lezen.nakijken import niet_af
from ambassadeurs.models import NetwerkrolStatus
from ambassadeurs.permissions import get_eigen_rol
from inclusie.htmx import render_page
from inclusie.methoden import na_uitloggen, read_only
from inclusie.tijd import nu
from inclusie.zetblad import ZetForm, get_zet, toon_zet


def _al_gestopt(request):
    return redirect("mijn_rol_gestopt") if StopForm.is_gestopt(request.POST) else None


@na_uitloggen(_al_gestopt)
@require_http_methods(["GET", "HEAD", "POST"])
def mijn_rol(request, rol, zet):
    zet = get_zet(EIGEN_ZETTEN, zet)
    try:
        rol = get_eigen_rol(request.user, rol)
    except Http404:
        # Who has another role is still logged in, and who has none found this login just before it ended.
        if request.method == "POST" and (antwoord := _al_gestopt(request)):
            return antwoord
        raise
    terug = (reverse("mijn_gegevens"), "uw gegevens")
    klaar = reverse("mijn_rol_gestopt") if zet.naar == NetwerkrolStatus.GESTOPT else ""
    context = {"rol": rol, "gaat_stoppen": bool(klaar), "menu": "gegevens"}
    if klaar:
        # Without a login nobody finds back what is not sent, but by its code.
        context["niet_af"] = niet_af(request.user, nu())
    wijze = {"terug": terug, "klaar": klaar, "form": StopForm if klaar else ZetForm}
    return toon_zet(request, rol, zet, "ambassadeurs/mijn_rol.html", context, **wijze)


@read_only
@login_not_required
def mijn_rol_gestopt(request):
    """Where somebody arrives who stopped, and so is logged out. It says nothing of anybody."""
    return render_page(request, "ambassadeurs/mijn_rol_gestopt.html", {"menu": "start"})

"""Taking a pause, going on and stopping: whoever it is about may always do so."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.handelen.netwerk import STAPPEN
from ambassadeurs.models import NetwerkrolStatus
from ambassadeurs.permissions import get_eigen_rol
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu

NET_ANDERS = "Dit is net veranderd. Kijk op de bladzijde met uw gegevens."


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_rol(request, rol, zet):
    stap = STAPPEN.get(zet)
    if stap is None or stap.zelf is None:
        raise Http404
    rol = get_eigen_rol(request.user, rol)
    if request.method == "POST" and _doe(request, rol, stap):
        return redirect("mijn_rol_gestopt" if stap.naar == NetwerkrolStatus.GESTOPT else "mijn_gegevens")
    kan = rol.status in stap.van
    context = {"rol": rol, "stap": stap, "kan": kan, "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_rol.html", context, status=200 if kan else 409)


def _doe(request, rol, stap) -> bool:
    """Also when the first of two clicks did it."""
    if rol.status == stap.naar:
        return True
    try:
        stap.doe(rol, door=request.user, at=nu())
    except (ValidationError, Conflict):
        messages.error(request, NET_ANDERS)
        rol.refresh_from_db()
        return False
    messages.success(request, f"Uw rol van {rol.get_rol_display()} is nu ‘{rol.get_status_display()}’.")
    return True


@read_only
@login_not_required
def mijn_rol_gestopt(request):
    """Where somebody arrives who stopped, and so is logged out. It says nothing of anybody."""
    return render_page(request, "ambassadeurs/mijn_rol_gestopt.html", {"menu": "start"})

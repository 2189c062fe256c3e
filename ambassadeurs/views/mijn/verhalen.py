"""Who told a story reads it, says that it may be shown, and takes it back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.verhaal import LeesForm
from ambassadeurs.handelen import verhalen
from ambassadeurs.models import ToestemmingDoel
from ambassadeurs.permissions import get_eigen_persoon, get_eigen_verhaal
from ambassadeurs.toestemmingsteksten import tekst
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu

MENU = {"menu": "verhalen"}
GOED = "Bedankt. Uw verhaal mag op de website. Wij zetten het erop."
NET_ANDERS = "Iemand veranderde dit verhaal net. Lees het opnieuw."


@read_only
def mijn_verhalen(request):
    persoon = get_eigen_persoon(request.user)
    context = {"verhalen": persoon.verhalen.select_related("toestemming")} | MENU
    return render_page(request, "ambassadeurs/mijn_verhalen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def verhaal_nalezen(request, pk):
    """Agreeing counts for the text that was on the screen; taking it back always."""
    verhaal = get_eigen_verhaal(request.user, pk)
    if request.method != "POST":
        context = {"verhaal": verhaal, "tekst": tekst(ToestemmingDoel.VERHAAL)} | MENU
        return render_page(request, "ambassadeurs/verhaal_nalezen.html", context)
    if request.POST.get("doe") == "weg":
        stond_erop = verhalen.haal_eigen_weg(verhaal, door=request.user, at=nu())
        messages.success(
            request, f"Uw verhaal {'staat niet meer' if stond_erop else 'komt niet'} op de website."
        )
    else:
        _keur_goed(request, verhaal)
    return redirect("verhaal_nalezen", pk)


def _keur_goed(request, verhaal) -> None:
    form = LeesForm(request.POST, rij=verhaal, door=request.user)
    try:
        # Without a version that was read there is none to agree to.
        verhaal.versie = form.cleaned_data["versie"] if form.is_valid() else 0
        verhalen.keur_goed(verhaal, door=request.user, at=nu())
    except Conflict:
        messages.warning(request, NET_ANDERS)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, GOED)

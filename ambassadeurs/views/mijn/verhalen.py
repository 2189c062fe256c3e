"""Who told a story reads it, says that it may be shown, and takes it back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.verhaal import LeesForm
from ambassadeurs.handelen import verhalen
from ambassadeurs.handelen.verhaalzetten import ZETTEN
from ambassadeurs.models import HoeGegeven, ToestemmingDoel
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
    """Without a version that was read there is none to agree to. Of two clicks the second says nothing."""
    form = LeesForm(request.POST, rij=verhaal, door=request.user)
    gelezen = form.cleaned_data["versie"] if form.is_valid() else 0
    try:
        verhaal.versie = gelezen
        verhalen.keur_goed(verhaal, door=request.user, at=nu())
    except (Conflict, ValidationError) as fout:
        verhaal.refresh_from_db()
        goed = ZETTEN["goedkeuren"].is_gedaan(verhaal, hoe=HoeGegeven.WEBSITE)
        if not (goed and verhaal.versie == gelezen + 1):
            zin = NET_ANDERS if isinstance(fout, Conflict) else " ".join(fout.messages)
            messages.warning(request, zin)
    else:
        messages.success(request, GOED)

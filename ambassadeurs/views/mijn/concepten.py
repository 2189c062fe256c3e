"""What somebody of the network began and did not send yet: go on with it, or throw it away."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from ambassadeurs.aanmeldgang import gang_van
from ambassadeurs.handelen.concepten import gooi_weg
from ambassadeurs.lezen.nakijken import eerste_woorden, niet_af
from ambassadeurs.permissions import get_eigen_concept, get_eigen_persoon
from ambassadeurs.views import onderweg
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu

WEG = "Wat niet af was, is weg."


@read_only
def mijn_concepten(request):
    get_eigen_persoon(request.user)
    context = {"rijen": niet_af(request.user, nu()), "menu": "meldingen"}
    return render_page(request, "ambassadeurs/mijn_concepten.html", context)


@require_POST
def mijn_concept_verder(request, code):
    """Let this browser know the report; its questions are those that everybody gets."""
    at = nu()
    return onderweg.ga_verder(request, gang_van(get_eigen_concept(request.user, code, at=at)), at)


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_concept_weghalen(request, code):
    concept = get_eigen_concept(request.user, code, at=nu())
    if request.method == "POST":
        gooi_weg(concept)
        messages.success(request, WEG)
        return redirect("mijn_concepten")
    gang = gang_van(concept)
    context = {"gang": gang, "begin": eerste_woorden(gang), "menu": "meldingen"}
    return render_page(request, "ambassadeurs/mijn_concept_weghalen.html", context)

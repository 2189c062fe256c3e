"""What somebody of the network reported, and what became of it; also what a helper typed for them."""

from django.views.decorators.http import require_http_methods

from ambassadeurs.lezen.meldingstand import Meldingstand, getypt_voor_anderen
from ambassadeurs.models import Meldconcept, Melding
from ambassadeurs.permissions import get_eigen_melding, get_eigen_persoon
from ambassadeurs.views import terugschrijven
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@read_only
def mijn_meldingen(request):
    persoon, at = get_eigen_persoon(request.user), nu()
    meldingen = Melding.objects.van(persoon).select_related("samengevoegd_met")
    context = {
        "standen": [Meldingstand(melding, at.date()) for melding in meldingen],
        "getypt": getypt_voor_anderen(persoon, at.date()),
        "concepten": Meldconcept.objects.bewaard(at).van(request.user).count(),
        "menu": "meldingen",
    }
    return render_page(request, "ambassadeurs/mijn_meldingen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_melding(request, nummer):
    melding = get_eigen_melding(request.user, nummer)
    form, antwoord = terugschrijven.schrijf(request, melding)
    if antwoord:
        return antwoord
    context = {"melding": melding, "stand": Meldingstand(melding, nu().date()), "form": form}
    context["menu"] = "meldingen"
    status = 422 if request.method == "POST" else 200
    return render_page(request, "ambassadeurs/mijn_melding.html", context, status=status)

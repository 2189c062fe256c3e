"""The first page of somebody of the network: what we ask, what they told us, and what is not sent yet."""

from ambassadeurs.lezen.meldingstand import Meldingstand
from ambassadeurs.models import Meldconcept, Melding
from ambassadeurs.permissions import zoek_eigen_persoon
from ambassadeurs.vragen import vragen
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@read_only
def mijn_start(request):
    persoon, at = zoek_eigen_persoon(request.user), nu()
    context = {
        "persoon": persoon,
        "vragen": vragen(request.user, persoon),
        "menu": "overzicht",
    }
    if persoon:
        meldingen = Melding.objects.van(persoon).select_related("samengevoegd_met")
        context["standen"] = [Meldingstand(melding, at.date()) for melding in meldingen]
        context["concepten"] = Meldconcept.objects.bewaard(at).van(request.user).count()
        context["helpt"] = persoon.helpt.lopend().select_related("voor")
    return render_page(request, "ambassadeurs/mijn_start.html", context)

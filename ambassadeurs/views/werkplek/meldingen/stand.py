"""The small page of each move of a report: what it means, what it asks, and doing it."""

from functools import partial

from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.melding import ZetForm
from ambassadeurs.handelen.afhandelen import NET_VERANDERD
from ambassadeurs.handelen.zetten import ZETTEN
from ambassadeurs.permissions import get_melding
from inclusie.htmx import naar_plek, render_page
from inclusie.leesveld import nog_niet_nagekeken, wil_leeshulp
from inclusie.poging import probeer
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_stand(request, nummer, zet):
    melding, stap = get_melding(request.user, nummer), ZETTEN.get(zet)
    if stap is None:
        raise Http404
    # First what is unread, then the page that shows it: so what comes in between is not read by it.
    begin = {"aan": melding.behandelaar or request.user, "wij_deden": melding.wij_deden}
    ongelezen = list(melding.berichten.ongelezen()) if "gelezen" in stap.velden else []
    begin["gelezen"] = [bericht.pk for bericht in ongelezen]
    data = request.POST if request.method == "POST" else None
    form = ZetForm(data, velden=stap.velden, initial=begin)
    status = 200 if stap.kan(melding) else 409
    if wil_leeshulp(request):
        form = nog_niet_nagekeken(form)
    elif request.method == "POST":
        status = _zet(request, melding, stap, form)
        if status == 302:
            adres = f"{reverse('melding_werkplek', args=[nummer])}#stand"
            return naar_plek(request, adres, f"melding {nummer}", stap.gedaan)
    context = {"melding": melding, "zet": stap, "form": form, "kan": stap.kan(melding), "menu": "meldingen"}
    context["ongelezen"] = ongelezen
    return render_page(request, "ambassadeurs/melding_stand.html", context, status=status)


def _zet(request, melding, stap, form) -> int:
    """The status of `probeer`; done also by the first of two clicks."""

    def doe():
        stap.doe(melding, **form.cleaned_data, door=request.user, at=nu())

    kan, al_gedaan = stap.kan(melding), partial(stap.al_gedaan, melding)
    return probeer(form, doe, kan=kan, al_gedaan=al_gedaan, net_veranderd=NET_VERANDERD)

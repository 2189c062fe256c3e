"""Answering a report: the box stands on its page, and here what was sent arrives."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.melding import AntwoordForm
from ambassadeurs.handelen.afhandelen import NET_VERANDERD, beantwoord
from ambassadeurs.models import Meldingbericht
from ambassadeurs.permissions import get_melding
from ambassadeurs.werkplek import meldingblad
from inclusie.htmx import naar_plek, render_page
from inclusie.leesveld import nog_niet_nagekeken, wil_leeshulp
from inclusie.poging import probeer
from inclusie.tijd import nu

VERSTUURD = "Uw antwoord is verstuurd."
# Who wants a call, a letter or a text message gets nothing by itself.
NOG_NIET = "Uw antwoord is bewaard. De melder kreeg nog geen bericht."


@require_http_methods(["GET", "HEAD", "POST"])
def melding_antwoord(request, nummer):
    melding = get_melding(request.user, nummer)
    form = AntwoordForm(request.POST if request.method == "POST" else None, melding=melding)
    status = 200
    if wil_leeshulp(request):
        form = nog_niet_nagekeken(form)
    elif request.method == "POST":
        status = _antwoord(request, melding, form)
        if status == 302:
            adres = f"{reverse('melding_werkplek', args=[nummer])}#gesprek"
            return naar_plek(request, adres, "het gesprek", NOG_NIET if melding.te_horen_sinds else VERSTUURD)
    context = {"melding": melding, "form": form}
    context["gesprek"] = list(Meldingbericht.objects.te_lezen_bij(melding))
    context |= {"bestanden": meldingblad.bestanden(melding), "menu": "meldingen"}
    context["anderen"] = [dubbel.melding for dubbel in meldingblad.samengevoegd(melding, nu().date())]
    return render_page(request, "ambassadeurs/melding_antwoord.html", context, status=status)


def _antwoord(request, melding, form) -> int:
    """The status of `probeer`. Somebody may have acted since the report was read."""
    nu_versie = melding.versie

    def doe():
        gegevens = form.cleaned_data
        melding.versie = gegevens["versie"] or nu_versie
        wat = {naam: gegevens[naam] for naam in ("tekst", "indien_id", "gelezen")}
        beantwoord(melding, **wat, door=request.user, at=nu())

    status = probeer(form, doe, net_veranderd=NET_VERANDERD)
    if status != 302:
        melding.versie = nu_versie
        form.opnieuw(melding)
    return status

"""What a report belongs to, and making an obstacle or a proposal for an action of it."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.obstakel import ObstakelForm
from agenda.models import Actie, Obstakel
from ambassadeurs.forms.melding import KoppelForm
from ambassadeurs.forms.voorstel import VoorstelForm
from ambassadeurs.handelen import koppelen
from ambassadeurs.permissions import get_melding
from ambassadeurs.werkplek import meldingblad
from inclusie.bewerken import verwerk
from inclusie.htmx import naar_plek, render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def melding_koppelen(request, nummer):
    melding, at = get_melding(request.user, nummer), nu()

    def koppel(obj, form):
        gekozen = {naam: form.cleaned_data[naam] for naam in ("obstakel", "actie", "doel", "thema")}
        return koppelen.koppel(obj, **gekozen, door=request.user, at=at)

    uit = verwerk(request, KoppelForm, melding, at=at, opslaan=koppel)
    if uit.bewaard:
        return _terug(request, nummer, uit.melding(at))
    context = {"melding": melding, "uit": uit, "form": uit.form, "menu": "meldingen"}
    context["bestanden"] = meldingblad.bestanden(melding)
    return render_page(request, "ambassadeurs/melding_koppelen.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def melding_obstakel(request, nummer):
    """The words of the reporter stand beside the form, and are not put in it: the obstacle may be read."""
    melding, at = get_melding(request.user, nummer), nu()
    nieuw = Obstakel(omschrijving=melding.gehoord, gemeld_op=melding.gemeld_op.date())
    uit = verwerk(
        request,
        ObstakelForm,
        nieuw,
        at=at,
        vandaag=at.date(),
        opslaan=lambda obj, form: koppelen.maak_obstakel(
            melding, obj, door=request.user, at=at, relaties=form.relaties()
        ),
    )
    if uit.bewaard:
        return _terug(request, nummer, f"‘{uit.obj}’ is nu een obstakel. De melding hoort erbij.")
    if melding.thema_id and not uit.form.is_bound:
        uit.form.initial["themas"] = [melding.thema_id]
    return _geboorte(request, melding, uit, "Maak er een obstakel van", "Obstakel")


@require_http_methods(["GET", "HEAD", "POST"])
def melding_actie(request, nummer):
    melding, at = get_melding(request.user, nummer), nu()
    uit = verwerk(
        request,
        VoorstelForm,
        Actie(),
        at=at,
        opslaan=lambda obj, form: koppelen.maak_actie(
            melding, obj, door=request.user, at=at, relaties=form.relaties()
        ),
    )
    if uit.bewaard:
        return _terug(request, nummer, f"Actie {uit.obj.code} is nu een voorstel. De melding hoort erbij.")
    if melding.thema_id and not uit.form.is_bound:
        uit.form.initial["themas"] = [melding.thema_id]
    return _geboorte(request, melding, uit, "Maak er een voorstel voor een actie van", "Voorstel")


def _geboorte(request, melding, uit, kop, titel):
    context = {"melding": melding, "uit": uit, "form": uit.form, "kop": kop, "titel": titel}
    context |= {"adres_hier": request.path, "bestanden": meldingblad.bestanden(melding)}
    template = "ambassadeurs/melding_geboorte.html"
    return render_page(request, template, context | {"menu": "meldingen"}, status=uit.status)


def _terug(request, nummer, zin):
    adres = f"{reverse('melding_werkplek', args=[nummer])}#hoort-bij"
    return naar_plek(request, adres, f"melding {nummer}", zin)

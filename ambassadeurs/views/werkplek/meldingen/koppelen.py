"""What a report belongs to, and making an obstacle, a goal or a proposal for an action of it."""

from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from agenda.forms.obstakel import ObstakelForm
from agenda.models import Actie, Doel, Obstakel
from ambassadeurs.forms.melding import KoppelForm
from ambassadeurs.forms.voorstel import DoelUitMeldingForm, VoorstelForm
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
    nieuw = Obstakel(omschrijving=melding.gehoord, gemeld_op=localdate(melding.gemeld_op))
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


@require_http_methods(["GET", "HEAD", "POST"])
def melding_doel(request, nummer):
    melding, at = get_melding(request.user, nummer), nu()

    def maak(obj, form):
        obj.jaarplan = form.cleaned_data["jaarplan"]
        return koppelen.maak_doel(melding, obj, door=request.user, at=at, relaties=form.relaties())

    uit = verwerk(request, DoelUitMeldingForm, Doel(), at=at, opslaan=maak)
    if uit.bewaard:
        zin = f"Doel {uit.obj.code} staat in het plan van {uit.obj.jaarplan.jaar}. De melding hoort erbij."
        return _terug(request, nummer, zin)
    if melding.thema_id and not uit.form.is_bound:
        uit.form.initial["themas"] = [melding.thema_id]
    return _geboorte(request, melding, uit, "Maak er een doel van", "Doel")


def _geboorte(request, melding, uit, kop, titel):
    context = {"melding": melding, "uit": uit, "form": uit.form, "kop": kop, "titel": titel}
    context |= {"adres_hier": request.path, "bestanden": meldingblad.bestanden(melding)}
    template = "ambassadeurs/melding_geboorte.html"
    return render_page(request, template, context | {"menu": "meldingen"}, status=uit.status)


def _terug(request, nummer, zin):
    adres = f"{reverse('melding_werkplek', args=[nummer])}#hoort-bij"
    return naar_plek(request, adres, f"melding {nummer}", zin)

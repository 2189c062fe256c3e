"""'Maak het jaarplan van 2022': choose what goes along and which themes come first, check it, and do it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.volgend_jaar import VolgendJaarForm
from agenda.handelen import volgend_jaar as acts
from agenda.permissions import get_jaarplan_voor_bewerken, mag_actie_afsluiten
from agenda.werkplek.jaarblad import gevolg, lees_blad
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu, vandaag
from inclusie.toegang import eis

VERANDERD = "Het plan is net veranderd. Hieronder staat het zoals het nu is. Kijk alles nog een keer na."
# The buttons: from what was chosen to the check, from there to the deed, or back to the choices.
DOEN, WIJZIGEN = "doen", "wijzigen"


@require_http_methods(["GET", "HEAD", "POST"])
def volgend_jaar(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    eis(mag_actie_afsluiten(request.user))
    blad = lees_blad(plan, vandaag())
    if request.method != "POST":
        return _toon(request, blad, VolgendJaarForm(blad=blad))
    form, stap = VolgendJaarForm(request.POST, blad=blad), request.POST.get("stap")
    if form.is_van_nu and stap == WIJZIGEN:
        return _toon(request, blad, form)
    if form.is_van_nu and not form.is_valid():
        return _toon(request, blad, form, status=422)
    if stap == DOEN:
        return _doe(request, plan, blad, form)
    if not form.is_van_nu:
        return _opnieuw(request, plan)
    return _toon(request, blad, form, gevolg=gevolg(blad, *form.gevraagd))


def _doe(request, plan, blad, form):
    try:
        volgend = acts.maak(plan, *form.gevraagd, gezien=form.toen, door=request.user, at=nu())
    except (acts.Veranderd, Conflict):
        return _opnieuw(request, plan)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return _toon(request, blad, form, status=422)
    messages.success(request, f"Jaarplan {volgend.jaar} staat klaar. Hieronder ziet u wat nog leeg is.")
    return redirect("werkplek_plan", volgend.jaar)


def _opnieuw(request, plan):
    """409: the plan as it stands now, and everything that was filled in for what is still open."""
    plan.refresh_from_db()
    blad = lees_blad(plan, vandaag())
    form = VolgendJaarForm(request.POST, blad=blad)
    form.toon_opnieuw()
    return _toon(request, blad, form, melding=VERANDERD, status=409)


def _toon(request, blad, form, *, melding="", gevolg=None, status=200):
    """The choices; with gevolg the check of what they do."""
    plan, belet = blad.begin.plan, acts.belet(blad.begin.plan, blad.begin.volgend)
    context = {
        "plan": plan,
        "volgend": plan.jaar + 1,
        "blad": blad,
        "form": form,
        "belet": belet,
        "melding": melding,
        "gevolg": gevolg,
        "menu": "plan",
    }
    return render_page(request, "agenda/volgend_jaar.html", context, status=409 if belet else status)

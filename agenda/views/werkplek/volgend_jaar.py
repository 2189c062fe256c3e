"""'Maak het jaarplan van 2022': what goes along, what stops and which themes come first, on one screen."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.volgend_jaar import VolgendJaarForm
from agenda.handelen import volgend_jaar as acts
from agenda.permissions import eis, get_jaarplan_voor_bewerken, mag_actie_afsluiten
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu

VERANDERD = "Het plan is net veranderd. Hieronder staat het zoals het nu is. Kijk alles nog een keer na."


@require_http_methods(["GET", "HEAD", "POST"])
def volgend_jaar(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    eis(mag_actie_afsluiten(request.user))
    blad = acts.lees(plan)
    if request.method != "POST":
        return _toon(request, blad, VolgendJaarForm(blad=blad))
    form = VolgendJaarForm(request.POST, blad=blad)
    if not form.is_valid() and form.is_van_nu:
        return _toon(request, blad, form, status=422)
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
    blad = acts.lees(plan)
    form = VolgendJaarForm(request.POST, blad=blad)
    form.toon_opnieuw()
    return _toon(request, blad, form, melding=VERANDERD, status=409)


def _toon(request, blad, form, *, melding="", status=200):
    belet = acts.belet(blad.plan, blad.volgend)
    context = {
        "plan": blad.plan,
        "volgend": blad.plan.jaar + 1,
        "blad": blad,
        "form": form,
        "belet": belet,
        "melding": melding,
        "menu": "plan",
    }
    return render_page(request, "agenda/volgend_jaar.html", context, status=409 if belet else status)

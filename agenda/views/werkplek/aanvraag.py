"""The question for agreement of a plan: who asks what, what would change, and the answer of somebody else."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.publiceren import AanvraagForm
from agenda.handelen import vier_ogen
from agenda.handelen.bevriezen import Ingehaald
from agenda.models import Aanvraagstand as Stand
from agenda.permissions import get_aanvraag, mag_beoordelen
from agenda.werkplek.aanvraagblad import aanvraagblad
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.toegang import eis

GEDAAN = {
    "akkoord": "U gaf akkoord. Het plan is openbaar.",
    "opnieuw": "Uw vraag is verstuurd. Iemand anders kijkt mee.",
    "terug": "De vraag is teruggestuurd.",
    "intrekken": "Uw vraag is ingetrokken.",
}
STANDEN = {"akkoord": Stand.GEDAAN, "terug": Stand.TERUG, "intrekken": Stand.INGETROKKEN}
INGEHAALD = "Het plan is veranderd sinds de vraag. Hieronder staat het plan van nu."


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def aanvraag(request, jaar):
    rij = get_aanvraag(request.user, jaar)
    vroeg_zelf = rij.aangevraagd_door_id == request.user.pk
    form, status = (
        AanvraagForm(request.POST if request.method == "POST" else None, vroeg_zelf=vroeg_zelf),
        200,
    )
    if request.method == "POST":
        eis(mag_beoordelen(request.user, rij.soort))
        status = _doe(request, rij, form)
        if status == 302:
            messages.success(request, GEDAAN[form.cleaned_data["doe"]])
            return redirect("werkplek_plan", jaar)
        rij = get_aanvraag(request.user, jaar)
        if _is_gedaan(request, rij, form.cleaned_data):
            return redirect("werkplek_plan", jaar)
    context = aanvraagblad(request.user, rij) | {"form": form, "menu": "plan"}
    if rij.is_open:
        form.zet_gezien({"rij": rij.versie} | context["voorstel"].gezien)
    return render_page(request, "agenda/aanvraag.html", context, status=status)


def _is_gedaan(request, rij, gegevens) -> bool:
    """By the first of two clicks."""
    stand = STANDEN.get(gegevens.get("doe"))
    return bool(stand) and rij.is_zo_beantwoord(stand, gegevens.get("waarom", ""), request.user)


def _doe(request, rij, form) -> int:
    """302 done, 422 refused, 409 the plan or the question changed since the page was read."""
    if not form.is_valid():
        return 422
    gegevens, hand = form.cleaned_data, {"door": request.user, "at": nu()}
    rij.versie = gegevens["rij"]
    zicht = {naam: gegevens[naam] for naam in ("gezien", "inhoud_gezien")}
    try:
        if gegevens["doe"] == "akkoord":
            vier_ogen.geef_akkoord(rij, **hand)
        elif gegevens["doe"] == "opnieuw":
            vier_ogen.vraag_aan(rij, **zicht, dag_gezien=rij.peildatum, **hand)
        elif gegevens["doe"] == "terug":
            vier_ogen.stuur_terug(rij, waarom=gegevens["waarom"], **hand)
        else:
            vier_ogen.trek_in(rij, waarom=gegevens["waarom"], **hand)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return 422
    except (Conflict, Ingehaald):
        form.add_error(None, INGEHAALD)
        return 409
    return 302

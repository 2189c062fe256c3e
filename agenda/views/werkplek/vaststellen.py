"""The moments of a year that end a state: adopt the plan, put it in the archive."""

from functools import partial

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.controle_publicatie import belet, kan_beginnen
from agenda.forms.publiceren import ArchiverenForm, VaststellenForm
from agenda.handelen import vaststellen as acts
from agenda.handelen import vier_ogen
from agenda.handelen.bevriezen import Ingehaald
from agenda.models import Aanvraag, VersieSoort
from agenda.openbaarheid import openbaarheid
from agenda.permissions import (
    get_jaarplan,
    get_jaarplan_om_vast_te_stellen,
    mag_archiveren,
    mag_plan_bewerken,
    moet_besluit_noemen,
)
from agenda.voorstel import doe_voorstel
from agenda.werkplek.aanvraagblad import bij_plan
from agenda.werkplek.controleblad import controleblad, waar
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu

INGEHAALD = "Iemand wijzigde het plan net. Lees het plan nog een keer. Stuur dit dan opnieuw."


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def vaststellen(request, jaar):
    plan = get_jaarplan_om_vast_te_stellen(request.user, jaar)
    at = nu()
    nodig = moet_besluit_noemen(request.user)
    return _doe(
        request,
        plan,
        at,
        zet="vaststellen",
        form_class=partial(VaststellenForm, vandaag=at.date(), besluit_nodig=nodig),
        act=_vraag_aan if settings.VIER_OGEN else acts.stel_vast,
        template="agenda/vaststellen.html",
        melding=vier_ogen.GEVRAAGD
        if settings.VIER_OGEN
        else "Het jaarplan is vastgesteld. Versie {nummer} is openbaar.",
    )


def _vraag_aan(plan, *, op, vastgesteld_door, besluit, reden, **hand):
    """With four eyes: the question to somebody else."""
    vraag = Aanvraag(
        jaarplan=plan, soort=VersieSoort.VASTGESTELD, op=op, vastgesteld_door=vastgesteld_door,
        besluit=besluit, reden=reden, peildatum=acts.peildatum_na(op, plan.versies.nieuwste()),
    )  # fmt: skip
    return vier_ogen.vraag_aan(vraag, **hand)


@require_http_methods(["GET", "HEAD", "POST"])
def archiveren(request, jaar):
    plan = get_jaarplan(request.user, jaar, mag=mag_archiveren)
    return _doe(
        request,
        plan,
        nu(),
        zet="archiveren",
        form_class=ArchiverenForm,
        act=acts.archiveer,
        template="agenda/archiveren.html",
        melding="Het jaarplan staat in het archief. Iedereen kan het blijven lezen.",
    )


def _doe(request, plan, at, *, zet, form_class, act, template, melding):
    """The page of one act: 409 when the plan is not (any more) where the act starts, 422 with errors."""
    form, status = form_class(request.POST if request.method == "POST" else None), 200
    if request.method == "POST" and not belet(zet, plan):
        status = 422
        if form.is_valid():
            try:
                gemaakt = act(plan, **form.cleaned_data, door=request.user, at=at)
                messages.success(request, melding.format(nummer=getattr(gemaakt, "nummer", "")))
                return redirect("werkplek_plan", plan.jaar)
            except ValidationError as fout:
                zet_fouten(form, fout)
            except (Conflict, Ingehaald):
                status = 409
                form.add_error(None, INGEHAALD)
            plan.refresh_from_db()
    if not kan_beginnen(zet, plan):
        status = 409
    elif request.method == "POST" and status == 200:
        status = 422
    context = {"plan": plan, "form": form, "menu": "plan"}
    return render_page(request, template, context | _inhoud(request, plan, form, zet, at), status=status)


def _inhoud(request, plan, form, zet, at) -> dict:
    """Why it cannot be done, instead of a form; or what is checked before it is done."""
    mag_bewerken = mag_plan_bewerken(request.user)
    if redenen := belet(zet, plan):
        return {
            "belet": [_belet(reden, plan, mag_bewerken) for reden in redenen],
            "mag_bewerken": mag_bewerken,
        }
    if "gezien" not in form.fields:
        return {"openbaarheid": openbaarheid(plan, at.date())}
    voorstel = doe_voorstel(plan, at.date())
    form.zet_gezien(voorstel.gezien)
    return controleblad(voorstel, mag_bewerken=mag_bewerken) | bij_plan(plan)


def _belet(reden, plan, mag_bewerken) -> tuple[str, str]:
    """The reason and where it is mended; for who cannot mend it, who does and no address."""
    if reden.lezer and not mag_bewerken:
        return reden.lezer, ""
    return reden.zin, waar(reden, plan, mag_bewerken=mag_bewerken)

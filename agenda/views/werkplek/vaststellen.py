"""The moments of a year: adopt the plan, close the year with its evaluation, put it in the archive."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda import plandocument
from agenda import vaststellen as acts
from agenda.forms.publiceren import AfrondenForm, VaststellenForm
from agenda.models import PlanStatus
from agenda.permissions import (
    eis,
    get_jaarplan,
    get_jaarplan_om_te_vaststellen,
    get_jaarplan_voor_bewerken,
    mag_archiveren,
    mag_openbaar_maken,
    moet_besluit_noemen,
)
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu

INGEHAALD = "Iemand wijzigde het plan net. Lees het plan nog een keer. Stuur dit dan opnieuw."


@require_http_methods(["GET", "POST"])
def vaststellen(request, jaar):
    plan = get_jaarplan_om_te_vaststellen(request.user, jaar)
    at = nu()
    form = VaststellenForm(
        request.POST or None,
        initial=_gezien(plan, at),
        vandaag=at.date(),
        besluit_nodig=moet_besluit_noemen(request.user),
    )
    context = {
        "plan": plan,
        "form": form,
        "mist_focus": not plan.focus.aanwezig().exists(),
        "mist_doel": not plan.doelen.aanwezig().exists(),
    }
    return _doe(
        request,
        "agenda/vaststellen.html",
        context,
        van=PlanStatus.CONCEPT,
        act=lambda: acts.stel_vast(plan, **form.cleaned_data, door=request.user, at=at),
        melding="Het jaarplan is vastgesteld. Versie {nummer} is openbaar.",
    )


@require_http_methods(["GET", "POST"])
def afronden(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    eis(mag_openbaar_maken(request.user))
    at = nu()
    form = AfrondenForm(request.POST or None, initial=_gezien(plan, at), vandaag=at.date())
    return _doe(
        request,
        "agenda/afronden.html",
        {"plan": plan, "form": form},
        van=PlanStatus.VASTGESTELD,
        act=lambda: acts.rond_jaar_af(plan, **form.cleaned_data, door=request.user, at=at),
        melding="Het jaar is afgerond. Versie {nummer} met de evaluatie is openbaar.",
    )


@require_http_methods(["GET", "POST"])
def archiveren(request, jaar):
    plan = get_jaarplan(request.user, jaar, mag=mag_archiveren)
    return _doe(
        request,
        "agenda/archiveren.html",
        {"plan": plan},
        van=PlanStatus.GEEVALUEERD,
        act=lambda: acts.archiveer(plan, door=request.user, at=nu()),
        melding="Het jaarplan staat in het archief. Iedereen kan het blijven lezen.",
    )


def _gezien(plan, at) -> dict[str, str]:
    """What would be frozen when this page is read."""
    vorige = plan.versies.zonder_inhoud().nieuwste()
    document = plandocument.build(plan, at.date(), acts.nieuwste_openbare_document(plan))
    return {"gezien": vorige.hash if vorige else "", "inhoud_gezien": acts.afdruk(document)}


def _doe(request, template, context, *, van, act, melding):
    """The page of one act: 409 when the plan is not (any more) where the act starts, 422 with errors."""
    plan, form = context["plan"], context.get("form")
    status = 200
    if plan.status != van:
        status = 409
    elif request.method == "POST":
        status = 422
        if form is None or form.is_valid():
            try:
                gemaakt = act()
                messages.success(request, melding.format(nummer=getattr(gemaakt, "nummer", "")))
                return redirect("werkplek_plan", plan.jaar)
            except ValidationError as fout:
                zet_fouten(form, fout)
            except Conflict:
                status = 409
            except acts.Ingehaald:
                status = 409
                form.data = form.data.copy()
                plan.refresh_from_db()
                form.data.update(_gezien(plan, nu()))
                form.add_error(None, INGEHAALD)
            plan.refresh_from_db()
    context |= {"kan": plan.status == van, "menu": "plan"}
    return render_page(request, template, context, status=status)

"""Put a spreadsheet into the plan: first what it would do, then, when that is what was wanted, all of it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda.forms.importeren import BestandForm, InvoerForm
from agenda.handelen import invoeren
from agenda.permissions import get_jaarplan_voor_bewerken
from agenda.werkplek.voorbeeldblad import voorbeeldblad
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.woorden import getal

INGEHAALD = "Het plan is intussen veranderd. Kijk nog een keer wat er gebeurt. Er is nog niets gedaan."


@require_http_methods(["GET", "HEAD", "POST"])
def importeren(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    if request.method != "POST":
        return _vraag(request, plan, BestandForm())
    try:
        return _doe(request, plan) if "gelezen" in request.POST else _bekijk(request, plan)
    except invoeren.TeVeel as fout:
        return _weiger(request, plan, fout.messages)


def _bekijk(request, plan):
    form = BestandForm(request.POST, request.FILES)
    if not form.is_valid():
        return _vraag(request, plan, form, status=422)
    gelezen = form.cleaned_data["bestand"]
    reden = f"Uit het bestand {gelezen.naam}"
    hand = {"door": request.user, "at": nu(), "reden": reden}
    uitslag = invoeren.voer_in(plan, gelezen, hoogstens=invoeren.MEESTE, **hand)
    return _toon(request, plan, gelezen, uitslag, {"reden": form.cleaned_data["reden"] or reden})


def _vraag(request, plan, form, *, status=200):
    context = {"plan": plan, "form": form, "meeste": invoeren.MEESTE, "menu": "plan"}
    return render_page(request, "agenda/importeren.html", context, status=status)


def _weiger(request, plan, fouten):
    leeg = BestandForm({"reden": request.POST.get("reden", "")})
    leeg.errors["bestand"] = leeg.error_class(fouten)
    return _vraag(request, plan, leeg, status=422)


def _doe(request, plan):
    form = InvoerForm(request.POST, user=request.user, jaar=plan.jaar)
    is_goed = form.is_valid()
    if "gelezen" in form.errors:
        return _weiger(request, plan, form.errors["gelezen"])
    gelezen, gezien = form.cleaned_data["gelezen"]
    hand = {"door": request.user, "at": nu(), "reden": form.cleaned_data.get("reden", "")}
    # Without a reason nothing is done: it is only shown again.
    hand |= {"gezien": gezien if is_goed else None, "hoogstens": invoeren.MEESTE}
    uitslag = invoeren.voer_in(plan, gelezen, **hand)
    if uitslag.gedaan:
        messages.success(request, _klaar(uitslag))
        return redirect("werkplek_plan", plan.jaar)
    hoe = {"melding": INGEHAALD, "status": 409} if is_goed else {"status": 422}
    return _toon(request, plan, gelezen, uitslag, request.POST, **hoe)


def _klaar(uitslag) -> str:
    nieuw, anders = len(uitslag.van_soort("nieuw")), len(uitslag.van_soort("anders"))
    return f"Het bestand is ingelezen: {getal(nieuw)} nieuw, {getal(anders)} veranderd."


def _toon(request, plan, gelezen, uitslag, data, *, melding="", status=200):
    """What the file does. The form that does it carries what was read, for this plan as it is now."""
    wie = {"user": request.user, "jaar": plan.jaar}
    data = {"reden": data["reden"], "gelezen": InvoerForm.onderteken(gelezen, uitslag.afdruk, **wie)}
    # Bound when it came without a reason, so that it says so.
    form = InvoerForm(data if status == 422 else None, initial=data, **wie)
    context = {"plan": plan, "invoer": form, "form": BestandForm(), "melding": melding, "menu": "plan"}
    context["meeste"] = invoeren.MEESTE
    context |= voorbeeldblad(gelezen, uitslag)
    return render_page(request, "agenda/importeren.html", context, status=status)

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
    if "gelezen" in request.POST:
        return _doe(request, plan)
    form = BestandForm(request.POST, request.FILES)
    if not form.is_valid():
        return _vraag(request, plan, form, status=422)
    gelezen = form.cleaned_data["bestand"]
    reden = f"Uit het bestand {gelezen.naam}"
    uitslag = invoeren.voer_in(plan, gelezen, door=request.user, at=nu(), reden=reden)
    return _toon(request, plan, gelezen, uitslag, {"reden": reden})


def _vraag(request, plan, form, *, status=200):
    context = {"plan": plan, "form": form, "menu": "plan"}
    return render_page(request, "agenda/importeren.html", context, status=status)


def _doe(request, plan):
    form = InvoerForm(request.POST, user=request.user, jaar=plan.jaar)
    is_goed = form.is_valid()
    if "gelezen" in form.errors:
        leeg = BestandForm({})
        leeg.errors["bestand"] = form.errors["gelezen"]
        return _vraag(request, plan, leeg, status=422)
    gelezen, gezien = form.cleaned_data["gelezen"]
    hand = {"door": request.user, "at": nu(), "reden": form.cleaned_data.get("reden", "")}
    # Without a reason nothing is done: it is only shown again.
    uitslag = invoeren.voer_in(plan, gelezen, gezien=gezien if is_goed else None, **hand)
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
    context |= voorbeeldblad(gelezen, uitslag)
    return render_page(request, "agenda/importeren.html", context, status=status)

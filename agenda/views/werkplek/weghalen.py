"""Taking a part of the plan away: a page that asks why, and says how it comes back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import WeghaalForm
from agenda.indeling import haal_weg
from agenda.models import Doel
from agenda.permissions import get_actie_voor_bewerken, get_doel_voor_bewerken, get_focus
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu


@require_http_methods(["GET", "POST"])
def focus_weghalen(request, jaar, slug):
    focus = get_focus(request.user, jaar, slug)
    return _haal_weg(request, focus, focus.jaarplan)


@require_http_methods(["GET", "POST"])
def doel_weghalen(request, jaar, code):
    doel = get_doel_voor_bewerken(request.user, jaar, code)
    return _haal_weg(request, doel, doel.jaarplan)


@require_http_methods(["GET", "POST"])
def actie_weghalen(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    return _haal_weg(request, actie, actie.doel.jaarplan)


def _wegen(deel, plan) -> dict[str, str]:
    """Where the actions stand that keep a goal in its place."""
    if not isinstance(deel, Doel):
        return {}
    return {"acties": f"{reverse('werkplek_plan', args=[plan.jaar])}#doel-{deel.code}"}


def _haal_weg(request, deel, plan):
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                haal_weg(deel, reden=form.cleaned_data["reden"], door=request.user, at=nu())
                naam = f"{deel._meta.verbose_name.capitalize()} ‘{deel}’"
                messages.success(request, f"{naam} is weggehaald. U kunt dit 30 dagen terugdraaien.")
                return redirect("werkplek_plan", plan.jaar)
            except ValidationError as fout:
                zet_fouten(form, fout, _wegen(deel, plan))
            except Conflict:
                status = 409
                form.add_error(
                    None, "Iemand veranderde dit op hetzelfde moment. Kijk het na en probeer het opnieuw."
                )
    context = {"plan": plan, "deel": deel, "soort": deel._meta.model_name, "form": form, "menu": "plan"}
    return render_page(request, "agenda/weghalen.html", context, status=status)

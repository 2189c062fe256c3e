"""Bringing back: one page per room lists what was taken away, and says why when something stays away."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import TerughaalForm
from agenda.models import Obstakel, Raadsstuk, Raadsvergadering
from agenda.permissions import eis, get_jaarplan_voor_bewerken, mag_plan_bewerken
from agenda.werkplek import weggehaald
from agenda.werkplek.terughalen import haal_uit_lijst_terug
from inclusie.htmx import naar_plek, render_page
from inclusie.models import DAGEN_TERUG
from inclusie.tijd import nu


@require_http_methods(["GET", "HEAD", "POST"])
def plan_weggehaald(request, jaar):
    plan = get_jaarplan_voor_bewerken(request.user, jaar)
    pad = [(reverse("plan_lijst"), "Plannen"), (reverse("werkplek_plan", args=[jaar]), f"Jaarplan {jaar}")]
    context = {"kop": f"Weggehaald uit jaarplan {jaar}", "pad": pad, "plan": plan, "menu": "plan"}
    return _weggehaald(request, weggehaald.van_plan(plan, nu()), context)


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_weggehaald(request):
    eis(mag_plan_bewerken(request.user))
    context = {"kop": "Weggehaalde obstakels", "menu": "obstakels"}
    context["pad"] = [(reverse("obstakel_lijst"), "Obstakels")]
    return _weggehaald(request, weggehaald.van_obstakels(nu()), context, naar=_naar_obstakel)


@require_http_methods(["GET", "HEAD", "POST"])
def raadsstuk_weggehaald(request):
    eis(mag_plan_bewerken(request.user))
    context = {"kop": "Weggehaalde raadsstukken", "menu": "raad"}
    context["pad"] = [(reverse("raadsstuk_lijst"), "Raadsstukken")]
    return _weggehaald(request, weggehaald.van_raad(Raadsstuk, nu()), context)


@require_http_methods(["GET", "HEAD", "POST"])
def raadsvergadering_weggehaald(request):
    eis(mag_plan_bewerken(request.user))
    context = {"kop": "Weggehaalde vergaderingen", "menu": "raad"}
    context["pad"] = [(reverse("raadsvergadering_lijst"), "Vergaderingen")]
    return _weggehaald(request, weggehaald.van_raad(Raadsvergadering, nu()), context)


def _weggehaald(request, delen, context, naar=None):
    """naar: where to after bringing back, of (request, part, sentence); else to this list again."""
    delen = {f"{deel._meta.model_name}-{deel.pk}": deel for deel in delen}
    status = 200
    if request.method == "POST":
        if deel := haal_uit_lijst_terug(request, delen, TerughaalForm(request.POST, delen=delen)):
            zin = f"{weggehaald.soort(deel).capitalize()} ‘{deel}’ is terug."
            if naar:
                return naar(request, deel, zin)
            messages.success(request, zin)
            return redirect(request.path)
        status = 422
    rijen = [(sleutel, deel, weggehaald.waarbij(deel)) for sleutel, deel in delen.items()]
    context |= {"delen": rijen, "dagen": DAGEN_TERUG, "fout": status == 422}
    return render_page(request, "agenda/weggehaald.html", context, status=status)


def _naar_obstakel(request, deel, zin):
    obstakel = deel if isinstance(deel, Obstakel) else deel.obstakel
    return naar_plek(request, f"{reverse('obstakel_lijst')}#obstakel-{obstakel.slug}", f"‘{obstakel}’", zin)

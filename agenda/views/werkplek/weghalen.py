"""Taking a part of the plan away: a page that asks why, and says how it comes back."""

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.indeling import WeghaalForm
from agenda.models import Actie, Doel
from agenda.permissions import (
    get_actie_voor_bewerken,
    get_doel_voor_bewerken,
    get_evaluatie_voor_bewerken,
    get_focus,
    get_hoogtemeting,
    get_indicator,
    get_meetwaarde,
    get_obstakel_voor_bewerken,
    get_oordeel,
    get_raadsstuk,
    get_raadsvergadering,
    mag_plan_bewerken,
)
from agenda.werkplek import prullenbak, werkblad
from inclusie.htmx import render_page
from inclusie.models import DAGEN_TERUG
from inclusie.poging import probeer_weg
from inclusie.tijd import nu
from inclusie.weghalen import soort_van


@require_http_methods(["GET", "HEAD", "POST"])
def focus_weghalen(request, jaar, slug):
    focus = get_focus(request.user, jaar, slug, ook_weg=_is_klik(request))
    return _haal_weg(request, focus, _in_plan(focus.jaarplan))


@require_http_methods(["GET", "HEAD", "POST"])
def doel_weghalen(request, jaar, code):
    doel = get_doel_voor_bewerken(request.user, jaar, code, ook_weg=_is_klik(request))
    return _haal_weg(request, doel, _in_plan(doel.jaarplan))


@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie_weghalen(request, jaar, nummer):
    evaluatie = get_evaluatie_voor_bewerken(request.user, jaar, nummer, ook_weg=_is_klik(request))
    lijst, hier = reverse("evaluatie_lijst"), reverse("evaluatie_werkplek", args=[jaar, nummer])
    pad = [(lijst, "Evaluaties"), (hier, str(evaluatie).capitalize())]
    context = {"plan": evaluatie.jaarplan, "url_terug": lijst, "pad": pad, "menu": "plan"}
    return _haal_weg(request, evaluatie, context)


@require_http_methods(["GET", "HEAD", "POST"])
def actie_weghalen(request, code):
    actie = get_actie_voor_bewerken(request.user, code, ook_weg=_is_klik(request))
    return _haal_weg(request, actie, _in_plan(actie.doel.jaarplan))


@require_http_methods(["GET", "HEAD", "POST"])
def indicator_weghalen(request, code, nummer, jaar=None):
    indicator = get_indicator(request.user, code, jaar, nummer, ook_weg=_is_klik(request))
    return _haal_weg(request, indicator, werkblad.bij_cijfers(indicator.eigenaar))


@require_http_methods(["GET", "HEAD", "POST"])
def meetwaarde_weghalen(request, code, nummer, datum, jaar=None):
    meting = get_meetwaarde(request.user, code, jaar, nummer, datum, ook_weg=_is_klik(request))
    return _haal_weg(request, meting, werkblad.bij_cijfers(meting.indicator.eigenaar))


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_weghalen(request, slug):
    obstakel = get_obstakel_voor_bewerken(request.user, slug, ook_weg=_is_klik(request))
    return _haal_weg(request, obstakel, _bij_obstakel(obstakel) | {"url_terug": reverse("obstakel_lijst")})


@require_http_methods(["GET", "HEAD", "POST"])
def hoogtemeting_weghalen(request, slug, pk):
    meting = get_hoogtemeting(request.user, slug, pk, ook_weg=_is_klik(request))
    return _haal_weg(request, meting, _bij_obstakel(meting.obstakel))


@require_http_methods(["GET", "HEAD", "POST"])
def oordeel_weghalen(request, code, pk):
    oordeel = get_oordeel(request.user, code, pk, ook_weg=_is_klik(request))
    actie, terug = oordeel.actie, reverse("oordelen", args=[code])
    pad = [(reverse("actie_werkplek", args=[code]), f"Actie {code}"), (terug, "Wat mensen merken")]
    context = {"pad": pad, "waarvan": f"actie {code}", "url_terug": terug, "menu": "plan"}
    return _haal_weg(request, oordeel, context | {"plan": actie.doel.jaarplan})


@require_http_methods(["GET", "HEAD", "POST"])
def raadsstuk_weghalen(request, code):
    stuk = get_raadsstuk(request.user, code, ook_weg=_is_klik(request))
    return _haal_weg(request, stuk, _bij_raad("raadsstuk_lijst", "Raadsstukken"))


@require_http_methods(["GET", "HEAD", "POST"])
def raadsvergadering_weghalen(request, pk):
    vergadering = get_raadsvergadering(request.user, pk, ook_weg=_is_klik(request))
    return _haal_weg(request, vergadering, _bij_raad("raadsvergadering_lijst", "Raadsvergaderingen"))


def _is_klik(request) -> bool:
    """The second of two clicks finds what the first took away; `probeer_weg` says whether it is the same."""
    return request.method == "POST"


def _bij_raad(lijst: str, naam: str) -> dict:
    terug = reverse(lijst)
    return {"pad": [(terug, naam)], "url_terug": terug, "menu": "raad"}


def _bij_obstakel(obstakel) -> dict:
    terug = reverse("obstakel_werkplek", args=[obstakel.slug])
    pad = [(reverse("obstakel_lijst"), "Obstakels"), (terug, obstakel.titel)]
    return {"pad": pad, "waarvan": obstakel.titel, "url_terug": terug, "menu": "obstakels"}


def _in_plan(plan) -> dict:
    return {"plan": plan, "url_terug": reverse("werkplek_plan", args=[plan.jaar]), "menu": "plan"}


def _haal_weg(request, deel, context):
    """context: the page where the part stands."""
    mag = mag_plan_bewerken(request.user)
    kan_terug = prullenbak.KAN_TERUG if mag else f"Een medewerker kan het {DAGEN_TERUG} dagen terughalen."
    context |= {"deel": deel, "soort": soort_van(deel).woord, "kan_terug": kan_terug, "mag_terug": mag}
    if request.method != "POST":
        return render_page(
            request, "agenda/weghalen.html", context | {"form": WeghaalForm(), "acties": _acties_onder(deel)}
        )
    form = WeghaalForm(request.POST)
    status = _neem_weg(request, context, form)
    if status == 302:
        return redirect(context["url_terug"])
    return render_page(request, "agenda/weghalen.html", context | {"form": form}, status=status)


def _acties_onder(deel) -> list[Actie]:
    """What keeps a goal in its place: said before anybody writes down why it goes."""
    return list(deel.acties.aanwezig().order_by("code")) if isinstance(deel, Doel) else []


def _neem_weg(request, context, form) -> int:
    """The status of `probeer_weg`."""
    deel, soort = context["deel"], context["soort"]
    wat = f"{soort.capitalize()} ‘{deel}’"
    mag = context["mag_terug"]
    zin = prullenbak.weggehaald(wat) if mag else f"{wat} is weggehaald. {context['kan_terug']}"
    # The actions stand there that keep a goal in its place.
    wegen = {"acties": f"{context['url_terug']}#doel-{deel.code}"} if isinstance(deel, Doel) else {}
    return probeer_weg(request, form, deel, zin, at=nu(), wegen=wegen)

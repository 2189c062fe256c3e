"""What is measured on an action or a goal: the indicator, its measurements, taking them away."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from agenda import werkblad
from agenda.forms.indeling import WeghaalForm
from agenda.forms.indicator import IndicatorForm, MeetwaardeForm
from agenda.historie.woorden import wat
from agenda.indeling import haal_weg, voeg_toe
from agenda.models import Actie, Indicator, Meetwaarde
from agenda.permissions import (
    get_actie_voor_bewerken,
    get_actie_voor_voortgang,
    get_doel_voor_bewerken,
    mag_plan_bewerken,
    mag_voortgang_schrijven,
)
from inclusie.bewerken import verwerk
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu


def _eigenaar(user, code, jaar, *, meten=False):
    """The action, or with a year the goal, on which this person may change indicators or (meten) figures."""
    if jaar is not None:
        return get_doel_voor_bewerken(user, jaar, code)
    return get_actie_voor_voortgang(user, code) if meten else get_actie_voor_bewerken(user, code)


def _context(eigenaar, **rest) -> dict:
    is_actie = isinstance(eigenaar, Actie)
    plan = eigenaar.doel.jaarplan if is_actie else eigenaar.jaarplan
    sleutels = {"code": eigenaar.code} if is_actie else {"code": eigenaar.code, "jaar": plan.jaar}
    url = reverse("indicatoren", kwargs=sleutels)
    return {
        "eigenaar": eigenaar,
        "is_actie": is_actie,
        "wat": wat(eigenaar),
        "plan": plan,
        "sleutels": sleutels,
        "url_terug": url,
        "menu": "plan",
    } | rest


@require_safe
def indicatoren(request, code, jaar=None):
    """Every indicator of an action or a goal with its measurements, and the ways to change them."""
    user = request.user
    mag_wijzigen = mag_plan_bewerken(user)
    # Who may change what is measured reads this page too, also without a right to the figures themselves.
    eigenaar = _eigenaar(user, code, jaar, meten=not mag_wijzigen)
    context = _context(eigenaar, mag_wijzigen=mag_wijzigen)
    context["mag_meten"] = mag_voortgang_schrijven(user, eigenaar) if context["is_actie"] else mag_wijzigen
    sleutels = context["sleutels"]
    metingen = Prefetch("meetwaarden", Meetwaarde.objects.aanwezig())
    rijen = werkblad.cijfers(eigenaar.indicatoren.aanwezig().prefetch_related(metingen))
    for rij in rijen:
        hier = sleutels | {"nummer": rij["indicator"].nummer}
        rij |= {
            "url_meting": reverse("meetwaarde_nieuw", kwargs=hier),
            "url_wijzig": reverse("indicator_edit", kwargs=hier),
            "url_weg": reverse("indicator_weghalen", kwargs=hier),
        }
        for meting in rij["metingen"]:
            bij = hier | {"datum": meting["meting"].datum.isoformat()}
            meting |= {
                "url_wijzig": reverse("meetwaarde_edit", kwargs=bij),
                "url_weg": reverse("meetwaarde_weghalen", kwargs=bij),
            }
    context |= {"cijfers": rijen, "url_nieuw": reverse("indicator_nieuw", kwargs=sleutels)}
    return render_page(request, "agenda/indicatoren.html", context)


def _indicator(eigenaar, nummer) -> Indicator:
    return get_object_or_404(eigenaar.indicatoren.aanwezig(), nummer=nummer)


def _meting(indicator, datum) -> Meetwaarde:
    try:
        dag = date.fromisoformat(datum)
    except ValueError:
        raise Http404 from None
    return get_object_or_404(indicator.meetwaarden.aanwezig(), datum=dag)


@require_http_methods(["GET", "POST"])
def indicator_nieuw(request, code, jaar=None):
    eigenaar = _eigenaar(request.user, code, jaar)
    at = nu()
    waar = {"actie" if isinstance(eigenaar, Actie) else "doel": eigenaar}
    uit = verwerk(
        request,
        IndicatorForm,
        Indicator(**waar),
        at=at,
        opslaan=lambda obj, form: voeg_toe(obj, door=request.user, at=at),
    )
    return _antwoord(request, "agenda/indicator_nieuw.html", uit, _context(eigenaar), at)


@require_http_methods(["GET", "POST"])
def indicator_edit(request, code, nummer, jaar=None):
    eigenaar = _eigenaar(request.user, code, jaar)
    at = nu()
    uit = verwerk(request, IndicatorForm, _indicator(eigenaar, nummer), at=at)
    return _antwoord(request, "agenda/indicator_edit.html", uit, _context(eigenaar, nummer=nummer), at)


@require_http_methods(["GET", "POST"])
def indicator_weghalen(request, code, nummer, jaar=None):
    eigenaar = _eigenaar(request.user, code, jaar)
    return _haal_weg(request, "agenda/indicator_weghalen.html", eigenaar, _indicator(eigenaar, nummer))


@require_http_methods(["GET", "POST"])
def meetwaarde_nieuw(request, code, nummer, jaar=None):
    eigenaar = _eigenaar(request.user, code, jaar, meten=True)
    indicator = _indicator(eigenaar, nummer)
    at = nu()
    uit = verwerk(request, MeetwaardeForm, Meetwaarde(indicator=indicator), at=at, vandaag=at.date())
    context = _context(eigenaar, indicator=indicator)
    return _antwoord(request, "agenda/meetwaarde_nieuw.html", uit, context, at)


@require_http_methods(["GET", "POST"])
def meetwaarde_edit(request, code, nummer, datum, jaar=None):
    eigenaar = _eigenaar(request.user, code, jaar, meten=True)
    indicator = _indicator(eigenaar, nummer)
    meting = _meting(indicator, datum)
    at = nu()
    uit = verwerk(request, MeetwaardeForm, meting, at=at, vandaag=at.date())
    context = _context(eigenaar, indicator=indicator, datum=datum)
    return _antwoord(request, "agenda/meetwaarde_edit.html", uit, context, at)


@require_http_methods(["GET", "POST"])
def meetwaarde_weghalen(request, code, nummer, datum, jaar=None):
    eigenaar = _eigenaar(request.user, code, jaar, meten=True)
    meting = _meting(_indicator(eigenaar, nummer), datum)
    return _haal_weg(request, "agenda/meetwaarde_weghalen.html", eigenaar, meting)


def _antwoord(request, template, uit, context, at):
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect(context["url_terug"])
    context |= {"form": uit.form, "uit": uit}
    return render_page(request, template, context, partial="formulier", status=uit.status)


def _haal_weg(request, template, eigenaar, deel):
    context = _context(eigenaar, deel=deel)
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    status = 200 if request.method == "GET" else _neem_weg(request, deel, form)
    if status == 302:
        return redirect(context["url_terug"])
    return render_page(request, template, context | {"form": form}, status=status)


def _neem_weg(request, deel, form) -> int:
    """302 done, 422 the reason is missing, 409 somebody else was first."""
    if not form.is_valid():
        return 422
    try:
        haal_weg(deel, reden=form.cleaned_data["reden"], door=request.user, at=nu())
    except ValidationError as fout:
        zet_fouten(form, fout)
        return 422
    except Conflict:
        form.add_error(None, "Iemand wijzigde dit net. Kijk het na en probeer het opnieuw.")
        return 409
    messages.success(request, f"{deel._meta.verbose_name.capitalize()} ‘{deel}’ is weggehaald.")
    return 302

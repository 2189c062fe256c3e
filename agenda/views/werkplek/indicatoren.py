"""What is measured on an action or a goal: the indicator and its measurements."""

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.indicator import IndicatorForm, MeetwaardeForm
from agenda.handelen.indeling import voeg_toe
from agenda.models import Actie, Indicator, Meetwaarde
from agenda.permissions import (
    get_gemeten,
    get_indicator,
    get_meetwaarde,
    mag_plan_bewerken,
    mag_voortgang_schrijven,
)
from agenda.werkplek import werkblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@read_only
def indicatoren(request, code, jaar=None):
    """Every indicator of an action or a goal with its measurements, and the ways to change them."""
    user = request.user
    mag_wijzigen = mag_plan_bewerken(user)
    # Who may change what is measured reads this page too, also without a right to the figures themselves.
    eigenaar = get_gemeten(user, code, jaar, meten=not mag_wijzigen)
    context = werkblad.bij_cijfers(eigenaar) | {"mag_wijzigen": mag_wijzigen}
    context["mag_meten"] = mag_voortgang_schrijven(user, eigenaar) if context["is_actie"] else mag_wijzigen
    sleutels = context["sleutels"]
    metingen = Prefetch("meetwaarden", Meetwaarde.objects.met_bericht())
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


@require_http_methods(["GET", "HEAD", "POST"])
def indicator_nieuw(request, code, jaar=None):
    eigenaar = get_gemeten(request.user, code, jaar)
    at = nu()
    waar = {"actie" if isinstance(eigenaar, Actie) else "doel": eigenaar}
    uit = verwerk(
        request,
        IndicatorForm,
        Indicator(**waar),
        at=at,
        opslaan=lambda obj, form: voeg_toe(obj, door=request.user, at=at),
    )
    return _antwoord(request, "agenda/indicator_nieuw.html", uit, eigenaar, at)


@require_http_methods(["GET", "HEAD", "POST"])
def indicator_edit(request, code, nummer, jaar=None):
    indicator = get_indicator(request.user, code, jaar, nummer)
    at = nu()
    uit = verwerk(request, IndicatorForm, indicator, at=at)
    return _antwoord(request, "agenda/indicator_edit.html", uit, indicator.eigenaar, at)


@require_http_methods(["GET", "HEAD", "POST"])
def meetwaarde_nieuw(request, code, nummer, jaar=None):
    indicator = get_indicator(request.user, code, jaar, nummer, meten=True)
    at = nu()
    uit = verwerk(request, MeetwaardeForm, Meetwaarde(indicator=indicator), at=at, vandaag=at.date())
    return _antwoord(request, "agenda/meetwaarde_nieuw.html", uit, indicator.eigenaar, at)


@require_http_methods(["GET", "HEAD", "POST"])
def meetwaarde_edit(request, code, nummer, datum, jaar=None):
    meting = get_meetwaarde(request.user, code, jaar, nummer, datum)
    at = nu()
    uit = verwerk(request, MeetwaardeForm, meting, at=at, vandaag=at.date())
    return _antwoord(request, "agenda/meetwaarde_edit.html", uit, meting.indicator.eigenaar, at)


def _antwoord(request, template, uit, eigenaar, at):
    context = werkblad.bij_cijfers(eigenaar) | {"form": uit.form, "uit": uit}
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect(context["url_terug"])
    return render_page(request, template, context, status=uit.status)

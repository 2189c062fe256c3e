"""Publish an evaluation: what is not right yet, what changed in the plan, and the form of the version."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.evaluatie import DELEN
from agenda.forms.publiceren import EvaluatiePublicerenForm
from agenda.handelen import evalueren, vaststellen, vier_ogen
from agenda.handelen.bevriezen import Ingehaald, peildatum_na
from agenda.models import Aanvraag, Evaluatie, VersieSoort
from agenda.permissions import get_evaluatie_voor_bewerken, mag_openbaar_maken
from agenda.voorstel import doe_voorstel
from agenda.werkplek import evaluatieblad
from agenda.werkplek.aanvraagblad import bij_plan
from agenda.werkplek.controleblad import controleblad, jaareinde
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.forms import zet_fouten
from inclusie.htmx import render_page
from inclusie.tijd import nu
from inclusie.toegang import eis

INGEHAALD = "Iemand wijzigde het plan net. Lees het plan nog een keer. Stuur dit dan opnieuw."


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def evaluatie_publiceren(request, jaar, nummer):
    evaluatie = get_evaluatie_voor_bewerken(request.user, jaar, nummer)
    eis(mag_openbaar_maken(request.user))
    at = nu()
    begin = {"reden": f"{evaluatie.get_soort_display().capitalize()}. {evaluatie.besproken_met}.".strip()}
    is_post = request.method == "POST"
    form = EvaluatiePublicerenForm(request.POST if is_post else None, initial=begin)
    status = 200
    if is_post and not evalueren.belet(evaluatie, at.date()):
        status = _publiceer(request, evaluatie, form, at)
        if status == 302:
            naar = ("aanvraag", jaar) if settings.VIER_OGEN else ("evaluatie_werkplek", jaar, nummer)
            return redirect(*naar)
        evaluatie = get_evaluatie_voor_bewerken(request.user, jaar, nummer)
    redenen = evalueren.belet(evaluatie, at.date())
    if redenen and (evaluatie.is_gepubliceerd or not evaluatie.jaarplan.vastgesteld_op):
        status = 409
    elif redenen and is_post:
        status = 422
    context = {"evaluatie": evaluatie, "plan": evaluatie.jaarplan, "form": form, "menu": "plan"}
    context |= _belet(evaluatie, redenen) if redenen else _controle(evaluatie, form, at)
    return render_page(request, "agenda/evaluatie_publiceren.html", context, status=status)


def _publiceer(request, evaluatie, form, at) -> int:
    """302 done, 422 something is missing, 409 somebody else was first."""
    if not form.is_valid():
        return 422
    hand = form.cleaned_data | {"door": request.user, "at": at}
    try:
        if settings.VIER_OGEN:
            return _vraag_aan(request, evaluatie, hand)
        versie = vaststellen.publiceer_evaluatie(evaluatie, **hand)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return 422
    except Ingehaald:
        form.add_error(None, INGEHAALD)
        return 409
    zin = " Het jaar is nu geëvalueerd." if evaluatie.is_jaarlijks else ""
    messages.success(request, f"Versie {versie.nummer} met de evaluatie is openbaar.{zin}")
    return 302


def _vraag_aan(request, evaluatie, hand) -> int:
    plan = evaluatie.jaarplan
    vraag = Aanvraag(
        jaarplan=plan, evaluatie=evaluatie, soort=VersieSoort.EVALUATIE, reden=hand.pop("reden"),
        peildatum=peildatum_na(evaluatie.peildatum, plan.versies.nieuwste()),
    )  # fmt: skip
    vier_ogen.vraag_aan(vraag, **hand)
    messages.success(request, vier_ogen.GEVRAAGD)
    return 302


def _belet(evaluatie: Evaluatie, redenen) -> dict:
    return {"belet": [(zin, _waar(evaluatie, deel)) for zin, deel in redenen]}


def _waar(evaluatie: Evaluatie, deel: str) -> str:
    """The page on which this part of the evaluation is mended; '' is the plan."""
    hier = [evaluatie.jaarplan.jaar, evaluatie.nummer]
    if not deel:
        return reverse("werkplek_plan", args=hier[:1])
    if deel in DELEN:
        return reverse("evaluatie_edit", args=[*hier, deel])
    namen = {"acties": "evaluatie_acties", evalueren.BESPROKEN: "evaluatie_besproken"}
    return reverse(namen.get(deel, "evaluatie_werkplek"), args=hier)


def _controle(evaluatie: Evaluatie, form, at) -> dict:
    voorstel = doe_voorstel(evaluatie.jaarplan, at.date(), evaluatie)
    form.zet_gezien(voorstel.gezien)
    mist = evaluatieblad.mist(evaluatie, DELEN, evaluatieblad.tel(evaluatie))
    context = {"mist": [(zin, _waar(evaluatie, deel)) for zin, deel in mist]}
    if evaluatie.is_jaarlijks:
        context |= jaareinde(voorstel, evaluatie)
    return context | controleblad(voorstel, mag_bewerken=True) | bij_plan(evaluatie.jaarplan)

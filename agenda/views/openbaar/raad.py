"""The plan as the council reads it: five answers first, then what it asked and what changed since it met."""

from functools import partial

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.urls import reverse

from agenda.forms.raad import SINDS, SindsForm
from agenda.lezen import raadsblad, sinds
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.raadskalender import vorige_dag
from agenda.models import BestandSoort, Planversie
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, nieuwste_versie, render
from inclusie.methoden import read_only
from inclusie.publicatie import (
    NIET_BEWAREN,
    Bladzijde,
    any_origin,
    forward,
    send,
    send_later,
    serve,
    serve_file,
)


@read_only
@login_not_required
@kept()
def raad_laatste(request):
    versie = nieuwste_versie()
    if versie is None:
        return redirect("start")
    return forward(request, reverse("raad_detail", args=[versie.jaarplan.jaar]))


@read_only
@login_not_required
@kept(*SINDS)
def raad_detail(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    vast = versie is not None
    is_gekozen = any(request.GET.get(naam) for naam in SINDS)
    form = SindsForm(request.GET) if is_gekozen else None

    def maak() -> bytes:
        plan = Leesplan(gekozen, vast=vast)
        nieuwste = get_openbare_versie(jaar) if vast else gekozen
        context = _blad(plan) | _sinds(plan, form) | {"nieuwste": nieuwste}
        context |= {"versie": gekozen, "is_oud": nieuwste.pk != gekozen.pk, "is_gekozen": is_gekozen}
        return render("agenda/raad_detail.html", context, adres=request.path, menu="raad")

    if form is None:
        return serve(request, maak)
    # Any two days may be asked for: what has no end is not kept.
    status = 200 if form.is_valid() else 400
    return send(request, Bladzijde.of(maak(), status=status), cache_control=NIET_BEWAREN)


def _blad(plan: Leesplan) -> dict:
    urls = {actie.bron["code"]: actie.url for actie in plan.acties}
    return {"plan": plan, **raadsblad.context(plan.document, urls)}


def _sinds(plan: Leesplan, form: SindsForm | None) -> dict:
    """What changed since the council met, or between the two days that were chosen."""
    van, tot = vorige_dag(plan.document), None
    if form and not form.is_valid():
        return {"form": form}
    if form:
        van, tot = form.cleaned_data["van"], form.cleaned_data["tot"]
    rijen = Planversie.objects.openbaar().van_jaar(plan.jaar).zonder_inhoud().nieuwste_eerst()
    versies = [rij for rij in rijen if rij.pk <= plan.versie.pk]
    nieuw, document = plan.versie, plan.document
    if tot:
        nieuw, document = sinds.geldig_op(versies, tot), None
    urls = {actie.bron["code"]: actie.url for actie in plan.acties}
    uit = sinds.sinds(versies, van, nieuw, urls, document=document)
    return {"form": form or SindsForm(initial={"van": van}), "sinds": uit, "van": van, "tot": tot}


@any_origin
@read_only
@login_not_required
@kept()
def raad_pdf(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    vast = versie is not None
    if gekozen.raad_sha256 is None:
        plan = Leesplan(gekozen, vast=vast)
        adressen = {"bestand_url": plan.raad_pdf_url, "lees_url": plan.raad_url}
        context = {"plan": plan, "versie": gekozen} | adressen
        return send_later(request, render("agenda/plan_pdf_nog_niet.html", context, menu="raad"))
    return serve_file(
        request,
        gekozen.raad_sha256,
        partial(gekozen.bestand, BestandSoort.RAAD),
        naam=f"voor-de-raad-{jaar}-versie-{gekozen.nummer}.pdf",
        soort="application/pdf",
        voorgoed=vast,
    )

"""The yearly plan as the public reads it: always one published version, never the live tables."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from agenda import woorden
from agenda.forms.vergelijken import VergelijkForm
from agenda.lezen import actieblad
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.veranderd import arrange
from agenda.models import Planversie
from agenda.permissions import get_openbare_versie
from agenda.publicatie import NIET_BEWAREN, Bladzijde, forward, kept, nieuwste_versie, render, send, serve


@require_safe
@login_not_required
@kept()
def plan_laatste(request):
    versie = nieuwste_versie()
    if versie is None:
        return redirect("start")
    return forward(request, reverse("plan_detail", args=[versie.jaarplan.jaar]))


@require_safe
@login_not_required
@kept("tekst")
def plan_detail(request, jaar):
    return _plan(request, get_openbare_versie(jaar), vast=False)


@require_safe
@login_not_required
@kept("tekst")
def plan_versie(request, jaar, versie):
    return _plan(request, get_openbare_versie(jaar, versie), vast=True)


def _plan(request, versie, *, vast):
    tekst = request.GET.get("tekst", "")
    volledig = tekst == "volledig"

    def maak() -> bytes:
        plan = Leesplan(versie, vast=vast)
        if volledig:
            actieblad.voeg_feiten_toe(plan)
        andere_jaren = Planversie.objects.openbaar().andere_jaren(plan.jaar)
        context = _context(plan) | {"volledig": volledig, "andere_jaren": andere_jaren}
        template = "agenda/plan_volledig.html" if volledig else "agenda/plan_detail.html"
        return render(template, context, adres=f"{request.path}{'?tekst=volledig' if volledig else ''}")

    if tekst and not volledig:
        return send(request, Bladzijde.of(maak()), cache_control=NIET_BEWAREN)
    return serve(request, maak)


@require_safe
@login_not_required
@kept()
def plan_thema(request, jaar, slug, versie=None):
    gekozen = get_openbare_versie(jaar, versie)

    def maak() -> bytes:
        plan = Leesplan(gekozen, vast=versie is not None)
        context = _context(plan) | {"thema": plan.get_thema(slug)}
        return render("agenda/plan_thema.html", context, adres=request.path)

    return serve(request, maak)


@require_safe
@login_not_required
@kept()
def plan_actie(request, jaar, nummer, versie=None):
    gekozen = get_openbare_versie(jaar, versie)

    def maak() -> bytes:
        plan = Leesplan(gekozen, vast=versie is not None)
        actie = plan.get_actie(nummer)
        context = _context(plan) | actieblad.context(plan, actie) | _familie(actie.bron)
        adres = request.path if plan.vast else reverse("actie_kort", args=[actie.bron["code"]])
        return render("agenda/plan_actie.html", context, adres=adres)

    return serve(request, maak)


@require_safe
@login_not_required
@kept()
def plan_versies(request, jaar):
    versie = get_openbare_versie(jaar)

    def maak() -> bytes:
        versies = list(Planversie.objects.openbaar().van_jaar(jaar).voor_lezers().nieuwste_eerst())
        vorige = [versie.nummer for versie in versies[1:]] + [None]
        rijen = [{"versie": rij, "vorig_nummer": nummer} for rij, nummer in zip(versies, vorige, strict=True)]
        context = {"versies": rijen, "kop": woorden.aantal(len(rijen), "versie", "versies")}
        context |= _context(Leesplan(versie))
        return render("agenda/plan_versies.html", context, adres=request.path)

    return serve(request, maak)


@require_safe
@login_not_required
@kept("van", "naar")
def plan_veranderd(request, jaar):
    """Two versions side by side; without a choice the newest against the one before."""
    nieuwste = get_openbare_versie(jaar)
    versies = list(Planversie.objects.openbaar().van_jaar(jaar).zonder_inhoud().nieuwste_eerst())
    form = VergelijkForm(request.GET, versies=versies) if len(versies) > 1 else None
    is_goed = form is None or form.is_valid()

    def maak() -> bytes:
        context = _context(Leesplan(nieuwste)) | {"form": form}
        if form and is_goed:
            oud, nieuw = form.gekozen()
            urls = {actie.bron["code"]: actie.url for actie in context["plan"].acties}
            context |= {"oud": oud, "nieuw": nieuw} | arrange(urls, oud.document, nieuw.document)
        return render("agenda/plan_veranderd.html", context, adres=request.path)

    if not is_goed or (form is None and request.GET):
        status = 200 if is_goed else 400
        return send(request, Bladzijde.of(maak(), status=status), cache_control=NIET_BEWAREN)
    return serve(request, maak)


def _familie(bron: dict) -> dict:
    """The same action in the year before and after, when that is public."""
    return {naam: _in_ander_jaar(bron[naam]) for naam in ("vorige", "volgende") if bron[naam]}


def _in_ander_jaar(code: str) -> dict | None:
    jaar, nummer = (int(deel) for deel in code.split("-"))
    versie = Planversie.objects.openbaar().van_jaar(jaar).nieuwste()
    if versie is None:
        return None
    for doel in versie.document["doelen"]:
        for actie in doel["acties"]:
            if actie["nummer"] == nummer:
                return {
                    "jaar": jaar,
                    "titel": actie["titel"],
                    "url": reverse("plan_actie", args=[jaar, nummer]),
                }
    return None


def _context(plan: Leesplan) -> dict:
    """What every page of a plan shows: the plan, and a banner when there is a newer version."""
    nieuwste = get_openbare_versie(plan.jaar) if plan.vast else plan.versie
    return {
        "plan": plan,
        "versie": plan.versie,
        "nieuwste": nieuwste,
        "is_oud": nieuwste.pk != plan.versie.pk,
    }

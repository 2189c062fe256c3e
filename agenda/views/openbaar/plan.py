"""The yearly plan as the public reads it: always one published version, never the live tables."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.urls import reverse

from agenda import woorden
from agenda.forms.vergelijken import VergelijkForm
from agenda.lezen import actieblad
from agenda.lezen.evaluatie import lees_evaluaties
from agenda.lezen.leesplan import Leesplan
from agenda.lezen.rijen import Leesactie
from agenda.lezen.veranderd import arrange
from agenda.models import Planversie
from agenda.permissions import get_openbare_versie
from agenda.publicatie import kept, nieuwste_versie, render
from agenda.verhalen import Verhalen
from inclusie.bijdragen import html_bij
from inclusie.methoden import read_only
from inclusie.publicatie import NIET_BEWAREN, Bladzijde, forward, send, serve
from inclusie.tijd import vandaag


@read_only
@login_not_required
@kept()
def plan_laatste(request):
    versie = nieuwste_versie()
    if versie is None:
        return redirect("start")
    return forward(request, reverse("plan_detail", args=[versie.jaarplan.jaar]))


@read_only
@login_not_required
@kept("tekst")
def plan_detail(request, jaar):
    return _plan(request, get_openbare_versie(jaar), vast=False)


@read_only
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


@read_only
@login_not_required
@kept()
def plan_thema(request, jaar, slug, versie=None):
    gekozen = get_openbare_versie(jaar, versie)

    def maak() -> bytes:
        plan = Leesplan(gekozen, vast=versie is not None)
        context = _context(plan) | {"thema": plan.get_thema(slug)}
        # A page of one version for good tells nothing of later.
        context["elders"] = "" if plan.vast else html_bij("thema", slug)
        return render("agenda/plan_thema.html", context, adres=request.path)

    return serve(request, maak, van_mensen=versie is None)


@read_only
@login_not_required
@kept()
def plan_actie(request, jaar, nummer, versie=None):
    gekozen = get_openbare_versie(jaar, versie)

    def maak() -> bytes:
        plan = Leesplan(gekozen, vast=versie is not None)
        actie = plan.get_actie(nummer)
        context = _context(plan) | actieblad.context(plan, actie) | _verhaal(gekozen, actie, vast=plan.vast)
        # An obstacle has one page, made from the version that /plan/ leads to.
        if context["obstakels"] and not plan.vast:
            context["heeft_obstakels"] = plan.jaar == Planversie.objects.jaar_dat_geldt(vandaag())
        context["elders"] = "" if plan.vast else html_bij("actie", actie.bron["code"])
        adres = request.path if plan.vast else reverse("actie_kort", args=[actie.bron["code"]])
        return render("agenda/plan_actie.html", context, adres=adres)

    return serve(request, maak, van_mensen=versie is None)


@read_only
@login_not_required
@kept()
def plan_evaluatie(request, jaar, versie=None):
    gekozen = get_openbare_versie(jaar, versie)
    evaluaties = lees_evaluaties(Leesplan(gekozen, vast=versie is not None))

    def maak() -> bytes:
        context = _context(evaluaties.plan) | {"evaluaties": evaluaties}
        return render("agenda/plan_evaluatie.html", context, adres=request.path)

    return serve(request, maak)


@read_only
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


@read_only
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


def _verhaal(versie: Planversie, actie: Leesactie, *, vast: bool) -> dict:
    """The story of the action, and the same action in the year before and after, when that is public.

    On a page of one version for good: as it was told then.
    """
    hoofdstukken = Verhalen(tot=versie if vast else None).van(actie.bron["code"])
    rijen = [
        (deel, "" if deel.jaar == versie.jaarplan.jaar or not deel.is_nu else _url(deel))
        for deel in hoofdstukken
    ]
    hier = next((plek for plek, (deel, _) in enumerate(rijen) if deel.code == actie.bron["code"]), None)
    if hier is None:
        return {}
    buren = {"vorige": rijen[hier - 1] if hier else None, "volgende": next(iter(rijen[hier + 1 :]), None)}
    buren = {naam: {"deel": rij[0], "url": rij[1]} for naam, rij in buren.items() if rij and rij[1]}
    return {"verhaal": rijen} | buren


def _url(deel) -> str:
    return reverse("plan_actie", args=[deel.jaar, deel.nummer])


def _context(plan: Leesplan) -> dict:
    """What every page of a plan shows: the plan, and a banner when there is a newer version."""
    nieuwste = get_openbare_versie(plan.jaar) if plan.vast else plan.versie
    return {
        "plan": plan,
        "versie": plan.versie,
        "nieuwste": nieuwste,
        "is_oud": nieuwste.pk != plan.versie.pk,
    }

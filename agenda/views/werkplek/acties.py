"""The workplace of an action: read it in parts, edit a part or all of it, add one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.actie import DELEN, ActieForm
from agenda.handelen.actiezetten import ZETTEN
from agenda.handelen.herinneren import herinnerbaar, nieuwste_per_actie
from agenda.handelen.indeling import voeg_toe
from agenda.handelen.overgangen import geen_voortgang
from agenda.models import Actie
from agenda.models.keuzes import VOORBIJ
from agenda.openbaarheid import openbaarheid
from agenda.permissions import (
    get_actie,
    get_actie_voor_bewerken,
    get_doel_voor_bewerken,
    mag_akkoord_geven,
    mag_plan_bewerken,
    mag_plan_lezen,
    mag_voortgang_schrijven,
)
from agenda.verhalen import verhaal_binnen
from agenda.werkplek import raadslijst, werkblad
from inclusie.bewerken import verwerk
from inclusie.bijdragen import html_bij
from inclusie.deel import wil_deel
from inclusie.htmx import naar_plek, render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag
from inclusie.zet import mogelijk

TITELS = {sleutel: titel for sleutel, (titel, _) in DELEN.items()}
# What a new action asks; the rest is filled in on its page.
NIEUW = ("titel", "waarom", "tekst_makkelijk", "niveau", "domein", "themas", "trekker_organisatie",
         "trekker_functie", "trekker_account", "partners", "betrokkenheid", "start", "eind")  # fmt: skip


@read_only
def actie_werkplek(request, code):
    return _toon(request, get_actie(request.user, code))


def _toon(request, actie, deel=""):
    actie = werkblad.met_alles(actie)
    berichten = list(actie.voortgang.all())
    stand, woord = werkblad.stand(actie, berichten)
    delen = werkblad.delen(actie, TITELS)
    plan, user = actie.doel.jaarplan, request.user
    openbaar = openbaarheid(plan, vandaag())
    context = {
        "menu": "plan",
        "actie": actie,
        "plan": plan,
        "stand": stand,
        "stand_woord": woord,
        "delen": delen,
        "deel": next((d for d in delen if d.sleutel == deel), None),
        "terug_naar": deel,
        "berichten": berichten,
        "fotos": html_bij("actie_werkplek", actie.code),
        "gevoeld": werkblad.gevoeld(actie, list(actie.oordelen.all()), berichten),
        "cijfers": werkblad.cijfers(actie.indicatoren.all()),
        "zaken": werkblad.stand_van_zaken(actie, berichten),
        "verhaal": verhaal_binnen(actie, openbaar),
        "raadsstukken": raadslijst.bij_actie(actie, vandaag(), mag_wijzigen=mag_plan_bewerken(user)),
        "versie": openbaar.versie,
        "gewijzigd": werkblad.laatst_gewijzigd(actie),
        "niet_openbaar": werkblad.niet_openbaar(actie, openbaar),
        "kan_voortgang": not geen_voortgang(actie),
        "is_voorbij": stand in VOORBIJ,
        "mag_plan_lezen": mag_plan_lezen(user),
        **(_wat_mag(user, actie) if plan.is_bewerkbaar else {"zetten": {}}),
    }
    return render_page(request, "agenda/actie_werkplek.html", context, partial="deel" if deel else None)


def _wat_mag(user, actie) -> dict:
    """In a plan that is open: what this person may do with the action now."""
    return {
        "zetten": mogelijk(user, actie, ZETTEN),
        "mag_wijzigen": mag_plan_bewerken(user),
        "herinnering": _herinnering(actie) if mag_plan_bewerken(user) else None,
        "mag_voortgang": mag_voortgang_schrijven(user, actie),
        "mag_akkoord": mag_akkoord_geven(user),
    }


def _herinnering(actie):
    return herinnerbaar(actie, nieuwste_per_actie([actie]).get(actie.pk), nu())


@require_http_methods(["GET", "HEAD", "POST"])
def actie_edit(request, code, deel=None):
    """One part in place or on its own page, or everything on one page."""
    actie = get_actie_voor_bewerken(request.user, code)
    if deel is not None and deel not in DELEN:
        raise Http404
    if "stoppen" in request.GET:
        return _gelezen(request, actie, deel)
    at = nu()
    uit = verwerk(request, ActieForm, actie, at=at, deel=deel)
    if uit.bewaard:
        return _gelezen(request, uit.obj, deel, uit.melding(at))
    context = {
        "actie": actie,
        "plan": actie.doel.jaarplan,
        "form": uit.form,
        "uit": uit,
        "deel": deel,
        "titel": TITELS[deel] if deel else "Alles van deze actie",
        "menu": "plan",
    }
    return render_page(request, "agenda/actie_edit.html", context, partial="formulier", status=uit.status)


def _gelezen(request, actie, deel, zin=""):
    """Back to reading: the part itself for htmx, else the action's page at this part."""
    adres = reverse("actie_werkplek", args=[actie.code])
    if deel and not wil_deel(request):
        return naar_plek(request, f"{adres}#deel-{deel}", f"‘{TITELS[deel]}’", zin)
    if zin:
        messages.success(request, zin)
    return _toon(request, actie, deel) if deel else redirect(adres)


@require_http_methods(["GET", "HEAD", "POST"])
def actie_nieuw(request, jaar, doel):
    doel = get_doel_voor_bewerken(request.user, jaar, doel)
    at = nu()
    uit = verwerk(
        request,
        ActieForm,
        Actie(doel=doel),
        at=at,
        opslaan=lambda obj, form: voeg_toe(obj, door=request.user, at=at, relaties=form.relaties()),
        velden=NIEUW,
    )
    if uit.bewaard:
        messages.success(request, f"Actie {uit.obj.code} is toegevoegd. Zij is nog een idee.")
        return redirect("actie_werkplek", uit.obj.code)
    context = {"doel": doel, "plan": doel.jaarplan, "form": uit.form, "uit": uit, "menu": "plan"}
    return render_page(request, "agenda/actie_nieuw.html", context, status=uit.status)

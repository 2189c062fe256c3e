"""What taking part means, and the three ways to sign up."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.reactie import AmbassadeurForm, KoploperForm, OnderwerpForm
from ambassadeurs.handelen.reacties import reageer, wie_reageert
from ambassadeurs.lezen import oproepen as lezen
from ambassadeurs.lezen.nakijken import kijk_formulier_na
from ambassadeurs.models import Aanmeldsoort, Oproep, Reactie
from ambassadeurs.permissions import leest_voor_netwerk
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.leesveld import nog_niet_nagekeken
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag

# The buttons that send nothing yet: look it over, and change one answer first.
NAKIJKEN, WIJZIG = "nakijken", "wijzig"


@read_only
@login_not_required
def meedoen(request):
    rijen = Oproep.objects.zichtbaar(in_netwerk=leest_voor_netwerk(request.user)).met_wie()
    open_ = lezen.lijst(rijen, vandaag(), stand=lezen.OPEN)
    context = {"oproepen": open_, "er_zijn_oproepen": bool(rijen)}
    return render_page(request, "ambassadeurs/meedoen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def ambassadeur_worden(request):
    return _meld_aan(
        request, Aanmeldsoort.AMBASSADEUR, AmbassadeurForm, "ambassadeurs/ambassadeur_worden.html"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def koploper_worden(request):
    return _meld_aan(request, Aanmeldsoort.KOPLOPER, KoploperForm, "ambassadeurs/koploper_worden.html")


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def onderwerp_voorstellen(request):
    return _meld_aan(
        request, Aanmeldsoort.ONDERWERP, OnderwerpForm, "ambassadeurs/onderwerp_voorstellen.html"
    )


def _meld_aan(request, waarvoor, form_class, bladzijde):
    at = nu()
    if {NAKIJKEN, WIJZIG} & set(request.POST):
        aanmelding, wie = Reactie(waarvoor=waarvoor), wie_reageert(request.user)
        form = form_class(request.POST, instance=aanmelding, moment=at, persoon=wie)
        return _kijk_na(request, form, bladzijde)
    door = request.user if request.user.is_authenticated else None
    uit = verwerk(
        request,
        form_class,
        Reactie(waarvoor=waarvoor),
        at=at,
        moment=at,
        persoon=wie_reageert(request.user),
        opslaan=lambda reactie, form: reageer(reactie, at=at, door=door),
    )
    if uit.bewaard:
        return redirect("reactie_volgen", uit.obj.code)
    context = {"uit": uit, "form": uit.form}
    return render_page(request, bladzijde, context, status=uit.status)


def _kijk_na(request, form, bladzijde):
    """Nothing is kept yet: what was typed goes along, from the form to this page and back."""
    if WIJZIG in request.POST:
        form = _begin_bij(nog_niet_nagekeken(form), request.POST[WIJZIG])
    elif form.is_valid():
        getypt = [(veld.name, veld.data or "") for veld in form]
        context = {"rijen": kijk_formulier_na(form), "getypt": getypt}
        return render_page(request, "ambassadeurs/aanmelding_controleren.html", context)
    return render_page(request, bladzijde, {"form": form}, status=422 if form.errors else 200)


def _begin_bij(form, naam: str):
    """The focus on this question. A group has no control of its own: the address leads to it."""
    if naam in form.fields and not form[naam].is_keuzelijst:
        form.fields[naam].widget.attrs["autofocus"] = True
    return form

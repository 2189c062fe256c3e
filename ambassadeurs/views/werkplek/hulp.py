"""Who types for whom: adding a helper, and the day on which it ends."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.meedoen import EindForm, NamensForm
from ambassadeurs.handelen import betrekken
from ambassadeurs.models import Namens
from ambassadeurs.permissions import get_namens, get_persoon_voor_beheer
from ambassadeurs.views.eindigen import eindig
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.tijd import nu


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def namens_nieuw(request, pk):
    persoon, at = get_persoon_voor_beheer(request.user, pk), nu()
    uit = verwerk(
        request,
        NamensForm,
        Namens(voor=persoon),
        at=at,
        vandaag=at.date(),
        opslaan=lambda hulp, form: betrekken.help_typen(
            hulp, uitnodigen=form.cleaned_data["uitnodigen"], door=request.user, at=at
        ),
    )
    if uit.bewaard:
        messages.success(request, f"{uit.obj.helper.naam} typt nu voor {persoon.naam}.")
        return redirect("persoon_werkplek", pk)
    context = {"persoon": persoon, "uit": uit, "form": uit.form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/namens_nieuw.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def namens_eindigen(request, pk):
    hulp = get_namens(request.user, pk)
    form, status = eindig(request, hulp, EindForm)
    if status == 302:
        return redirect("persoon_werkplek", hulp.voor_id)
    context = {"hulp": hulp, "persoon": hulp.voor, "form": form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/namens_eindigen.html", context, status=status)

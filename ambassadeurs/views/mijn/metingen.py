"""Somebody of the network scores obstacles: first the ones that we ask about, then all others."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.meting import MetingForm
from ambassadeurs.handelen.meten import geef_hoogte
from ambassadeurs.lezen.metingen import laatste_hoogte, te_meten_obstakels
from ambassadeurs.permissions import get_eigen_persoon, get_obstakel_om_te_meten
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.poging import probeer
from inclusie.tijd import nu

MENU = {"menu": "hoogtes"}


@read_only
def meting_lijst(request):
    persoon = get_eigen_persoon(request.user)
    context = {"obstakels": te_meten_obstakels(persoon)} | MENU
    return render_page(request, "ambassadeurs/meting_lijst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def meting_geven(request, slug):
    persoon = get_eigen_persoon(request.user)
    obstakel = get_obstakel_om_te_meten(slug)
    laatste = laatste_hoogte(persoon, obstakel)
    form = MetingForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = probeer(form, lambda: geef_hoogte(persoon, obstakel, form.cleaned_data["hoogte"], at=nu()))
        if status == 302:
            messages.success(request, "Bedankt. Uw antwoord is bewaard. Uw naam staat er niet bij.")
            return redirect("meting_lijst")
    context = {"obstakel": obstakel, "laatste": laatste, "form": form} | MENU
    return render_page(request, "ambassadeurs/meting_geven.html", context, status=status)

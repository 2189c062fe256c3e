"""What we know of somebody, for themselves: how to reach, what to talk about, what everybody may read."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.mijn import MijnContactForm, MijnProfielForm
from ambassadeurs.permissions import get_eigen_persoon, get_eigen_rol
from ambassadeurs.werkplek import eigenblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu


@read_only
def mijn_gegevens(request):
    blad = eigenblad.blad(get_eigen_persoon(request.user))
    context = {"blad": blad, "persoon": blad.persoon, "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_gegevens.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_contact_edit(request):
    persoon, at = get_eigen_persoon(request.user), nu()
    uit = verwerk(request, MijnContactForm, persoon, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("mijn_gegevens")
    context = {"uit": uit, "form": uit.form, "persoon": persoon, "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_contact_edit.html", context, status=uit.status)


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_profiel_edit(request, rol):
    rol, at = get_eigen_rol(request.user, rol), nu()
    uit = verwerk(request, MijnProfielForm, rol, at=at)
    if uit.bewaard:
        messages.success(request, uit.melding(at))
        return redirect("mijn_gegevens")
    context = {"uit": uit, "form": uit.form, "rol": rol, "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_profiel_edit.html", context, status=uit.status)

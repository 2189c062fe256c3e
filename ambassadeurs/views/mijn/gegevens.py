"""What we know of somebody, for themselves: how to reach, what to talk about, what everybody may read."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from ambassadeurs.forms.mijn import MijnContactForm, MijnFotoForm, MijnProfielForm
from ambassadeurs.handelen.eigen_foto import beschrijf_foto, haal_foto_weg, zet_foto
from ambassadeurs.permissions import get_eigen_persoon, get_eigen_rol
from ambassadeurs.werkplek import eigenblad
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import neemt_bestanden, read_only
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


@neemt_bestanden()
@require_http_methods(["GET", "HEAD", "POST"])
def mijn_foto_edit(request):
    persoon, at = get_eigen_persoon(request.user), nu()
    foto = persoon.bestanden.zonder_inhoud().first()
    begin = {"omschrijving": foto.omschrijving} if foto else {}
    vragen = (request.POST, request.FILES) if request.method == "POST" else ()
    form = MijnFotoForm(*vragen, heeft_foto=foto is not None, initial=begin)
    klaar = form.is_valid()
    # A photo that was read is kept, also when its words are still missing: nobody chooses it twice.
    if form.is_bound and (gekozen := form.cleaned_data.get("foto")):
        foto = zet_foto(persoon, gekozen[0], door=request.user, at=at)
    if klaar:
        beschrijf_foto(foto, form.cleaned_data["omschrijving"], door=request.user, at=at)
        messages.success(request, "Uw foto is bewaard.")
        return redirect("mijn_gegevens")
    context = {"form": form, "foto": foto, "menu": "gegevens"}
    status = 422 if form.is_bound else 200
    return render_page(request, "ambassadeurs/mijn_foto_edit.html", context, status=status)


@require_POST
def mijn_foto_weghalen(request):
    if haal_foto_weg(get_eigen_persoon(request.user)):
        messages.success(request, "Uw foto is weg. Wij bewaren er niets van.")
    return redirect("mijn_gegevens")

"""What we know of somebody, for themselves: how to reach, what to talk about, what everybody may read."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.mijn import MijnContactForm, MijnFotoForm, MijnProfielForm
from ambassadeurs.handelen import eigen_foto
from ambassadeurs.permissions import get_eigen_persoon, get_eigen_rol
from ambassadeurs.werkplek import eigenblad
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.bewerken import verwerk
from inclusie.htmx import render_page
from inclusie.methoden import neemt_bestanden, read_only
from inclusie.poging import probeer
from inclusie.tijd import nu


@read_only
def mijn_gegevens(request):
    blad = eigenblad.blad(get_eigen_persoon(request.user))
    context = {"blad": blad, "persoon": blad.persoon, "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_gegevens.html", context)


@eerst_bevestigen
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
    """A photo that was read waits, also when its words are still missing: nobody chooses it twice."""
    persoon, at = get_eigen_persoon(request.user), nu()
    if request.method == "POST" and request.POST.get("doe") == "weg":
        eigen_foto.gooi_klaargezette_weg(persoon)
        return redirect("mijn_foto_edit")
    foto, klaar = persoon.bestanden.zonder_inhoud().first(), eigen_foto.klaargezette(persoon)
    begin = {"omschrijving": foto.omschrijving} if foto and not klaar else {}
    vragen = (request.POST, request.FILES) if request.method == "POST" else ()
    form = MijnFotoForm(*vragen, heeft_foto=bool(foto or klaar), initial=begin)
    status = _bewaar_foto(form, persoon, request.user, at) if form.is_bound else 200
    if status == 302:
        messages.success(request, "Uw foto is bewaard.")
        return redirect("mijn_gegevens")
    context = {"form": form, "foto": foto, "klaar": eigen_foto.klaargezette(persoon), "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_foto_edit.html", context, status=status)


def _bewaar_foto(form, persoon, door, at) -> int:
    gekozen = form.cleaned_data.get("foto") if not form.is_valid() else None
    if gekozen:
        eigen_foto.zet_klaar(persoon, gekozen[0], door=door, at=at)
    return probeer(form, lambda: eigen_foto.bewaar_foto(persoon, *form.antwoord(), door=door, at=at))


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_foto_weghalen(request):
    persoon = get_eigen_persoon(request.user)
    if request.method == "POST":
        if eigen_foto.haal_foto_weg(persoon):
            messages.success(request, "Uw foto is weg. Wij bewaren er niets van.")
        return redirect("mijn_gegevens")
    foto = persoon.bestanden.zonder_inhoud().first()
    context = {"foto": foto, "menu": "gegevens"}
    return render_page(request, "ambassadeurs/mijn_foto_weghalen.html", context)

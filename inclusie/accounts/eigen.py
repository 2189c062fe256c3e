"""One's own account, for every role: passkeys, recovery codes, and where one is logged in."""

import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.accounts import aanmeldingen, apparaten, eenmalig, herstel, koppelingen, sleutels
from inclusie.accounts.forms import SleutelForm, SleutelnaamForm
from inclusie.accounts.permissions import get_eigen_sleutel
from inclusie.accounts.sleutelvraag import antwoord
from inclusie.accounts.sterk import eerst_bevestigen, moet_sterker, ook_zonder_sterk
from inclusie.forms import zet_fouten
from inclusie.methoden import read_only

CODES = "herstelcodes"
vraagt = require_http_methods(["GET", "HEAD", "POST"])


@ook_zonder_sterk
@read_only
def account(request):
    user = request.user
    eigen = request.session.session_key
    context = {
        "sleutels": sleutels.sleutels_van(user),
        "koppelingen": [(rij, koppelingen.noem(rij)) for rij in koppelingen.koppelingen_van(user)],
        "mag_koppelen": koppelingen.mag_koppelen(user),
        "heeft_koppeling": koppelingen.heeft_koppeling(user),
        "van": settings.OIDC_NAAM,
        "codes_over": user.herstelcodes.over().count(),
        "sessies": aanmeldingen.lopend(user, at=timezone.now()),
        "eigen_sessie": eigen,
        "moet_sterker": moet_sterker(request),
    }
    return render(request, "accounts/account.html", context)


@ook_zonder_sterk
@eerst_bevestigen
@vraagt
def sleutel_nieuw(request):
    """Two steps: the browser asks `sleutel_vraag` what to make, and then sends what the device made."""
    user, at = request.user, timezone.now()
    naam = apparaten.noem(request.headers.get("User-Agent", ""))
    form = SleutelForm(request.POST if request.method == "POST" else None, initial={"naam": naam})
    if form.is_valid():
        try:
            nieuw = form.cleaned_data["naam"] or naam
            sleutels.voeg_toe(request, nieuw, form.cleaned_data["credential"], at=at)
        except ValidationError as fout:
            zet_fouten(form, fout)
        else:
            messages.success(request, f"Uw toegangssleutel ‘{nieuw}’ staat erbij.")
            return redirect("account" if user.herstelcodes.over().exists() else "herstelcodes")
    status = 422 if form.errors else 200
    return render(request, "accounts/sleutel_nieuw.html", {"form": form}, status=status)


@ook_zonder_sterk
@eerst_bevestigen(blad="sleutel_nieuw")
@require_POST
def sleutel_vraag(request):
    return antwoord(request, lambda: sleutels.vraag_nieuwe(request.user))


@vraagt
@eerst_bevestigen
def sleutel_wijzigen(request, pk):
    sleutel = get_eigen_sleutel(request.user, pk)
    form = SleutelnaamForm(
        request.POST if request.method == "POST" else None, initial={"naam": sleutel.wrap().name}
    )
    if form.is_valid():
        sleutels.hernoem(sleutel, form.cleaned_data["naam"])
        messages.success(request, "De naam is bewaard.")
        return redirect("account")
    context = {"form": form, "sleutel": sleutel}
    return render(request, "accounts/sleutel_wijzigen.html", context, status=422 if form.errors else 200)


@vraagt
@eerst_bevestigen
def sleutel_weghalen(request, pk):
    sleutel = get_eigen_sleutel(request.user, pk)
    if request.method == "POST":
        naam = sleutel.wrap().name
        hier = request.session.session_key
        elders = sleutels.haal_weg(sleutel, hier=hier, door=request.user, at=timezone.now())
        uit = " Was u er ergens anders mee ingelogd? Daar bent u nu uitgelogd." if elders else ""
        messages.success(request, f"De toegangssleutel ‘{naam}’ is weg.{uit}")
        return redirect("account")
    is_laatste = sleutels.sleutels_van(request.user).count() == 1
    context = {"sleutel": sleutel, "is_laatste": is_laatste}
    return render(request, "accounts/sleutel_weghalen.html", context)


@eerst_bevestigen
@vraagt
def herstelcodes(request):
    """As with a login link: what was made stands on the screen of who made it for 15 minutes."""
    at = timezone.now()
    if request.method == "POST":
        had_oude = request.user.herstelcodes.over().exists()
        codes = herstel.maak_codes(request.user, at=at)
        oude = " Uw oude herstelcodes werken niet meer." if had_oude else ""
        messages.success(request, f"Uw herstelcodes staan hieronder.{oude}")
        return eenmalig.laat_zien(request, redirect("herstelcodes"), CODES, " ".join(codes), at=at)
    codes = eenmalig.woorden(request, CODES, at=at).split()
    context = {
        "codes": codes,
        "kwijt": not codes and eenmalig.is_te_zien(request, CODES, at=at),
        "codes_over": request.user.herstelcodes.over().count(),
        "heeft_sleutel": sleutels.heeft_sleutel(request.user) or koppelingen.heeft_koppeling(request.user),
    }
    return render(request, "accounts/herstelcodes.html", context)


@require_POST
def sessie_stoppen(request):
    """One other login by its mark, or all others. Of oneself one logs out."""
    merk = request.POST.get("sessie", "")
    lopend = aanmeldingen.lopend(request.user, at=timezone.now())
    welke = [sessie for sessie in lopend if merk in ("", sessie.merk)]
    aantal = aanmeldingen.stop(welke, behalve=request.session.session_key, door=request.user)
    if aantal:
        messages.success(request, "U bent daar uitgelogd." if merk else "U bent nu alleen nog hier ingelogd.")
    else:
        messages.info(request, "U was daar niet meer ingelogd.")
    return redirect("account")


@login_not_required
@vraagt
def inlogtijd(request):
    """How long this login lasts when nobody does anything. Asking does not make it longer; POST does.

    token: of this login, for a form that was open before it.
    """
    is_binnen = request.user.is_authenticated
    if request.method == "POST" and is_binnen:
        request.session.zet_klok(meteen=True)
    stand = request.session.over(int(time.time()))
    return JsonResponse(stand | {"token": get_token(request)} if is_binnen else stand)

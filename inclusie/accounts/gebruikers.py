"""The people with an account: invite, change, and make a login link for somebody on the phone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.contrib import messages
from django.db.models import Model
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from inclusie.accounts import aanmeldingen, eenmalig, handelen, koppelingen, sleutels
from inclusie.accounts.forms import AfneemForm, GebruikerForm, UitnodigForm
from inclusie.accounts.links import maak_link
from inclusie.accounts.models import User
from inclusie.accounts.permissions import (
    get_eigen_koppeling,
    get_eigen_sleutel,
    get_gebruiker,
    mag_gebruikers_beheren,
)
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.bewerken import verwerk
from inclusie.methoden import read_only
from inclusie.tijd import klok, nu
from inclusie.toegang import eis
from inclusie.woorden import op_naam

LINK = "inloglink"
MENU = "gebruikers"


@read_only
def gebruiker_lijst(request):
    eis(mag_gebruikers_beheren(request.user))
    context = {"gebruikers": sorted(User.objects.all(), key=op_naam), "menu": MENU}
    return render(request, "accounts/gebruiker_lijst.html", context)


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_nieuw(request):
    eis(mag_gebruikers_beheren(request.user))
    at = nu()
    uitnodigen = partial(handelen.nodig_uit, door=request.user, at=at)
    uitkomst = verwerk(request, UitnodigForm, User(), at=at, opslaan=uitnodigen)
    if uitkomst.bewaard:
        gast = uitkomst.obj
        messages.success(request, f"Wij sturen {gast.naam} een uitnodiging op {gast.email}.")
        return redirect("gebruiker_lijst")
    context = {"form": uitkomst.form, "uit": uitkomst, "sterk": settings.STERK_INLOGGEN}
    context |= {"van": settings.OIDC_NAAM if settings.OIDC_ISSUER else "", "menu": MENU}
    return render(request, "accounts/gebruiker_nieuw.html", context, status=uitkomst.status)


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_wijzigen(request, pk):
    gebruiker = get_gebruiker(request.user, pk)
    at = nu()
    bewaren = partial(handelen.wijzig, door=request.user, at=at)
    uitkomst = verwerk(request, GebruikerForm, gebruiker, at=at, opslaan=bewaren, door=request.user)
    if uitkomst.bewaard:
        messages.success(request, f"De gegevens van {uitkomst.obj.naam} zijn bewaard.")
        return redirect("gebruiker_lijst")
    context = {"gebruiker": User.objects.get(pk=pk), "form": uitkomst.form, "uit": uitkomst, "menu": MENU}
    op_de_muur = klok(at)
    context |= {
        "inloglink": nieuwe_link(request, pk, op_de_muur),
        "sleutels": sleutels.sleutels_van(gebruiker),
        "koppelingen": [(rij, koppelingen.noem(rij)) for rij in koppelingen.koppelingen_van(gebruiker)],
        "sessies": aanmeldingen.lopend(context["gebruiker"], at=op_de_muur),
    }
    return render(request, "accounts/gebruiker_wijzigen.html", context, status=uitkomst.status)


@eerst_bevestigen(blad="gebruiker_wijzigen")
@require_POST
def gebruiker_inloglink(request, pk):
    """For somebody without mail, on the phone: the link stands on the beheerder's screen for 15 minutes."""
    gebruiker = get_gebruiker(request.user, pk)
    if gebruiker.is_active:
        at = klok(nu())
        link, terug = maak_link(gebruiker, door=request.user, at=at), redirect("gebruiker_wijzigen", pk=pk)
        return eenmalig.laat_zien(request, terug, LINK, f"{pk} {link}", at=at)
    messages.error(request, f"{gebruiker.naam} mag niet inloggen. Zet dat eerst aan.")
    return redirect("gebruiker_wijzigen", pk=pk)


@require_POST
def gebruiker_uitloggen(request, pk):
    """End every login of this person, for instance when a telephone was lost. Of the beheerder the others."""
    gebruiker = get_gebruiker(request.user, pk)
    sessies = aanmeldingen.lopend(gebruiker, at=klok(nu()))
    aantal = aanmeldingen.stop(sessies, behalve=request.session.session_key, door=request.user)
    aanmeldingen.sluit_openstaand(gebruiker)
    waar = "nergens meer" if gebruiker.pk != request.user.pk else "alleen nog hier"
    messages.success(request, f"{gebruiker.naam} is nu {waar} ingelogd. Het ging om {aantal} keer inloggen.")
    return redirect("gebruiker_wijzigen", pk=pk)


@dataclass(frozen=True)
class Afneembaar:
    """What somebody logs in with. getter: the one of this account. eigen: the page for one's own."""

    woord: str
    lead: str
    getter: Callable[[User, int], Model]
    noem: Callable[[Model], str]
    haal_weg: Callable[..., int]
    eigen: str


AFNEEMBAAR = {
    "sleutels": Afneembaar(
        woord="toegangssleutel",
        lead="De sleutel heet:",
        getter=get_eigen_sleutel,
        noem=lambda rij: rij.wrap().name,
        haal_weg=sleutels.haal_weg,
        eigen="sleutel_weghalen",
    ),
    "koppelingen": Afneembaar(
        woord="koppeling",
        lead="Het gaat om het",
        getter=get_eigen_koppeling,
        noem=koppelingen.noem,
        haal_weg=koppelingen.haal_weg,
        eigen="koppeling_weghalen",
    ),
}


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_afnemen(request, pk, wat, nummer):
    """Of another, who lost the device for instance. One's own goes at one's own account."""
    gebruiker, soort = get_gebruiker(request.user, pk), AFNEEMBAAR.get(wat)
    if soort is None:
        raise Http404
    if gebruiker.pk == request.user.pk:
        return redirect(soort.eigen, pk=nummer)
    rij = soort.getter(gebruiker, nummer)
    naam, form = soort.noem(rij), AfneemForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        haal_weg, reden = partial(soort.haal_weg, rij, hier=""), form.cleaned_data["reden"]
        aantal = handelen.neem_af(gebruiker, soort.woord, haal_weg, reden, door=request.user, at=nu())
        uit = f" Daarmee was {gebruiker.naam} {aantal} keer ingelogd. Dat is gestopt." if aantal else ""
        messages.success(request, f"Dit is weg: {naam}.{uit}")
        return redirect("gebruiker_wijzigen", pk=gebruiker.pk)
    context = {"gebruiker": gebruiker, "soort": soort, "naam": naam, "form": form, "menu": MENU}
    return render(request, "accounts/gebruiker_afnemen.html", context, status=422 if form.errors else 200)


def nieuwe_link(request, pk: int, at) -> str:
    """On the page of whom it lets in."""
    van, _, link = eenmalig.woorden(request, LINK, at=at).partition(" ")
    return link if van == str(pk) else ""

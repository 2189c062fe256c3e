"""The people with an account: invite, change, and make a login link for somebody on the phone."""

from datetime import datetime
from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inclusie.accounts.forms import GebruikerForm, UitnodigForm, bewaar_gebruiker
from inclusie.accounts.links import GELDIG, maak_link
from inclusie.accounts.models import User
from inclusie.accounts.permissions import eis_beheer, get_gebruiker
from inclusie.accounts.post import stuur
from inclusie.bewerken import verwerk
from inclusie.history import bewaar
from inclusie.logboek import meld
from inclusie.woorden import op_naam


@require_safe
def gebruiker_lijst(request):
    eis_beheer(request.user)
    return render(
        request, "accounts/gebruiker_lijst.html", {"gebruikers": sorted(User.objects.all(), key=op_naam)}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_nieuw(request):
    eis_beheer(request.user)
    at = timezone.now()
    uitnodigen = partial(nodig_uit, door=request.user, at=at)
    uitkomst = verwerk(request, UitnodigForm, User(), at=at, opslaan=uitnodigen)
    if uitkomst.bewaard:
        gast = uitkomst.obj
        messages.success(request, f"Wij sturen {gast.naam} een uitnodiging op {gast.email}.")
        return redirect("gebruiker_lijst")
    context = {"form": uitkomst.form}
    return render(request, "accounts/gebruiker_nieuw.html", context, status=uitkomst.status)


def nodig_uit(gast: User, form: UitnodigForm, *, door: User, at: datetime) -> None:
    """Account, login link and mail in the caller's transaction: no account without its invitation."""
    gast.set_unusable_password()
    bewaar(gast, door=door, at=at)
    link = maak_link(gast, door=door, at=at)
    stuur(gast.email, "accounts/mail/uitnodiging", {"gast": gast, "door": door, "link": link})
    meld("gebruiker uitgenodigd", wat=f"account {gast.pk}", resultaat="gelukt", door=door)


@require_http_methods(["GET", "HEAD", "POST"])
def gebruiker_wijzigen(request, pk):
    gebruiker = get_gebruiker(request.user, pk)
    at = timezone.now()
    bewaren = partial(bewaar_gebruiker, door=request.user, at=at)
    uitkomst = verwerk(request, GebruikerForm, gebruiker, at=at, opslaan=bewaren, door=request.user)
    if uitkomst.bewaard:
        meld("gebruiker gewijzigd", wat=f"account {pk}", resultaat="gelukt", door=request.user)
        messages.success(request, f"De gegevens van {uitkomst.obj.naam} zijn bewaard.")
        return redirect("gebruiker_lijst")
    context = {"gebruiker": User.objects.get(pk=pk), "form": uitkomst.form, "uitkomst": uitkomst}
    context["inloglink"] = nieuwe_link(request, pk, at)
    return render(request, "accounts/gebruiker_wijzigen.html", context, status=uitkomst.status)


@require_POST
def gebruiker_inloglink(request, pk):
    """For somebody without mail, on the phone: the link stands on the beheerder's screen for 15 minutes."""
    gebruiker = get_gebruiker(request.user, pk)
    if gebruiker.is_active:
        at = timezone.now()
        link = maak_link(gebruiker, door=request.user, at=at)
        request.session["inloglink"] = {"pk": pk, "adres": link, "tot": (at + GELDIG).timestamp()}
    else:
        messages.error(request, f"{gebruiker.naam} mag niet inloggen. Zet dat eerst aan.")
    return redirect("gebruiker_wijzigen", pk=pk)


def nieuwe_link(request, pk: int, at) -> str | None:
    link = request.session.get("inloglink") or {}
    return link["adres"] if link.get("pk") == pk and link["tot"] > at.timestamp() else None

"""A report from a mailed link, without logging in: nothing else is on the page, and it is written once."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from agenda.handelen.berichtlinks import zoek_berichtlink
from agenda.handelen.overgangen import geen_voortgang
from agenda.permissions import is_meteen_akkoord
from ambassadeurs.forms.bericht import BerichtForm, antwoorden
from ambassadeurs.handelen import berichten
from inclusie.bestanden.tonen import stuur_bestand
from inclusie.leesveld import nog_niet_nagekeken
from inclusie.methoden import besloten, neemt_bestanden, read_only
from inclusie.tijd import nu

BLAD = "ambassadeurs/bericht_schrijven.html"


@login_not_required
@neemt_bestanden()
@require_http_methods(["GET", "HEAD", "POST"])
def bericht_schrijven(request, token):
    at = nu()
    link = zoek_berichtlink(token, at=at)
    if link is None:
        # Who opened it while it still worked, gets back what was typed.
        form = BerichtForm(request.POST, request.FILES) if request.method == "POST" else None
        context = {"link": None, "getypt": form and form.getypt(), "koos_foto": "foto" in request.FILES}
        return render(request, BLAD, context, status=410)
    context = {"link": link, "actie": link.actie, "token": token}
    if link.bericht:
        return _is_gebruikt(request, link, context, BerichtForm(request.POST, request.FILES))
    form = BerichtForm()
    if request.method == "POST":
        form = BerichtForm(request.POST, request.FILES)
        if request.POST.get("doe") == "foto_weg":
            berichten.gooi_foto_weg(link)
            form = nog_niet_nagekeken(form)
        elif _is_geschreven(link, form, at):
            return redirect("bericht_schrijven", token)
        elif _is_ondertussen_gebruikt(link):
            return _is_gebruikt(request, link, context, form)
    context |= {"form": form, "foto": berichten.foto_van(link), "bezwaar": geen_voortgang(link.actie)}
    context["meteen"] = is_meteen_akkoord(link.account)
    return render(request, BLAD, context, status=422 if form.errors else 200)


def _is_gebruikt(request, link, context, form):
    """What was sent. Who sends something else after it, gets it back: this link writes no second report."""
    foto = berichten.foto_van(link)
    context |= {"bericht": link.bericht, "antwoorden": antwoorden(link.bericht), "foto": foto}
    if request.method != "POST":
        return render(request, BLAD, context)
    if "doe" not in request.POST and form.is_verstuurd(link.bericht, foto):
        return redirect("bericht_schrijven", context["token"])
    context |= {"getypt": form.getypt(), "koos_foto": "foto" in request.FILES, "is_tweede": True}
    return render(request, BLAD, context, status=409)


def _is_geschreven(link, form, at) -> bool:
    """A photo that was read waits, also when something else is still wrong."""
    is_goed = form.is_valid()
    if gekozen := form.gelezen_foto():
        berichten.zet_foto_klaar(link, gekozen, at=at)
    if not is_goed:
        return False
    bericht = form.bericht(link.actie, datum=localdate(at))
    try:
        berichten.schrijf(link, bericht, form.cleaned_data["omschrijving"], at=at)
    except ValidationError as fout:
        if not _is_ondertussen_gebruikt(link):
            form.zet_fout(fout)
        return False
    return True


def _is_ondertussen_gebruikt(link) -> bool:
    """Reading a photo takes a while: the first of two clicks may have been saved since we looked."""
    link.refresh_from_db(fields=["bericht"])
    return link.bericht_id is not None


@read_only
@login_not_required
@besloten
def bericht_foto(request, token):
    """The photo that waits with this link or was sent with it, for who has the link."""
    link = zoek_berichtlink(token, at=nu())
    foto = berichten.foto_van(link) if link else None
    if foto is None:
        raise Http404
    return stuur_bestand(request, bytes(foto.inhoud), foto.mime, f"foto-{foto.pk}")

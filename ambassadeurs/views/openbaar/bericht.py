"""A report from a mailed link, without logging in: nothing else is on the page, and it is written once."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from agenda.handelen.berichtlinks import schrijf_met_link, zoek_berichtlink
from agenda.handelen.overgangen import geen_voortgang
from ambassadeurs.forms.bericht import BerichtForm
from ambassadeurs.handelen.bestanden import bewaar_bestand
from inclusie.methoden import neemt_bestanden
from inclusie.tijd import nu


@login_not_required
@never_cache
@neemt_bestanden()
@require_http_methods(["GET", "HEAD", "POST"])
def bericht_schrijven(request, token):
    at = nu()
    link = zoek_berichtlink(token, at=at)
    if link is None:
        return render(request, "ambassadeurs/bericht_schrijven.html", {"link": None}, status=410)
    if request.method == "POST" and link.bericht is None:
        form = BerichtForm(request.POST, request.FILES)
        if form.is_valid() and _is_geschreven(link, form, at):
            return redirect("bericht_schrijven", token)
    else:
        form = BerichtForm()
    context = {"link": link, "actie": link.actie, "bericht": link.bericht, "form": form}
    context["aantal_fotos"] = link.bericht.bestanden.count() if link.bericht else 0
    context["bezwaar"] = "" if link.bericht else geen_voortgang(link.actie)
    status = 422 if form.errors else 200
    return render(request, "ambassadeurs/bericht_schrijven.html", context, status=status)


def _is_geschreven(link, form, at) -> bool:
    try:
        with transaction.atomic():
            bericht = schrijf_met_link(link, form.bericht(link.actie, datum=at.date()), at=at)
            for foto in form.cleaned_data["foto"]:
                bewaar_bestand(foto, voortgang=bericht, door=link.account, at=at)
    except ValidationError as fout:
        form.zet_fout(fout)
        return False
    return True

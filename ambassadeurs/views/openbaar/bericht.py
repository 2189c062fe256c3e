"""A report from a mailed link, without logging in: nothing else is on the page, and it is written once."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from agenda.handelen.berichtlinks import schrijf_met_link, zoek_berichtlink
from agenda.handelen.overgangen import geen_voortgang
from ambassadeurs.forms.bericht import BerichtForm
from inclusie.tijd import nu


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def bericht_schrijven(request, token):
    at = nu()
    link = zoek_berichtlink(token, at=at)
    if link is None:
        return render(request, "ambassadeurs/bericht_schrijven.html", {"link": None}, status=410)
    if request.method == "POST" and link.bericht is None:
        form = BerichtForm(request.POST)
        if form.is_valid() and _is_geschreven(link, form, at):
            return redirect("bericht_schrijven", token)
    else:
        form = BerichtForm()
    context = {"link": link, "actie": link.actie, "bericht": link.bericht, "form": form}
    context["bezwaar"] = "" if link.bericht else geen_voortgang(link.actie)
    status = 422 if form.errors else 200
    return render(request, "ambassadeurs/bericht_schrijven.html", context, status=status)


def _is_geschreven(link, form, at) -> bool:
    try:
        schrijf_met_link(link, form.bericht(link.actie, datum=at.date()), at=at)
    except ValidationError as fout:
        form.zet_fout(fout)
        return False
    return True

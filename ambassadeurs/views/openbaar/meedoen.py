"""What taking part means, and the three ways to sign up."""

from django.contrib.auth.decorators import login_not_required
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.reactie import AmbassadeurForm, KoploperForm, OnderwerpForm
from ambassadeurs.lezen import oproepen as lezen
from ambassadeurs.models import Aanmeldsoort, Oproep, Reactie
from ambassadeurs.permissions import leest_voor_netwerk
from ambassadeurs.views.inzenden import Inzending, neem_aan, toon
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.tijd import nu, vandaag


@read_only
@login_not_required
def meedoen(request):
    rijen = Oproep.objects.zichtbaar(in_netwerk=leest_voor_netwerk(request.user)).met_wie()
    open_ = lezen.lijst(rijen, vandaag(), stand=lezen.OPEN)
    context = {"oproepen": open_, "er_zijn_oproepen": bool(rijen)}
    return render_page(request, "ambassadeurs/meedoen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def ambassadeur_worden(request):
    return _meld_aan(
        request, Aanmeldsoort.AMBASSADEUR, AmbassadeurForm, "ambassadeurs/ambassadeur_worden.html"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def koploper_worden(request):
    return _meld_aan(request, Aanmeldsoort.KOPLOPER, KoploperForm, "ambassadeurs/koploper_worden.html")


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def onderwerp_voorstellen(request):
    return _meld_aan(
        request, Aanmeldsoort.ONDERWERP, OnderwerpForm, "ambassadeurs/onderwerp_voorstellen.html"
    )


def _meld_aan(request, waarvoor, form_class, bladzijde):
    inzending = Inzending(
        request, lambda: Reactie(waarvoor=waarvoor), form_class, bladzijde, reverse("meedoen"), nu()
    )
    return neem_aan(inzending) if request.method == "POST" else toon(inzending)

"""Themes and groups, from which a year chooses its focus."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.basis import ThemaForm
from agenda.models import Thema
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only
from inclusie.woorden import op_naam

SOORT = Soort(
    een="thema",
    meer="Thema's",
    uitleg="Een thema is een onderwerp of een groep. Elk jaar kiest u een paar thema's als focus.",
    lijst="thema_lijst",
    nieuw="thema_nieuw",
    form_class=ThemaForm,
)


@read_only
def thema_lijst(request):
    rijen = [
        (
            thema.naam,
            reverse("thema_edit", args=[thema.slug]),
            thema.get_soort_display()
            if thema.actief
            else f"{thema.get_soort_display()}; niet meer te kiezen",
        )
        for thema in sorted(Thema.objects.all(), key=op_naam)
    ]
    return lijst(request, SOORT, rijen)


@require_http_methods(["GET", "HEAD", "POST"])
def thema_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def thema_edit(request, slug):
    return bewerk(request, SOORT, slug=slug)

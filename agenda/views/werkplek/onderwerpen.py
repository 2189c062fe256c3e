"""Topics of the index, per levensdomein."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.routekaart import OnderwerpForm
from agenda.models import Indexonderwerp
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only

SOORT = Soort(
    een="onderwerp",
    meer="Onderwerpen van de index",
    uitleg="Een onderwerp hoort bij een levensdomein. Zo ziet u waar nog niets gebeurt.",
    lijst="onderwerp_lijst",
    nieuw="onderwerp_nieuw",
    form_class=OnderwerpForm,
)


@read_only
def onderwerp_lijst(request):
    rijen = [
        (rij.naam, reverse("onderwerp_edit", args=[rij.slug]), _weten(rij))
        for rij in Indexonderwerp.objects.select_related("domein")
    ]
    return lijst(request, SOORT, rijen)


@require_http_methods(["GET", "HEAD", "POST"])
def onderwerp_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def onderwerp_edit(request, slug):
    return bewerk(request, SOORT, slug=slug)


def _weten(rij) -> str:
    return rij.domein.naam if rij.actief else f"{rij.domein.naam}; niet meer te kiezen"

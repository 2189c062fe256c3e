"""Articles of the VN-verdrag Handicap, to which actions can be linked."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.wet import VNartikelForm
from agenda.models import VNartikel
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only

SOORT = Soort(
    een="artikel",
    meer="Artikelen van het VN-verdrag",
    uitleg="Bij een actie kiest u welk artikel zij uitvoert. Geen artikel kiezen is gewoon.",
    lijst="vn_artikel_lijst",
    nieuw="vn_artikel_nieuw",
    form_class=VNartikelForm,
)


@read_only
def vn_artikel_lijst(request):
    rijen = [
        (
            f"Artikel {rij}",
            reverse("vn_artikel_edit", args=[rij.nummer]),
            "" if rij.actief else "niet meer te kiezen",
        )
        for rij in VNartikel.objects.all()
    ]
    return lijst(request, SOORT, rijen)


@require_http_methods(["GET", "HEAD", "POST"])
def vn_artikel_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def vn_artikel_edit(request, nummer):
    return bewerk(request, SOORT, nummer=nummer)

"""Domains of life: every action has one."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.basis import DomeinForm
from agenda.models import Domein
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only

SOORT = Soort(
    een="levensdomein",
    meer="Levensdomeinen",
    uitleg="Een levensdomein is een deel van het leven. Elke actie hoort bij één levensdomein.",
    lijst="domein_lijst",
    nieuw="domein_nieuw",
    form_class=DomeinForm,
)


@read_only
def domein_lijst(request):
    rijen = [
        (domein.naam, reverse("domein_edit", args=[domein.slug]), f"bron: {domein.get_bron_display()}")
        for domein in Domein.objects.all()
    ]
    return lijst(request, SOORT, rijen)


@require_http_methods(["GET", "HEAD", "POST"])
def domein_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def domein_edit(request, slug):
    return bewerk(request, SOORT, slug=slug)

"""Organisations: who carries and supports the actions."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.basis import OrganisatieForm
from agenda.models import Organisatie
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only
from inclusie.woorden import op_naam

SOORT = Soort(
    een="organisatie",
    meer="Organisaties",
    uitleg="Deze organisaties trekken acties of helpen mee. Ook afdelingen van de gemeente staan hier.",
    lijst="organisatie_lijst",
    nieuw="organisatie_nieuw",
    form_class=OrganisatieForm,
)


@read_only
def organisatie_lijst(request):
    rijen = [
        (rij.naam, reverse("organisatie_edit", args=[rij.pk]), _weten(rij))
        for rij in sorted(Organisatie.objects.all(), key=op_naam)
    ]
    return lijst(request, SOORT, rijen)


def _weten(rij: Organisatie) -> str:
    delen = [rij.get_soort_display(), rij.plaats, "koploper" if rij.is_koploper else ""]
    return ", ".join([deel for deel in delen if deel] + ([] if rij.openbaar else ["niet openbaar"]))


@require_http_methods(["GET", "HEAD", "POST"])
def organisatie_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def organisatie_edit(request, pk):
    return bewerk(request, SOORT, pk=pk)

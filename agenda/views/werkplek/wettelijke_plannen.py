"""Plans that a law asks for, to which actions can be linked."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.wet import WettelijkPlanForm
from agenda.models import WettelijkPlan
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only

SOORT = Soort(
    een="wettelijk plan",
    meer="Wettelijke plannen",
    uitleg="Een wet kan om een plan vragen. Hier ziet u welke acties daarbij horen.",
    lijst="wettelijk_plan_lijst",
    nieuw="wettelijk_plan_nieuw",
    form_class=WettelijkPlanForm,
)


@read_only
def wettelijk_plan_lijst(request):
    rijen = [
        (rij.titel, reverse("wettelijk_plan_edit", args=[rij.slug]), _weten(rij))
        for rij in WettelijkPlan.objects.all()
    ]
    return lijst(request, SOORT, rijen)


@require_http_methods(["GET", "HEAD", "POST"])
def wettelijk_plan_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def wettelijk_plan_edit(request, slug):
    return bewerk(request, SOORT, slug=slug)


def _weten(rij) -> str:
    return rij.wet if rij.actief else f"{rij.wet}; niet meer te kiezen"

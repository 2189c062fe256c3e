"""The agendas: the vision for some years, above the plans of each year."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.plan import AgendaForm
from agenda.models import Agenda
from agenda.permissions import mag_plan_bewerken
from agenda.views.werkplek.basislijst import Soort, bewerk, lijst
from inclusie.methoden import read_only

SOORT = Soort(
    een="agenda",
    meer="Agenda's",
    uitleg="Een agenda geldt voor een paar jaar. Elk jaar maakt u er een jaarplan bij.",
    lijst="agenda_lijst",
    nieuw="agenda_nieuw",
    form_class=AgendaForm,
    mag=mag_plan_bewerken,
    menu="plan",
)


@read_only
def agenda_lijst(request):
    rijen = [
        (
            agenda.titel,
            reverse("agenda_edit", args=[agenda.pk]),
            f"{agenda.periode_van} tot en met {agenda.periode_tot}",
        )
        for agenda in Agenda.objects.all()
    ]
    return lijst(request, SOORT, rijen)


@require_http_methods(["GET", "HEAD", "POST"])
def agenda_nieuw(request):
    return bewerk(request, SOORT)


@require_http_methods(["GET", "HEAD", "POST"])
def agenda_edit(request, pk):
    return bewerk(request, SOORT, pk=pk)

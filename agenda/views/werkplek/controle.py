"""Whether everything is still as it was: what the nights found, and whether a PDF is one of ours."""

from django.contrib import messages
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django_q.tasks import async_task

from agenda.controle import controleer_pdf
from agenda.forms.controle import PdfForm
from agenda.permissions import mag_controle_zien
from agenda.werkplek.nagekeken import nagekeken
from inclusie.htmx import naar_plek, render_page
from inclusie.methoden import read_only
from inclusie.toegang import eis
from inclusie.wachtrij import ZWAAR


@read_only
def controle(request):
    eis(mag_controle_zien(request.user))
    return _toon(request, PdfForm())


@require_POST
def controle_nu(request):
    eis(mag_controle_zien(request.user))
    async_task("agenda.rooster.kijk_na", cluster=ZWAAR)
    zin = "Wij kijken alles na. Open deze bladzijde straks opnieuw."
    return naar_plek(request, f"{reverse('controle')}#laatste", "de laatste controle", zin, messages.SUCCESS)


@require_POST
def controle_pdf(request):
    eis(mag_controle_zien(request.user))
    form = PdfForm(request.POST, request.FILES)
    if not form.is_valid():
        return _toon(request, form, status=422)
    echt, zin = controleer_pdf(form.cleaned_data["pdf"].read())
    niveau = messages.SUCCESS if echt else messages.ERROR
    return naar_plek(request, f"{reverse('controle')}#pdf", "‘Is deze pdf echt?’", zin, niveau)


def _toon(request, form, *, status=200):
    context = {"menu": "controle", "form": form, **nagekeken(timezone.now())}
    return render_page(request, "agenda/controle.html", context, status=status)

"""One click: somebody called, wrote or sent a message to who reported."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.views.decorators.http import require_POST

from ambassadeurs.forms.melding import GehoordForm
from ambassadeurs.handelen.afhandelen import NET_VERANDERD, noteer_verteld
from ambassadeurs.permissions import get_melding
from inclusie.history import Conflict
from inclusie.htmx import naar_plek
from inclusie.tijd import nu


@require_POST
def melding_gehoord(request, nummer):
    """Back to the page where the button stood: of this report, or of the one that it was joined with."""
    melding, form = get_melding(request.user, nummer), GehoordForm(request.POST)
    gelezen = form.cleaned_data if form.is_valid() else {}
    zin, niveau = "Genoteerd. De melder heeft het gehoord.", messages.SUCCESS
    hier = melding.samengevoegd_met if gelezen.get("bij_hoofd") and melding.samengevoegd_met else melding
    try:
        melding.versie = gelezen.get("versie") or melding.versie
        noteer_verteld(melding, door=request.user, at=nu())
    except (ValidationError, Conflict):
        zin, niveau = NET_VERANDERD, messages.ERROR
    adres = f"{reverse('melding_werkplek', args=[hier.nummer])}#stand"
    return naar_plek(request, adres, f"melding {hier.nummer}", zin, niveau)

"""One click: somebody called, wrote or sent a message to who reported."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.views.decorators.http import require_POST

from ambassadeurs.handelen.afhandelen import NET_VERANDERD, is_gehoord
from ambassadeurs.permissions import get_melding
from inclusie.history import Conflict
from inclusie.htmx import naar_plek
from inclusie.tijd import nu


@require_POST
def melding_gehoord(request, nummer):
    melding = get_melding(request.user, nummer)
    zin, niveau = "Genoteerd. De melder heeft het gehoord.", messages.SUCCESS
    try:
        is_gehoord(melding, door=request.user, at=nu())
    except (ValidationError, Conflict):
        zin, niveau = NET_VERANDERD, messages.ERROR
    adres = f"{reverse('melding_werkplek', args=[nummer])}#stand"
    return naar_plek(request, adres, f"melding {nummer}", zin, niveau)

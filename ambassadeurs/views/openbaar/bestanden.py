"""One photo or sound, for who may see it. For anybody else it is not there."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404

from ambassadeurs import sessie
from ambassadeurs.permissions import get_bestand, mag_bestand_zien
from inclusie.bestanden.tonen import stuur_bestand
from inclusie.methoden import besloten, read_only


@read_only
@login_not_required
@besloten
def bestand_tonen(request, sleutel):
    bestand = get_bestand(sleutel)
    if not (sessie.mag_bestand_zien(request, bestand) or mag_bestand_zien(request.user, bestand)):
        raise Http404
    return stuur_bestand(request, bytes(bestand.inhoud), bestand.mime, f"{bestand.soort}-{bestand.pk}")

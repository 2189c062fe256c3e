"""The small page of each move of a report: what it means, what it asks, and doing it."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ambassadeurs.forms.melding import VRAGEN
from ambassadeurs.handelen.meldingzetten import ZETTEN
from ambassadeurs.permissions import get_melding
from inclusie.zetblad import ZetForm, get_zet, toon_zet


@require_http_methods(["GET", "HEAD", "POST"])
def melding_stand(request, nummer, zet):
    melding, naam = get_melding(request.user, nummer), zet
    adres = reverse("melding_werkplek", args=[nummer])
    return toon_zet(
        request,
        melding,
        get_zet(ZETTEN, zet),
        "ambassadeurs/melding_stand.html",
        {"melding": melding, "menu": "meldingen"},
        terug=(adres, f"melding {nummer}"),
        form=VRAGEN.get(naam, ZetForm),
        klaar=f"{adres}#stand",
    )

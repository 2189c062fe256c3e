"""Giving consent and taking it back: one button each, and it counts at once."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from ambassadeurs.handelen.toestemmen import geef, trek_in
from ambassadeurs.permissions import get_eigen_persoon, get_toestemmingdoel
from ambassadeurs.toestemmen import LOS, VERDWIJNT
from inclusie.tijd import nu


@require_POST
def mijn_toestemming_geven(request, doel):
    persoon, doel = get_eigen_persoon(request.user), get_toestemmingdoel(doel, LOS)
    geef(persoon, doel, door=request.user, at=nu())
    messages.success(request, f"U gaf toestemming: {doel.label}. U kunt dit altijd stoppen.")
    return redirect("mijn_gegevens")


@require_POST
def mijn_toestemming_intrekken(request, doel):
    persoon, doel = get_eigen_persoon(request.user), get_toestemmingdoel(doel)
    trek_in(persoon, doel, door=request.user, at=nu())
    messages.success(request, f"Uw toestemming is ingetrokken. {VERDWIJNT[doel]}")
    return redirect("mijn_gegevens")

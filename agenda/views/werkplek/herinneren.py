"""One click: ask who carries an action to write how it goes."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.views.decorators.http import require_POST

from agenda.handelen.herinneren import herinner
from agenda.permissions import get_actie_voor_bewerken
from inclusie.htmx import naar_plek
from inclusie.tijd import nu


@require_POST
def herinneren(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    try:
        herinner(actie, door=request.user, at=nu())
    except ValidationError as fout:
        zin, niveau = " ".join(fout.messages), messages.ERROR
    else:
        zin, niveau = f"{actie.trekker_account.naam} krijgt een e-mail over actie {code}.", messages.SUCCESS
    if "lijst" not in request.POST:
        adres = f"{reverse('actie_werkplek', args=[code])}#herinneren"
        return naar_plek(request, adres, "‘Hoe gaat het?’", zin, niveau)
    gekozen = {naam: waarde for naam in ("wat", "jaar") if (waarde := request.POST.get(naam))}
    vraag = f"?{urlencode(gekozen)}" if gekozen else ""
    adres = f"{reverse('werkplek_start')}{vraag}#aandacht-{code}"
    return naar_plek(request, adres, f"actie {code}", zin, niveau)

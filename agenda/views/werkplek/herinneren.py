"""One click: ask who carries an action to write how it goes."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from agenda.handelen.herinneren import herinner
from agenda.models.keuzes import Aandacht
from agenda.permissions import get_actie_voor_bewerken
from inclusie.tijd import nu


@require_POST
def herinneren(request, code):
    actie = get_actie_voor_bewerken(request.user, code)
    try:
        herinner(actie, door=request.user, at=nu())
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, f"{actie.trekker_account.naam} krijgt een e-mail over actie {actie.code}.")
    wat = request.POST.get("wat", "")
    vraag = f"?wat={wat}" if wat in Aandacht.values else ""
    return redirect(f"{reverse('werkplek_start')}{vraag}#aandacht")

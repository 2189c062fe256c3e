"""Wipe somebody: what goes, where the name would still stand, and then the act itself."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods

from ambassadeurs import sessie
from ambassadeurs.forms.wissen import OokForm, WisForm
from ambassadeurs.handelen import wissen as acts
from ambassadeurs.permissions import get_persoon_voor_beheer
from ambassadeurs.privacy.betrokkene import Betrokkene, van_persoon
from ambassadeurs.werkplek.wisblad import aantallen, resten
from inclusie.accounts.sterk import eerst_bevestigen
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.leesveld import nog_niet_nagekeken
from inclusie.poging import NET_VERANDERD, probeer
from inclusie.tijd import nu


@eerst_bevestigen
@require_http_methods(["GET", "HEAD", "POST"])
def wissen(request, pk):
    # What is tried and taken back changes the rows that it was tried on: the page shows others.
    persoon, doelwit = (get_persoon_voor_beheer(request.user, pk) for _ in range(2))
    wie, doelwit = van_persoon(persoon), van_persoon(doelwit)
    form, status, over = WisForm(wie=wie), 200, None
    if request.method == "POST" and "kijk" in request.POST:
        gekozen, spoor = OokForm(request.POST, wie=wie).gekozen(), "spoor" in request.POST
        form = WisForm(wie=wie, initial={"ook": gekozen, "spoor": spoor})
        over, status = _kijk(request, doelwit.met(gekozen), form, spoor)
    elif request.method == "POST":
        form = WisForm(request.POST, wie=wie)
        status = _wis(request, doelwit, form)
    if status == 302:
        return redirect("persoon_lijst")
    context = {"persoon": persoon, "aantallen": aantallen(wie), "resten": over}
    context |= {"form": form, "menu": "mensen"}
    return render_page(request, "ambassadeurs/wissen.html", context, status=status)


def _kijk(request, wie: Betrokkene, form: WisForm, spoor: bool) -> tuple[list | None, int]:
    """Where something would still stand. It is done and taken back, so nothing changes."""
    try:
        return resten(acts.toon(wie, door=request.user, at=nu(), spoor=spoor).resten), 200
    except ValidationError as fout:
        zet_fouten(nog_niet_nagekeken(form), fout)
        return None, 422
    except Conflict:
        nog_niet_nagekeken(form).add_error(None, NET_VERANDERD)
        return None, 409


def _wis(request, wie: Betrokkene, form: WisForm) -> int:
    """The status of `probeer`: without the word it is not done."""

    def doe():
        alles, spoor = wie.met(form.gekozen()), form.cleaned_data["spoor"]
        uitkomst = acts.wis(alles, door=request.user, at=nu(), spoor=spoor)
        sessie.lees_opnieuw(request)
        messages.success(request, f"Persoon {wie.nummer} is gewist.")
        for rest in resten(uitkomst.resten):
            messages.warning(request, format_html("Er staat nog iets: {}", rest))

    return probeer(form, doe)

"""The small page of each move of an action or an obstacle: what it means, what it asks, and doing it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms.actie import StandForm
from agenda.forms.obstakel import VRAGEN
from agenda.handelen import obstakelzetten
from agenda.handelen.zetten import ZETTEN, S, kan, volgend_plan
from agenda.permissions import get_actie_om_te_zetten, get_obstakel_voor_bewerken
from inclusie.htmx import render_page
from inclusie.poging import probeer
from inclusie.tekst import schoon
from inclusie.tijd import nu
from inclusie.zetblad import ZetForm, get_zet, toon_zet

ACTIE_VERANDERD = "Iemand anders wijzigde deze actie net. Kijk of dit nog klopt. Probeer het opnieuw."


@require_http_methods(["GET", "HEAD", "POST"])
def actie_stand(request, code, zet):
    naam, zet = zet, ZETTEN.get(zet)
    if zet is None:
        raise Http404
    actie = get_actie_om_te_zetten(request.user, code, zet.mag)
    acties = zet.kies_uit(actie) if zet.kies_uit else None
    form = StandForm(request.POST if request.method == "POST" else None, vraag=zet.vraag, acties=acties)
    status = 200
    eerder = None
    if not kan(zet, actie):
        eerder = _eerder(actie, zet)
        if request.method == "POST" and _is_tweede_klik(request.user, eerder, form):
            return redirect("actie_werkplek", code)
        status = 409
    elif request.method == "POST":
        status = _doe(request, actie, zet, form)
        if status == 302:
            return redirect("actie_werkplek", code)
    actie.refresh_from_db()
    context = {
        "actie": actie,
        "plan": actie.doel.jaarplan,
        "zet": zet,
        "naam": naam,
        "form": form,
        "kan": kan(zet, actie),
        "eerder": eerder,
        "volgend_plan": volgend_plan(actie) if naam == "doorschuiven" else None,
        "bezwaar": zet.bezwaar(actie),
        "menu": "plan",
    }
    return render_page(request, "agenda/actie_stand.html", context, status=status)


def _eerder(actie, zet) -> dict | None:
    """The same move that was made already: by whom, and in which words."""
    laatste, *daarvoor = actie.history.select_related("history_user").order_by("-history_id")[:2]
    # A move back leads to no state of its own: the state before the last change tells that it was made.
    is_terug = not zet.naar and any(rij.status in zet.van for rij in daarvoor)
    if actie.status != zet.naar and not is_terug:
        return None
    veld = zet.vraag[0] if zet.vraag else ""
    # Going on after all takes the reason of the stop away; its own is in the trail.
    tekst = veld and (getattr(actie, veld) or laatste.history_change_reason or "")
    return {"door": laatste.history_user, "veld": veld, "tekst": tekst}


def _is_tweede_klik(user, eerder, form) -> bool:
    """The same person with the same words; what somebody else wrote meanwhile hides nobody's text."""
    if eerder is None or eerder["door"] != user or not form.is_valid():
        return False
    return schoon(form.cleaned_data.get(eerder["veld"], "")).strip() == eerder["tekst"]


def _wegen(actie) -> dict[str, str]:
    """Where is filled in what an action still misses."""
    wegen = {deel: reverse("actie_edit", args=[actie.code, deel]) for deel in ("wie", "wanneer")}
    return wegen | {"indicatoren": reverse("indicatoren", args=[actie.code])}


def _doe(request, actie, zet, form) -> int:
    """Make the move, and tell what it did; the status of `probeer`."""

    def doe():
        gevolg = zet.doe(actie, door=request.user, at=nu(), **form.cleaned_data)
        messages.success(
            request, f"Actie {actie.code} is nu ‘{actie.get_status_display()}’.{_erbij(actie, zet, gevolg)}"
        )

    return probeer(form, doe, net_veranderd=ACTIE_VERANDERD, wegen=_wegen(actie))


def _erbij(actie, zet, opvolger) -> str:
    """What the move did to the plan of next year."""
    if zet.naar == S.DOORGESCHOVEN:
        return f" In het plan van {actie.jaar + 1} staat nu actie {opvolger.code}."
    if zet.naar == "" and opvolger:
        return f" Actie {opvolger.code} staat niet meer in het plan van {opvolger.jaar}."
    return ""


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_stand(request, slug, zet):
    naam, zet = zet, get_zet(obstakelzetten.ZETTEN, zet)
    obstakel = get_obstakel_voor_bewerken(request.user, slug)
    terug = (reverse("obstakel_werkplek", args=[slug]), "het obstakel")
    context, form = {"obstakel": obstakel, "menu": "obstakels"}, VRAGEN.get(naam, ZetForm)
    return toon_zet(request, obstakel, zet, "agenda/obstakel_stand.html", context, terug=terug, form=form)

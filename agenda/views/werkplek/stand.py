"""The small page of each move of an action or an obstacle: what it means, what it asks, and doing it."""

from django.urls import reverse
from django.views.decorators.http import require_http_methods

from agenda.forms import actie as actievragen
from agenda.forms import obstakel as obstakelvragen
from agenda.handelen import actiezetten, obstakelzetten
from agenda.permissions import get_actie_om_te_zetten, get_obstakel_voor_bewerken
from inclusie.zetblad import ZetForm, get_zet, toon_zet


@require_http_methods(["GET", "HEAD", "POST"])
def actie_stand(request, code, zet):
    naam, zet = zet, get_zet(actiezetten.ZETTEN, zet)
    actie = get_actie_om_te_zetten(request.user, code, zet.mag)
    wie, woorden = actiezetten.laatste_woorden(actie)
    mist_plan = naam == "doorschuiven" and actiezetten.volgend_plan(actie) is None
    return toon_zet(
        request,
        actie,
        zet,
        "agenda/actie_stand.html",
        {"actie": actie, "wie": wie, "woorden": woorden, "mist_plan": mist_plan, "menu": "plan"},
        terug=(reverse("actie_werkplek", args=[code]), f"actie {code}"),
        form=actievragen.VRAGEN.get(naam, ZetForm),
        wegen=_wegen(actie),
    )


def _wegen(actie) -> dict[str, str]:
    """Where is filled in what an action still misses."""
    wegen = {deel: reverse("actie_edit", args=[actie.code, deel]) for deel in ("wie", "wanneer")}
    return wegen | {"indicatoren": reverse("indicatoren", args=[actie.code])}


@require_http_methods(["GET", "HEAD", "POST"])
def obstakel_stand(request, slug, zet):
    naam, zet = zet, get_zet(obstakelzetten.ZETTEN, zet)
    obstakel = get_obstakel_voor_bewerken(request.user, slug)
    terug = (reverse("obstakel_werkplek", args=[slug]), "het obstakel")
    context, form = {"obstakel": obstakel, "menu": "obstakels"}, obstakelvragen.VRAGEN.get(naam, ZetForm)
    return toon_zet(request, obstakel, zet, "agenda/obstakel_stand.html", context, terug=terug, form=form)

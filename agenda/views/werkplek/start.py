"""The first page of the workplace: what waits for this person, and where to go."""

from django.utils import timezone

from agenda.forms.nu_doen import AandachtFilterForm
from agenda.handelen.planzetten import mogelijke_planzetten
from agenda.models import Planversie
from agenda.openbaarheid import Openbaarheid, openbaarheden
from agenda.permissions import (
    leest_voor_de_raad,
    mag_actie_afsluiten,
    mag_akkoord_geven,
    mag_basisgegevens_bewerken,
    mag_controle_zien,
    mag_plan_bewerken,
    mag_plan_lezen,
    mag_trekken,
)
from agenda.publicatie import nieuwste_versie
from agenda.werkplek import begin, nu_doen
from agenda.werkplek.jaarblad import leeg_jaar
from agenda.werkplek.mijn_acties import mijn_acties
from agenda.werkplek.nagekeken import controlealarm
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.htmx import render_page
from inclusie.methoden import read_only
from inclusie.nu_doen import nu_doen as nu_doen_elders
from inclusie.post.alarm import mailalarm
from inclusie.post.permissions import mag_mailvoorbeelden_zien, mag_post_zien, ziet_mailalarm
from inclusie.tijd import nu, vandaag


@read_only
def werkplek_start(request):
    user = request.user
    context = {
        "menu": "nu",
        "mag_akkoord": mag_akkoord_geven(user),
        "mag_gebruikers": mag_gebruikers_beheren(user),
        "mag_trekken": mag_trekken(user),
        "mag_basis": mag_basisgegevens_bewerken(user),
        "mag_bewerken": mag_plan_bewerken(user),
        "mag_lezen": mag_plan_lezen(user),
        "mijn_acties": mijn_acties(user),
        "stappen": begin.stappen(user),
        "elders": nu_doen_elders(user, nu()),
        **_post(user),
        **_controle(user),
    }
    if context["mag_bewerken"]:
        taken, rijen = nu_doen.nu_doen(vandaag()), nu_doen.aandacht(nu(), vandaag())
        context |= {"taken": taken, "plannen": _met_zetten(user, taken.plannen)}
        context["aandacht"] = AandachtFilterForm(request.GET, rijen=rijen, telling=nu_doen.telling(rijen))
    elif context["mag_lezen"]:
        context["plannen"] = _met_zetten(user, openbaarheden(vandaag()))
    else:
        context["openbaar_jaar"] = Planversie.objects.jaar_dat_geldt(vandaag())
    if context["mag_lezen"]:
        context |= {"leeg_jaar": leeg_jaar(vandaag()), "mag_volgend_jaar": mag_actie_afsluiten(user)}
    if leest_voor_de_raad(user):
        context["raadsversie"] = nieuwste_versie()
    return render_page(request, "agenda/werkplek_start.html", context)


def _post(user) -> dict:
    """Whether mail gets away counts by the clock on the wall, in a demo too."""
    return {
        "mailalarm": mailalarm(timezone.now()) if ziet_mailalarm(user) else "",
        "mag_post": mag_post_zien(user),
        "mag_mailvoorbeelden": mag_mailvoorbeelden_zien(user),
    }


def _controle(user) -> dict:
    return {"controlealarm": controlealarm(timezone.now()) if mag_controle_zien(user) else ""}


def _met_zetten(user, plannen: list[Openbaarheid]) -> list[tuple[Openbaarheid, list[str]]]:
    """Each plan with the acts that this person may start on it now."""
    return [(openbaarheid, mogelijke_planzetten(user, openbaarheid.jaarplan)) for openbaarheid in plannen]

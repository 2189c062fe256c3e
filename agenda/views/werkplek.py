"""The first page of the workplace: what waits for this person, and where to go."""

from django.views.decorators.http import require_safe

from agenda import overzicht
from agenda.models import Actie, Agenda, Doel, Domein, Focus, Gemeente, Jaarplan, Thema, Voortgang
from agenda.permissions import (
    mag_akkoord_geven,
    mag_archiveren,
    mag_basisgegevens_bewerken,
    mag_plan_bewerken,
    mag_plan_lezen,
    mag_vaststellen,
)
from inclusie.htmx import render_page
from inclusie.tijd import vandaag


@require_safe
def werkplek_start(request):
    user = request.user
    context = {
        "menu": "nu",
        "mag_akkoord": mag_akkoord_geven(user),
        "mag_archiveren": mag_archiveren(user),
        "mag_vaststellen": mag_vaststellen(user),
        "mag_basis": mag_basisgegevens_bewerken(user),
        "mag_bewerken": mag_plan_bewerken(user),
        "mag_lezen": mag_plan_lezen(user),
        "mijn_acties": _mijn_acties(user),
    }
    if context["mag_bewerken"]:
        context |= {"taken": overzicht.nu_doen(vandaag()), "stappen": _stappen()}
    elif context["mag_lezen"]:
        context |= {
            "plannen": [overzicht.openbaarheid(plan, vandaag()) for plan in overzicht.lopende_plannen()]
        }
    return render_page(request, "agenda/werkplek_start.html", context)


def _mijn_acties(user) -> list[tuple[Actie, list[Voortgang]]]:
    """The actions this person carries, each with the reports that still wait for an answer."""
    acties = Actie.objects.getrokken_door(user).lopend().order_by("code")
    wachtend: dict[int, list[Voortgang]] = {}
    for bericht in Voortgang.objects.wacht_op_akkoord().filter(actie__in=acties):
        wachtend.setdefault(bericht.actie_id, []).append(bericht)
    return [(actie, wachtend.get(actie.pk, [])) for actie in acties]


def _stappen() -> list[tuple[str, bool]] | None:
    """How far an empty installation is on its way to a first plan; None when all is there."""
    modellen = {
        "gemeente": Gemeente.objects,
        "domein": Domein.objects,
        "thema": Thema.objects,
        "agenda": Agenda.objects,
        "jaarplan": Jaarplan.objects,
        "focus": Focus.objects.aanwezig(),
        "doel": Doel.objects.aanwezig(),
        "actie": Actie.objects.aanwezig(),
    }
    stappen = [(naam, rijen.exists()) for naam, rijen in modellen.items()]
    return None if all(klaar for _, klaar in stappen) else stappen

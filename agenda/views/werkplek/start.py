"""The first page of the workplace: what waits for this person, and where to go."""

from django.urls import reverse
from django.views.decorators.http import require_safe

from agenda import overzicht
from agenda.models import Actie, Agenda, Doel, Domein, Focus, Gemeente, Jaarplan, PlanStatus, Thema, Voortgang
from agenda.openbaarheid import Openbaarheid, openbaarheden
from agenda.permissions import (
    mag_akkoord_geven,
    mag_archiveren,
    mag_basisgegevens_bewerken,
    mag_plan_bewerken,
    mag_plan_lezen,
    mag_vaststellen,
)
from inclusie.accounts.models import Rol
from inclusie.accounts.permissions import mag_gebruikers_beheren
from inclusie.htmx import render_page
from inclusie.tijd import vandaag


@require_safe
def werkplek_start(request):
    user = request.user
    context = {
        "menu": "nu",
        "mag_akkoord": mag_akkoord_geven(user),
        "mag_gebruikers": mag_gebruikers_beheren(user),
        "is_koploper": user.rol == Rol.KOPLOPER,
        "mag_basis": mag_basisgegevens_bewerken(user),
        "mag_bewerken": mag_plan_bewerken(user),
        "mag_lezen": mag_plan_lezen(user),
        "mijn_acties": _mijn_acties(user),
    }
    if context["mag_bewerken"]:
        taken = overzicht.nu_doen(vandaag())
        context |= {"taken": taken, "plannen": _met_zetten(user, taken.plannen)}
    elif context["mag_lezen"]:
        context["plannen"] = _met_zetten(user, openbaarheden(vandaag()))
    if context["mag_bewerken"] or context["mag_basis"]:
        context["stappen"] = _stappen(context["mag_bewerken"])
    return render_page(request, "agenda/werkplek_start.html", context)


def _met_zetten(user, plannen: list[Openbaarheid]) -> list[tuple[Openbaarheid, dict[str, bool]]]:
    """Each plan with the acts that this person may start on it now."""
    return [
        (
            stand,
            {
                "vaststellen": stand.jaarplan.status == PlanStatus.CONCEPT and mag_vaststellen(user),
                "archiveren": stand.jaarplan.status == PlanStatus.GEEVALUEERD and mag_archiveren(user),
            },
        )
        for stand in plannen
    ]


def _mijn_acties(user) -> list[tuple[Actie, list[Voortgang]]]:
    """The actions this person carries, each with the reports that still wait for an answer."""
    acties = Actie.objects.getrokken_door(user).lopend().order_by("code")
    wachtend: dict[int, list[Voortgang]] = {}
    for bericht in Voortgang.objects.wacht_op_akkoord().filter(actie__in=acties):
        wachtend.setdefault(bericht.actie_id, []).append(bericht)
    return [(actie, wachtend.get(actie.pk, [])) for actie in acties]


def _stappen(mag_bewerken: bool) -> list[dict] | None:
    """How far an empty installation is on its way to a first plan; None when all is there."""
    plan = Jaarplan.objects.lopend().order_by("jaar").last()
    jaar = [plan.jaar] if plan else None
    doel = Doel.objects.aanwezig().filter(jaarplan=plan).first() if plan else None
    stappen = [
        ("Vul de gegevens van de gemeente in", Gemeente.objects.exists(), reverse("gemeente_edit")),
        ("Maak levensdomeinen", Domein.objects.exists(), reverse("domein_nieuw")),
        ("Maak thema's", Thema.objects.exists(), reverse("thema_nieuw")),
    ]
    if mag_bewerken:
        stappen += [
            ("Maak een agenda voor een paar jaar", Agenda.objects.exists(), reverse("agenda_nieuw")),
            ("Maak een jaarplan", Jaarplan.objects.exists(), reverse("plan_nieuw")),
            ("Kies de focus", Focus.objects.aanwezig().exists(), jaar and reverse("focus_nieuw", args=jaar)),
            (
                "Voeg een doel toe",
                Doel.objects.aanwezig().exists(),
                jaar and reverse("doel_nieuw", args=jaar),
            ),
            (
                "Voeg een actie toe",
                Actie.objects.aanwezig().exists(),
                doel and reverse("actie_nieuw", args=[*jaar, doel.code]),
            ),
        ]
    if all(klaar for _, klaar, _ in stappen):
        return None
    return [{"naam": naam, "klaar": klaar, "url": url} for naam, klaar, url in stappen]

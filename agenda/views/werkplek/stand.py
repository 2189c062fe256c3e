"""The next state of an action: which moves are possible for whom, and the small page of each."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from agenda import overgangen
from agenda.doorschuiven import schuif_door
from agenda.forms.actie import StandForm
from agenda.models import Actie, ActieStatus, Jaarplan, PlanStatus
from agenda.permissions import (
    get_actie_om_te_zetten,
    mag_actie_afsluiten,
    mag_plan_bewerken,
    mag_voortgang_schrijven,
)
from inclusie.forms import zet_fouten
from inclusie.history import Conflict
from inclusie.htmx import render_page
from inclusie.tijd import nu

S = ActieStatus
REDEN = ("reden", "Waarom?", "Eén of twee zinnen. Iedereen kan dit lezen.")
RESULTAAT = ("resultaat", "Wat is het resultaat?", "Eén of twee zinnen. Iedereen kan dit lezen.")


@dataclass(frozen=True)
class Zet:
    """A way to another state, as a button and as a small page. vraag: (field, label, hint) or None."""

    knop: str
    kop: str
    uitleg: str
    naar: str
    doe: Callable
    mag: Callable
    vraag: tuple[str, str, str] | None = None
    van: frozenset[str] = frozenset()


def _redactie(user, actie) -> bool:
    return mag_plan_bewerken(user)


def _afsluiter(user, actie) -> bool:
    return mag_actie_afsluiten(user)


def _schuif_door(actie, *, reden, door, at):
    naar = volgend_plan(actie)
    if naar is None:
        raise ValidationError(f"Er is nog geen jaarplan {actie.jaar + 1} dat concept is. Maak dat eerst.")
    return schuif_door(actie, naar, reden=reden, door=door, at=at)


def volgend_plan(actie: Actie) -> Jaarplan | None:
    return Jaarplan.objects.filter(jaar=actie.jaar + 1, status=PlanStatus.CONCEPT).first()


# The last word of the address -> the move. The order is the order of the buttons.
ZETTEN = {
    "voorstellen": Zet(
        "Stel voor", "Wilt u deze actie voorstellen?", "De medewerker kan haar dan inplannen.",
        S.VOORGESTELD, overgangen.stel_voor, _redactie,
    ),
    "inplannen": Zet(
        "Plan in", "Wilt u deze actie inplannen?",
        "Dat kan als er een trekker is, een begin en eind, en een indicator.",
        S.GEPLAND, overgangen.plan_in, _redactie,
    ),
    "beginnen": Zet(
        "Begin", "Is deze actie begonnen?", "De actie is dan ‘bezig’.",
        S.IN_UITVOERING, overgangen.start, mag_voortgang_schrijven, van=frozenset({S.GEPLAND}),
    ),
    "klaar": Zet(
        "Zet op klaar", "Is deze actie klaar?", "Schrijf op wat er nu anders is.",
        S.GEREALISEERD, overgangen.realiseer, _afsluiter, RESULTAAT,
    ),
    "doorschuiven": Zet(
        "Schuif door", "Gaat deze actie volgend jaar door?",
        "In het plan van volgend jaar komt dan een nieuwe actie. Titel, tekst, trekker en partners gaan mee.",
        S.DOORGESCHOVEN, _schuif_door, _afsluiter, REDEN,
    ),
    "stoppen": Zet(
        "Stop", "Wilt u deze actie stoppen?", "De actie blijft in het plan staan, met uw reden.",
        S.GESTOPT, overgangen.stop, _afsluiter, REDEN,
    ),
    "afwijzen": Zet(
        "Wijs af", "Wilt u deze actie afwijzen?", "De actie komt dan niet in het plan.",
        S.AFGEWEZEN, overgangen.wijs_af, _afsluiter, REDEN,
    ),
    "heropenen": Zet(
        "Zet weer op bezig", "Gaat deze actie toch verder?", "De actie is dan weer ‘bezig’.",
        S.IN_UITVOERING, overgangen.heropen, _afsluiter, REDEN, frozenset({S.GEREALISEERD, S.GESTOPT}),
    ),
}  # fmt: skip


def kan(zet: Zet, actie: Actie) -> bool:
    return zet.naar in overgangen.mogelijke_standen(actie) and (not zet.van or actie.status in zet.van)


def mogelijke_zetten(user, actie: Actie) -> dict[str, Zet]:
    """The moves that this person may make now."""
    if not actie.doel.jaarplan.is_bewerkbaar:
        return {}
    return {naam: zet for naam, zet in ZETTEN.items() if zet.mag(user, actie) and kan(zet, actie)}


@require_http_methods(["GET", "POST"])
def actie_stand(request, code, zet):
    naam, zet = zet, ZETTEN.get(zet)
    if zet is None:
        raise Http404
    actie = get_actie_om_te_zetten(request.user, code, zet.mag)
    form = StandForm(request.POST if request.method == "POST" else None, vraag=zet.vraag)
    status = 200
    if not kan(zet, actie):
        if request.method == "POST" and actie.status == zet.naar:
            return redirect("actie_werkplek", code)  # the second of two clicks
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
        "volgend_plan": volgend_plan(actie) if naam == "doorschuiven" else None,
        "menu": "plan",
    }
    return render_page(request, "agenda/actie_stand.html", context, status=status)


def _doe(request, actie, zet, form) -> int:
    """Make the move: 302 done, 422 something is missing, 409 somebody else was first."""
    if not form.is_valid():
        return 422
    try:
        gevolg = zet.doe(actie, door=request.user, at=nu(), **form.cleaned_data)
    except ValidationError as fout:
        zet_fouten(form, fout)
        return 422
    except Conflict:
        form.add_error(
            None, "Iemand anders wijzigde deze actie net. Kijk of dit nog klopt. Probeer het opnieuw."
        )
        return 409
    erbij = (
        f" In het plan van {actie.jaar + 1} staat nu actie {gevolg.code}."
        if zet.naar == S.DOORGESCHOVEN
        else ""
    )
    messages.success(request, f"Actie {actie.code} is nu ‘{actie.get_status_display()}’.{erbij}")
    return 302

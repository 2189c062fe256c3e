"""The timeline of editing, read from the audit trail: who changed what, when and why; putting a text back.

The trail has traps that are dealt with here once: an unchanged save leaves a double row, and the rows of one
act share one moment.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.paginator import Page, Paginator
from django.db import models, transaction

from agenda.historie.lezer import Gebeurtenis, Groep, Lezer, is_verplaatst, kan_terug
from agenda.historie.namen import BASIS
from agenda.historie.woorden import in_woorden, moment
from agenda.models import (
    Actie,
    Doel,
    Evaluatie,
    Evaluatieoordeel,
    Focus,
    Hoogtemeting,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Routekaartstand,
    Routekaartstap,
    Voortgang,
    eis_bewerkbaar,
)
from inclusie.history import bewaar


@dataclass(frozen=True)
class Tijdlijn:
    gebeurtenissen: list[Gebeurtenis]
    pagina: Page


def tijdlijn(
    van: models.Model, bladzijde: str | int = 1, per: int = 25, *, per_persoon: bool = False
) -> Tijdlijn:
    """One page of what happened to this row with its own history and to everything under it, newest first.

    per_persoon: also what each single person said of an action.
    """
    delen = _delen(van)
    if per_persoon and isinstance(van, Actie):
        delen[Oordeel] = van.oordelen.all()
    groepen = [groep for model, rijen in delen.items() for groep in _groepen(model, rijen)]
    groepen = _verplaatsingen_samen(groepen)
    groepen.sort(key=lambda groep: (groep.wanneer, max(rij for _, rij in groep.rijen.values())), reverse=True)
    pagina = Paginator(groepen, per).get_page(bladzijde)
    lezer = Lezer(pagina.object_list)
    gebeurtenissen = [gebeurtenis for groep in pagina if (gebeurtenis := lezer.gebeurtenis(groep))]
    return Tijdlijn(gebeurtenissen, pagina)


def _delen(van) -> dict[type[models.Model], models.QuerySet]:
    """The rows under a plan, goal or action; what was taken away keeps its history. The rest stands alone."""
    if isinstance(van, Obstakel):
        return {Obstakel: Obstakel.objects.filter(pk=van.pk), Hoogtemeting: van.hoogtemetingen.all()}
    if isinstance(van, Evaluatie):
        return {Evaluatie: Evaluatie.objects.filter(pk=van.pk), Evaluatieoordeel: van.oordelen.all()}
    if isinstance(van, Routekaartstap):
        eigen = Routekaartstap.objects.filter(pk=van.pk)
        return {Routekaartstap: eigen, Routekaartstand: van.standen.all()}
    if van._meta.model_name in BASIS:
        return {type(van): type(van).objects.filter(pk=van.pk)}
    if isinstance(van, Actie):
        eigen, indicatoren = {Actie: Actie.objects.filter(pk=van.pk)}, Indicator.objects.filter(actie=van)
        eigen[Voortgang] = Voortgang.objects.filter(actie=van)
    elif isinstance(van, Doel):
        eigen, indicatoren = {Doel: Doel.objects.filter(pk=van.pk)}, Indicator.objects.filter(doel=van)
    else:
        # Two lists of numbers, and no join of four tables: one that PostgreSQL takes for empty makes it slow.
        acties, doelen = Actie.objects.filter(doel__jaarplan=van), Doel.objects.filter(jaarplan=van)
        indicatoren = Indicator.objects.filter(models.Q(actie__in=acties) | models.Q(doel__in=doelen))
        eigen = {
            Jaarplan: Jaarplan.objects.filter(pk=van.pk),
            Focus: Focus.objects.filter(jaarplan=van),
            Doel: doelen,
            Actie: acties,
            Voortgang: Voortgang.objects.filter(actie__doel__jaarplan=van),
            Evaluatie: Evaluatie.objects.filter(jaarplan=van),
        }
    return eigen | {
        Indicator: indicatoren,
        Meetwaarde: Meetwaarde.objects.filter(indicator__in=indicatoren.order_by().values("pk")),
    }


def _groepen(model, rijen) -> list[Groep]:
    sleutels = model.history.filter(id__in=rijen.order_by().values("pk")).order_by("id", "history_id")
    sleutels = sleutels.values_list(
        "id", "history_id", "history_date", "history_user_id", "history_change_reason"
    )
    groepen = []
    for pk, van_een in groupby(sleutels, key=lambda rij: rij[0]):
        vorige = None
        for (wanneer, door), rijen_van_act in groupby(van_een, key=lambda rij: rij[2:4]):
            act = list(rijen_van_act)
            verplaatst = all(is_verplaatst(rij[4]) for rij in act)
            groepen.append(Groep(model, wanneer, door, {pk: (vorige, act[-1][1])}, verplaatst))
            vorige = act[-1][1]
    return groepen


def _verplaatsingen_samen(groepen: list[Groep]) -> list[Groep]:
    """Moving one part shifts its siblings: that is one event."""
    uit, samen = [], {}
    for groep in groepen:
        sleutel = (groep.model, groep.wanneer, groep.door)
        if groep.verplaatst and sleutel in samen:
            samen[sleutel].rijen.update(groep.rijen)
            continue
        if groep.verplaatst:
            samen[sleutel] = groep
        uit.append(groep)
    return uit


def vind_deel(eigenaar, soort: str, rij: int):
    """Whose text that row is: of the owner of the page itself, or of a focus or indicator on it.

    Raises DoesNotExist, also for a part that was taken away.
    """
    if not soort:
        return eigenaar
    delen = {"focus": "focus", "indicator": "indicatoren"}
    rijen = getattr(eigenaar, delen.get(soort, ""), None)
    if rijen is None:
        raise ObjectDoesNotExist
    return rijen.aanwezig().get(pk=rijen.model.history.get(history_id=rij).id)


def oude_tekst(obj, veld: str, rij: int) -> tuple[str, datetime]:
    """The words of this field in that row of this object's own trail, and of when. Raises DoesNotExist."""
    if not kan_terug(type(obj), veld):
        raise ObjectDoesNotExist
    oud = obj.history.get(history_id=rij)
    return in_woorden(obj._meta.get_field(veld), getattr(oud, veld)), oud.history_date


@transaction.atomic
def zet_terug(obj, veld: str, rij: int, *, door, at: datetime) -> bool:
    """Make the old text the text of today, as a new change. Return whether that changed anything."""
    if obj._meta.model_name not in BASIS:
        eis_bewerkbaar(obj)
    _, toen = oude_tekst(obj, veld, rij)
    oud = getattr(obj.history.get(history_id=rij), veld)
    if isinstance(obj, Actie) and (bezwaar := obj.verliest({veld: oud})):
        raise ValidationError(bezwaar)
    setattr(obj, veld, oud)
    return bewaar(obj, door=door, at=at, reden=f"teruggezet naar de tekst van {moment(toen)}")

"""What was taken away and can come back, the newest first, and what each is called on screen."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from agenda.models import (
    Actie,
    Hoogtemeting,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Obstakel,
    Oordeel,
    Raadsstuk,
    Raadsvergadering,
)
from inclusie.models import Weghaalbaar
from inclusie.woorden import datum


def van_plan(jaarplan: Jaarplan, at: datetime) -> list[Weghaalbaar]:
    # A figure comes back only to what is there: first its action or goal, then the indicator.
    bij_doel = Q(doel__jaarplan=jaarplan, doel__verwijderd_op=None)
    bij_actie = Q(actie__doel__jaarplan=jaarplan, actie__verwijderd_op=None)
    indicatoren = Indicator.objects.filter(bij_doel | bij_actie)
    metingen = Meetwaarde.objects.filter(indicator__in=indicatoren.aanwezig().order_by().values("pk"))
    oordelen = Oordeel.objects.filter(actie__doel__jaarplan=jaarplan, actie__verwijderd_op=None)
    weg = [
        *jaarplan.focus.kunnen_terug(at).select_related("thema"),
        *jaarplan.doelen.kunnen_terug(at),
        *jaarplan.evaluaties.kunnen_terug(at).select_related("jaarplan"),
        *Actie.objects.van_jaar(jaarplan.jaar).kunnen_terug(at).select_related("doel"),
        *indicatoren.kunnen_terug(at).select_related("doel", "actie"),
        *metingen.kunnen_terug(at).select_related("indicator"),
        *oordelen.kunnen_terug(at).select_related("actie"),
    ]
    return _nieuwste_eerst(weg)


def van_obstakels(at: datetime) -> list[Obstakel | Hoogtemeting]:
    metingen = Hoogtemeting.objects.kunnen_terug(at).filter(obstakel__verwijderd_op=None)
    return _nieuwste_eerst([*Obstakel.objects.kunnen_terug(at), *metingen.select_related("obstakel")])


def van_raad(model: type[Raadsstuk] | type[Raadsvergadering], at: datetime) -> list:
    return _nieuwste_eerst(model.objects.kunnen_terug(at))


def _nieuwste_eerst(delen: Iterable[Weghaalbaar]) -> list:
    return sorted(delen, key=lambda deel: deel.verwijderd_op, reverse=True)


def soort(deel: Weghaalbaar) -> str:
    """What a part is, in the word of the screen."""
    return "meting" if isinstance(deel, Meetwaarde) else deel._meta.verbose_name


def waarbij(deel: Weghaalbaar) -> str:
    """What a figure or a word of a person belongs to; other parts say so themselves."""
    if isinstance(deel, Meetwaarde):
        return f"Meting van ‘{deel.indicator}’."
    if isinstance(deel, Oordeel):
        return f"Oordeel van {datum(deel.datum)} over actie {deel.actie}."
    if isinstance(deel, Hoogtemeting):
        return f"Meting van {datum(deel.datum)} bij ‘{deel.obstakel}’."
    if isinstance(deel, Indicator):
        return f"Indicator van {'actie' if deel.actie else 'doel'} {deel.actie or deel.doel}."
    return ""

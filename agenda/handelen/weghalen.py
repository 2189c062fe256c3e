"""What of the plan, of obstacles and of the council can be taken away, and what each asks besides.

The acts stand in the plumbing (`inclusie/weghalen.py`); WEGHAALBAAR in the settings names this table.
"""

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.urls import reverse

from agenda.models import (
    OPENBARE_STATUSSEN,
    Actie,
    Doel,
    Evaluatie,
    Focus,
    Hoogtemeting,
    Indicator,
    Jaarplan,
    Meetwaarde,
    Obstakel,
    Oordeel,
    PlanStatus,
    Raadsstuk,
    Raadsvergadering,
    eis_bewerkbaar,
)
from agenda.permissions import mag_plan_bewerken
from inclusie.weghalen import Plek, Soort, plek_in_lijst
from inclusie.woorden import datum


def _eis_niet_openbaar(evaluatie: Evaluatie, **hand) -> None:
    if evaluatie.is_gepubliceerd:
        raise ValidationError("Deze evaluatie is al openbaar. U kunt haar niet meer weghalen.")


def _eis_zonder_acties(doel: Doel, **hand) -> None:
    if doel.acties.aanwezig().exists():
        zin = "Onder dit doel staan nog acties. Verplaats die eerst, of haal ze weg."
        raise ValidationError(zin, code="acties")


def _eis_nog_een(indicator: Indicator, **hand) -> None:
    """Planning asked for an indicator: the last one stays."""
    actie = Actie.objects.filter(pk=indicator.actie_id, status__in=OPENBARE_STATUSSEN).first()
    if actie and not actie.indicatoren.aanwezig().exclude(pk=indicator.pk).exists():
        zin = "Deze actie is al ingepland. Zij heeft een indicator nodig. Voeg eerst een andere toe."
        raise ValidationError(zin)


def _vergrendel_obstakel(meting: Hoogtemeting) -> None:
    Obstakel.objects.select_for_update(of=("self",)).get(pk=meting.obstakel_id)


def _bij_plan(jaarplan: Jaarplan, woorden: str = "") -> Plek:
    return Plek(reverse("werkplek_plan", args=[jaarplan.jaar]), woorden or str(jaarplan))


def _bij_actie(actie: Actie) -> Plek:
    return Plek(reverse("actie_werkplek", args=[actie.code]), f"actie {actie}")


def _bij_eigenaar(indicator: Indicator) -> Plek:
    if indicator.actie:
        return _bij_actie(indicator.actie)
    return _bij_plan(indicator.doel.jaarplan, f"doel {indicator.doel}")


def _bij_obstakel(meting: Hoogtemeting) -> Plek:
    return Plek(reverse("obstakel_werkplek", args=[meting.obstakel.slug]), f"obstakel ‘{meting.obstakel}’")


def _van_plan(model, *paden: str, **opties) -> Soort:
    """A part of a plan. paden: the lookups of its plan; what belongs to two kinds has one of both."""

    def rijen() -> QuerySet:
        # What stands in the archive changes no more.
        dicht = Q()
        for pad in paden:
            dicht |= Q(**{f"{pad}__status": PlanStatus.GEARCHIVEERD})
        return model.objects.exclude(pk__in=model.objects.filter(dicht).values("pk")).select_related(*paden)

    jaren = tuple(f"{pad}__jaar" for pad in paden)
    return Soort(
        model, mag_plan_bewerken, "plan", rijen=rijen, jaren=jaren, vergrendel=eis_bewerkbaar, **opties
    )


def _los(model, kamer, plek, rijen=None, **opties) -> Soort:
    """What stands outside a plan."""
    return Soort(model, mag_plan_bewerken, kamer, plek, rijen or model.objects.all, **opties)


SOORTEN = [
    _van_plan(Focus, "jaarplan", plek=lambda focus: _bij_plan(focus.jaarplan)),
    _van_plan(Doel, "jaarplan", plek=lambda doel: _bij_plan(doel.jaarplan), lidwoord="het",
              bij_weghalen=_eis_zonder_acties),
    _van_plan(Actie, "doel__jaarplan", eigenaar="doel",
              plek=lambda actie: _bij_plan(actie.doel.jaarplan, f"doel {actie.doel}")),
    _van_plan(Indicator, "doel__jaarplan", "actie__doel__jaarplan", plek=_bij_eigenaar, eigenaar="eigenaar",
              bij_weghalen=_eis_nog_een),
    _van_plan(Meetwaarde, "indicator__doel__jaarplan", "indicator__actie__doel__jaarplan", woord="meting",
              eigenaar="indicator", naam=lambda meting: f"{meting} ({meting.indicator})",
              plek=lambda meting: _bij_eigenaar(meting.indicator)),
    _van_plan(Oordeel, "actie__doel__jaarplan", plek=lambda oordeel: _bij_actie(oordeel.actie),
              lidwoord="het", eigenaar="actie"),
    _van_plan(Evaluatie, "jaarplan", bij_weghalen=_eis_niet_openbaar,
              plek=lambda evaluatie: Plek(reverse("evaluatie_lijst"), str(evaluatie.jaarplan))),
    _los(Obstakel, "obstakels", plek_in_lijst("obstakel_lijst", "de obstakels"), lidwoord="het"),
    _los(Hoogtemeting, "obstakels", _bij_obstakel, lambda: Hoogtemeting.objects.select_related("obstakel"),
         eigenaar="obstakel", vergrendel=_vergrendel_obstakel),
    _los(Raadsstuk, "raad", plek_in_lijst("raadsstuk_lijst", "de raadsstukken"), lidwoord="het"),
    _los(Raadsvergadering, "raad", plek_in_lijst("raadsvergadering_lijst", "de vergaderingen"),
         naam=lambda rij: f"{rij.get_soort_display().capitalize()} van {datum(rij.datum)}"),
]  # fmt: skip

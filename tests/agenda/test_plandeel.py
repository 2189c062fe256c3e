"""A plan that was archived since a form was asked for takes nothing in any more."""

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.test import RequestFactory

from agenda import historie
from agenda.forms.actie import ActieForm
from agenda.forms.doel import DoelForm
from agenda.forms.focus import FocusForm
from agenda.forms.indicator import IndicatorForm, MeetwaardeForm
from agenda.forms.plan import InleidingForm
from agenda.models import Jaarplan, PlanStatus
from inclusie.bewerken import verwerk
from inclusie.history import bewaar
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db
DICHT = "Dit jaarplan is gearchiveerd. U kunt het nog wel lezen."
DELEN = {
    "plan": (lambda actie: actie.jaarplan, InleidingForm, "inleiding_makkelijk"),
    "focus": (lambda actie: fabriek.focus(actie.jaarplan), FocusForm, "onderbouwing"),
    "doel": (lambda actie: actie.doel, DoelForm, "titel"),
    "actie": (lambda actie: actie, ActieForm, "titel"),
    "indicator": (lambda actie: actie.indicatoren.get(), IndicatorForm, "naam"),
    "meting": (lambda actie: fabriek.meetwaarde(actie.indicatoren.get()), MeetwaardeForm, "toelichting"),
}


def archiveer(jaarplan):
    plan = Jaarplan.objects.get(pk=jaarplan.pk)
    plan.status = PlanStatus.GEARCHIVEERD
    plan.vastgesteld_op, plan.vastgesteld_door = fabriek.VANDAAG, "het college"
    bewaar(plan, door=fabriek.user(), at=fabriek.MOMENT)


def verzoek(form, **anders):
    data = QueryDict(mutable=True)
    for naam in form.fields:
        waarde = form[naam].value()
        data.setlist(naam, [str(getattr(deel, "pk", deel)) for deel in waarde] if isinstance(waarde, list)
                     else ["" if waarde is None else str(waarde)])  # fmt: skip
    for naam, waarde in anders.items():
        data[naam] = waarde
    soort = "application/x-www-form-urlencoded"
    request = RequestFactory().post("/", data.urlencode(), content_type=soort)
    request.user, request.htmx = fabriek.user(), False
    return request


@pytest.mark.parametrize("deel", DELEN)
@pytest.mark.parametrize("is_dicht", [False, True])
def test_a_part_is_saved_only_while_its_plan_is_open(deel, is_dicht):
    haal, form_class, veld = DELEN[deel]
    obj = haal(fabriek.actie(fabriek.doel(fabriek.jaarplan())))
    opties = {"vandaag": fabriek.VANDAAG} if form_class is MeetwaardeForm else {}
    if is_dicht and deel != "plan":
        archiveer(obj.jaarplan)
    elif is_dicht:
        archiveer(obj)
        obj.versie += 1  # the page was asked for after the act
    request = verzoek(form_class(instance=obj, **opties), **{veld: "Een andere tekst"})
    uit = verwerk(request, form_class, obj, at=fabriek.MOMENT, **opties)
    nu = getattr(type(obj).objects.get(pk=obj.pk), veld)
    fouten = [DICHT] if is_dicht else []
    assert (uit.bewaard, uit.form.non_field_errors(), nu == "Een andere tekst") == (
        not is_dicht,
        fouten,
        not is_dicht,
    )


def test_an_old_text_does_not_come_back_in_a_closed_plan():
    actie = fabriek.actie(fabriek.doel(fabriek.jaarplan()))
    rij = actie.history.earliest("history_id").history_id
    archiveer(actie.jaarplan)
    with pytest.raises(ValidationError) as fout:
        historie.zet_terug(actie, "titel", rij, door=fabriek.user(), at=fabriek.MOMENT)
    assert fout.value.messages == [DICHT]

"""/werkplek/meldingen/<nummer>/koppelen/actie/: a proposal for an action is born of a report."""

import pytest

from agenda.models import Actie
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding):
    return f"/werkplek/meldingen/{melding.nummer}/koppelen/actie/"


def test_it_is_a_proposal_under_a_goal_and_nothing_more():
    rij, doel, browser = (
        fabriek.melding(soort="idee", thema=plan.thema()),
        plan.doel(plan.jaarplan()),
        plan.client(),
    )
    velden = ingevuld(
        browser.get(adres(rij)).content.decode(), doel=doel.pk, titel="Drempels weghalen",
        domein=plan.domein().pk, status="gepland", trekker_functie="ik",
    )  # fmt: skip
    for _ in range(2):
        assert browser.post(adres(rij), velden).url == f"/werkplek/meldingen/{rij}/"
    actie = Actie.objects.get()
    rij.refresh_from_db()
    assert (rij.actie, actie.doel, actie.status, actie.trekker_functie) == (actie, doel, "voorgesteld", "")
    assert list(actie.themas.all()) == [plan.thema()]


def test_only_a_goal_of_a_plan_that_is_worked_on_can_be_chosen():
    doel = plan.doel(plan.jaarplan())
    antwoord = plan.client().post(adres(fabriek.melding()), {"titel": "X", "doel": doel.pk + 1})
    assert antwoord.status_code == 422
    assert "dit staat niet in de lijst" in Bladzijde(antwoord).tekst


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(adres(fabriek.melding())).status_code == 403

"""/werkplek/controle/nu/: somebody wants to know now, and the worker does it."""

import pytest
from django_q.models import OrmQ

from inclusie.spoor.models import Controle
from inclusie.wachtrij import ZWAAR
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db


def test_a_click_asks_the_worker_and_writes_nothing_itself():
    antwoord = fabriek.client("beheerder").post("/werkplek/controle/nu/", follow=True)
    assert antwoord.redirect_chain == [("/werkplek/controle/", 302)]
    assert "Wij kijken alles na. Open deze bladzijde straks opnieuw." in Bladzijde(antwoord).tekst
    assert [(rij.key, rij.task["func"]) for rij in OrmQ.objects.all()] == [(ZWAAR, "agenda.rooster.kijk_na")]
    assert Controle.objects.count() == 0

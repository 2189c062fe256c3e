"""/werkplek/meldingen/<nummer>/koppelen/doel/: a goal of a plan is born of a report."""

import pytest

from agenda.models import Doel
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db


def adres(melding):
    return f"/werkplek/meldingen/{melding.nummer}/koppelen/doel/"


def test_it_stands_in_the_chosen_plan_and_the_report_belongs_to_it():
    rij, browser = fabriek.melding("Mijn been doet pijn.", soort="idee", thema=plan.thema()), plan.client()
    jaarplan = plan.jaarplan()
    bladzijde = browser.get(adres(rij)).content.decode()
    assert "Mijn been doet pijn." in bladzijde
    velden = ingevuld(bladzijde, jaarplan=jaarplan.pk, titel="Iedereen komt binnen", herkomst="inwoners")
    for _ in range(2):
        assert browser.post(adres(rij), velden).url == f"/werkplek/meldingen/{rij}/"
    doel = Doel.objects.get()
    rij.refresh_from_db()
    assert (rij.doel, doel.jaarplan, doel.titel, list(doel.themas.all())) == (
        doel, jaarplan, "Iedereen komt binnen", [plan.thema()],
    )  # fmt: skip
    assert rij.history.latest("history_id").history_change_reason == "doel"
    blad = Bladzijde(browser.get(f"/werkplek/meldingen/{rij}/"))
    assert (str(doel), f"/werkplek/plan/{jaarplan.jaar}/#doel-{doel.code}") in blad.links
    assert "Maak er een doel van" not in blad.tekst


def test_without_a_plan_it_is_asked():
    antwoord = plan.client().post(adres(fabriek.melding()), {"titel": "X", "herkomst": "inwoners"})
    assert antwoord.status_code == 422
    assert "Kies een plan." in Bladzijde(antwoord).tekst
    assert not Doel.objects.exists()


@pytest.mark.parametrize("rol", ["beheerder", "koploper"])
def test_nobody_else(rol):
    assert plan.client(rol).get(adres(fabriek.melding())).status_code == 403

"""/werkplek/reacties/invoeren/oproep/<slug>/: an answer to a call, taken in for somebody."""

from datetime import date

import pytest

from ambassadeurs.models import Reactie
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.ambassadeurs import fabriek

pytestmark = pytest.mark.django_db
GOED = {"bron": "papier", "tekst": "Zij heeft een tip.", "openbaar": "on", "openbare_naam": "Ria"}


def adres(oproep):
    return f"/werkplek/reacties/invoeren/oproep/{oproep.slug}/"


def test_an_answer_hangs_on_its_call_and_is_not_shown_by_itself():
    oproep = fabriek.oproep("Wie heeft een tip?", soort="durf_te_vragen")
    blad = Bladzijde(plan.client().get(adres(oproep)))
    assert "Wat antwoordt deze persoon? Wij vroegen: ‘Wat is uw antwoord?’" in blad.tekst
    assert plan.client().post(adres(oproep), GOED).status_code == 302
    rij = Reactie.objects.get()
    assert (rij.oproep, rij.waarvoor, rij.bron, rij.tekst) == (oproep, "oproep", "papier", GOED["tekst"])
    assert (rij.openbaar, rij.openbare_naam, rij.is_getoond) == (True, "Ria", False)


@pytest.mark.parametrize("velden", [{"status": "gesloten"}, {"tot_datum": date(2021, 6, 1)}])
def test_who_finds_it_closed_and_calls_is_written_down(velden, settings):
    settings.DEMO_DATUM = plan.VANDAAG
    oproep = fabriek.oproep("Voorbij", soort="durf_te_vragen", **velden)
    antwoord = plan.client().get(adres(oproep))
    assert antwoord.status_code == 200
    assert "Deze oproep is gesloten. U kunt nog wel opschrijven" in Bladzijde(antwoord).tekst
    assert plan.client().post(adres(oproep), GOED).status_code == 302
    assert Reactie.objects.get().oproep == oproep


def test_what_was_not_placed_takes_no_answer():
    oproep = fabriek.oproep("Nog niet", soort="durf_te_vragen", status="concept")
    antwoord = plan.client().get(adres(oproep))
    assert antwoord.status_code == 409
    assert "Deze oproep staat niet op de website. Er kan geen reactie bij." in Bladzijde(antwoord).tekst
    assert plan.client().post(adres(oproep), GOED).status_code == 422
    assert Reactie.objects.count() == 0


def test_a_call_that_was_taken_away_and_other_people_find_nothing():
    oproep = fabriek.oproep("Wie denkt mee?")
    assert plan.client().get(adres(oproep).replace("wie", "niemand")).status_code == 404
    assert plan.client("koploper").get(adres(oproep)).status_code == 403

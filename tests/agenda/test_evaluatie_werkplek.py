"""/werkplek/evaluatie/2021/1/: its texts, its verdicts and the next step."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/1/"


@pytest.fixture
def actie():
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Digihulp")


def test_it_counts_what_is_judged_and_leads_to_the_next_step(actie):
    plan = actie.doel.jaarplan
    fabriek.actie(actie.doel, "Nog een")
    fabriek.actie(actie.doel, "Een idee", "voorgesteld")
    evaluatie = fabriek.evaluatie(plan, oordelen=[(actie, "bijstellen", "De zaal is te klein.")])
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert "Deze evaluatie is concept. 1 van 2 acties beoordeeld." in bladzijde.tekst
    assert "2021-01 Digihulp bijstellen De zaal is te klein." in bladzijde.tekst
    assert f"{ADRES}publiceren/" not in bladzijde.links_naar(ADRES)
    evaluatie.besproken_met, evaluatie.besproken_op = "Overleg", fabriek.VANDAAG
    fabriek.evalueren.bespreek(evaluatie, door=fabriek.user(), at=fabriek.MOMENT)
    assert f"{ADRES}publiceren/" in Bladzijde(fabriek.client().get(ADRES)).links_naar(ADRES)


def test_the_yearly_one_tells_of_the_goals(actie):
    fabriek.evaluatie(actie.doel.jaarplan, "jaarlijks")
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert "0 van 1 actie beoordeeld. 0 van 1 doel beoordeeld." in tekst
    assert "D1 Brieven die iedereen begrijpt: nog geen oordeel" in tekst


def test_who_only_reads_changes_nothing(actie):
    fabriek.evaluatie(actie.doel.jaarplan)
    assert Bladzijde(fabriek.client("wethouder").get(ADRES)).links_naar(ADRES) == [f"{ADRES}geschiedenis/"]
    assert fabriek.client("raadslid").get(ADRES).status_code == 403


def test_its_history_tells_of_texts_and_verdicts(actie):
    fabriek.evaluatie(actie.doel.jaarplan, oordelen=[(actie, "stoppen", "Niemand komt.")])
    tekst = Bladzijde(fabriek.client().get(f"{ADRES}geschiedenis/")).tekst
    assert "voegde de tussentijdse evaluatie 2021 toe" in tekst
    assert "voegde het oordeel over actie 2021-01 toe" in tekst

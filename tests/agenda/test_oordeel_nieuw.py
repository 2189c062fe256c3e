"""/werkplek/acties/2021-01/oordelen/nieuw/: what one person notices, under a code."""

import pytest

from agenda.models import Oordeel
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
HIER = "/werkplek/acties/2021-01/oordelen/"


@pytest.fixture
def actie():
    return fabriek.actie(fabriek.doel(fabriek.jaarplan()))


def stuur(**velden):
    browser = fabriek.client()
    return browser.post(f"{HIER}nieuw/", ingevuld(browser.get(f"{HIER}nieuw/").content.decode(), **velden))


def test_a_word_is_kept(actie):
    assert stuur(merkbaar="beetje", beoordelaar_code="P1").url == HIER
    rij = Oordeel.objects.get()
    assert (rij.actie, rij.merkbaar, rij.beoordelaar_code) == (actie, "beetje", "P1")


def test_what_is_no_answer_is_asked_again(actie):
    antwoord = stuur(beoordelaar_code="Jan de Vries")
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_merkbaar_0", "#id_beoordelaar_code"]
    stuur(merkbaar="ja", beoordelaar_code="P1")
    antwoord = stuur(merkbaar="nog_niet", beoordelaar_code="P1")
    assert (antwoord.status_code, Oordeel.objects.count()) == (422, 1)


def test_an_archived_plan_is_closed(actie):
    plan = actie.doel.jaarplan
    fabriek.focus(plan)
    fabriek.stel_vast(plan)
    plan.status = "gearchiveerd"
    fabriek._bewaar(plan)
    assert fabriek.client().get(f"{HIER}nieuw/").status_code == 403


def test_only_who_edits_the_plan(actie):
    rollen = ("procesregisseur", "wethouder", "ambassadeur")
    assert [fabriek.client(rol).get(f"{HIER}nieuw/").status_code for rol in rollen] == [200, 403, 404]


def test_the_code_is_kept_in_capitals(actie):
    assert stuur(merkbaar="ja", beoordelaar_code="p-1").url == HIER
    assert Oordeel.objects.get().beoordelaar_code == "P-1"

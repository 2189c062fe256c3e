"""/werkplek/obstakels/<slug>/hoogtes/nieuw/: what one person says, under a code."""

import pytest

from agenda.models import Hoogtemeting
from agenda.models.obstakel import hoogtes
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
HIER = "/werkplek/obstakels/de-balie-is-te-hoog/"
ADRES = f"{HIER}hoogtes/nieuw/"


def stuur(browser=None, **velden):
    browser = browser or fabriek.client()
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_asks_five_words_and_no_name():
    fabriek.obstakel()
    blad = Bladzijde(fabriek.client().get(ADRES))
    assert "geen obstakel hinderlijk moeilijk lukt alleen met hulp lukt niet" in blad.tekst
    assert "Schrijf geen naam op." in blad.tekst


@pytest.mark.parametrize("hoogte", [0, 4])
def test_a_score_is_kept(hoogte):
    fabriek.obstakel()
    assert stuur(hoogte=str(hoogte), moment="voor", beoordelaar_code="P1").url == HIER
    rij = Hoogtemeting.objects.get()
    assert (rij.hoogte, rij.moment, rij.beoordelaar_code) == (hoogte, "voor", "P1")


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({}, ["#id_hoogte_0", "#id_moment_0", "#id_beoordelaar_code"]),
        ({"hoogte": "5", "moment": "voor", "beoordelaar_code": "P1"}, ["#id_hoogte_0"]),
        ({"hoogte": "1", "moment": "voor", "beoordelaar_code": "Jan de Vries"}, ["#id_beoordelaar_code"]),
        (
            {"hoogte": "1", "moment": "voor", "beoordelaar_code": "P1", "datum_jaar": "2999"},
            ["#id_datum_0"],
        ),
    ],
)
def test_what_is_no_answer_is_asked_again(velden, fout):
    fabriek.obstakel()
    antwoord = stuur(**velden)
    assert (antwoord.status_code, Hoogtemeting.objects.count()) == (422, 0)
    assert Bladzijde(antwoord).links_naar("#id_") == fout


def test_one_person_says_one_thing_a_day():
    fabriek.obstakel()
    browser = fabriek.client()
    stuur(browser, hoogte="3", moment="voor", beoordelaar_code="P1")
    antwoord = stuur(browser, hoogte="1", moment="voor", beoordelaar_code="P1")
    assert antwoord.status_code == 422
    assert "Deze code gaf op deze dag al een hoogte. Wijzig die meting." in Bladzijde(antwoord).tekst


def test_only_who_edits_the_plan():
    fabriek.obstakel()
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper")] == [403, 403]


def test_two_people_are_never_counted_as_three():
    """'P1' and 'p1' are one person: of two people no middle height may be told."""
    obstakel = fabriek.obstakel()
    browser = fabriek.client()
    for dag, code in ((1, "P1"), (2, "p1"), (3, "P2")):
        stuur(browser, hoogte="3", moment="voor", beoordelaar_code=code, datum_dag=str(dag))
    metingen = list(obstakel.hoogtemetingen.order_by("datum"))
    assert [meting.beoordelaar_code for meting in metingen] == ["P1", "P1", "P2"]
    assert hoogtes(metingen) == (None, None)


def test_a_second_click_with_a_small_letter_is_the_first_answer():
    fabriek.obstakel()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), hoogte="3", moment="voor", beoordelaar_code="p1")
    assert [browser.post(ADRES, velden).url for _ in range(2)] == [HIER, HIER]
    assert Hoogtemeting.objects.count() == 1

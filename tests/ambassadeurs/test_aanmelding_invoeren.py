"""/werkplek/reacties/invoeren/<waarvoor>/: a sign-up, taken in for who calls, comes or writes."""

import pytest
from django.test import Client

from ambassadeurs.models import Reactie
from tests.agenda import fabriek as plan
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import user
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
BEGIN = "/werkplek/reacties/invoeren/"
BEREIK = {"naam": "Ria", "bereikbaar_via": "telefoon", "contact": "06 1234 5678"}
GOED = {
    "ambassadeur": {"tekst": "Zij wil brieven nalezen."} | BEREIK,
    "koploper": {"organisatie": "Bakker Bol", "tekst": "Een stille winkel.", "afspraak": "Elke dinsdag."}
    | BEREIK,
    "onderwerp": {"titel": "Stilte", "tekst": "Het is overal druk.", "bereikbaar_via": ""},
}


def stuur(waarvoor="ambassadeur", **velden):
    return plan.client().post(f"{BEGIN}{waarvoor}/", {"bron": "telefoon"} | GOED[waarvoor] | velden)


@pytest.mark.parametrize("waarvoor", GOED)
def test_the_same_is_kept_as_on_the_website_with_its_source_and_who_typed(waarvoor):
    antwoord = stuur(waarvoor)
    rij = Reactie.objects.get()
    assert antwoord.url == f"/werkplek/reacties/{rij.pk}/ingevoerd/"
    gevraagd = {naam: getattr(rij, naam) for naam in GOED[waarvoor]}
    assert gevraagd == GOED[waarvoor]
    assert (rij.waarvoor, rij.bron, rij.status, rij.persoon, len(rij.code)) == (
        waarvoor, "telefoon", "nieuw", None, 14,
    )  # fmt: skip
    blad = Bladzijde(plan.client("procesregisseur").get(f"/werkplek/reacties/{rij.pk}/"))
    assert f"telefoon, ingevoerd door {user().naam}" in blad.tekst


def test_what_comes_by_the_website_says_so_and_names_no_employee():
    rij = Reactie(waarvoor="ambassadeur")
    assert rij.bron == "web"


def test_a_double_click_is_one_sign_up():
    browser, adres = plan.client(), f"{BEGIN}ambassadeur/"
    data = ingevuld(browser.get(adres).content.decode(), bron="balie", **GOED["ambassadeur"])
    assert browser.post(adres, data).url == browser.post(adres, data).url
    assert [rij.bron for rij in Reactie.objects.all()] == ["balie"]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"bron": ""}, "Kies hoe dit binnenkwam."),
        ({"bron": "web"}, "dit staat niet in de lijst"),
        ({"tekst": ""}, "Schrijf op wat deze persoon wil doen."),
        ({"naam": ""}, "Vul een naam in."),
        ({"bereikbaar_via": ""}, "Kies hoe wij deze persoon mogen bereiken."),
        ({"contact": ""}, "Vul in hoe wij deze persoon bereiken."),
        ({"contact": "0612"}, "Vul alle 10 cijfers in."),
    ],
)
def test_what_is_missing_is_asked_as_an_employee_says_it(velden, zin):
    antwoord = stuur(**velden)
    assert antwoord.status_code == 422
    assert zin.lower() in Bladzijde(antwoord).tekst.lower()
    assert Reactie.objects.count() == 0


def test_the_code_that_is_read_aloud_opens_our_answer():
    stuur("onderwerp")
    assert Client().get(f"/volgen/reactie/{Reactie.objects.get().code}/").status_code == 200


def test_there_is_no_other_kind():
    assert {plan.client().get(f"{BEGIN}{soort}/").status_code for soort in ("oproep", "iets")} == {404}


@pytest.mark.parametrize("rol", ["beheerder", "wethouder", "koploper", "ambassadeur", "raadslid"])
def test_nobody_else(rol):
    assert plan.client(rol).get(f"{BEGIN}ambassadeur/").status_code == 403


@pytest.mark.parametrize("waarvoor", GOED)
def test_it_speaks_of_the_person_and_not_to_them(waarvoor):
    plan.thema()
    vragen = Bladzijde(plan.client().get(f"{BEGIN}{waarvoor}/")).tekst.partition("Hoe kwam dit binnen?")[2]
    assert [woorden for woorden in (" uw ", "wij u ") if woorden in vragen] == []

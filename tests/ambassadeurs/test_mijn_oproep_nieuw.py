"""/mijn/oproepen/nieuw/: propose a call; an employee places it."""

import pytest
from django.test import Client

from ambassadeurs.models import Oproep
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.fabriek import client, user
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/mijn/oproepen/nieuw/"
GOED = {"soort": "durf_te_vragen", "titel": "Wie weet dit?", "tekst_makkelijk": "Hoe doet u het?"}


def stuur(rol="ambassadeur", **velden):
    browser = client(rol)
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **velden))


def test_it_waits_for_an_employee():
    antwoord = stuur(**GOED, status="open", zichtbaarheid="netwerk", geplaatst_op="2021-01-01")
    rij = Oproep.objects.get()
    assert antwoord.url == "/mijn/oproepen/"
    assert (rij.status, rij.voorgesteld_door, rij.zichtbaarheid) == (
        "concept", user("ambassadeur"), "openbaar",
    )  # fmt: skip
    assert Client().get("/oproepen/wie-weet-dit/").status_code == 404


def test_a_vacancy_is_no_choice():
    antwoord = stuur(**GOED | {"soort": "ambassadeur"})
    assert (antwoord.status_code, Oproep.objects.count()) == (422, 0)
    assert Bladzijde(antwoord).links_naar("#id_") == ["#id_soort_0"]


def test_a_double_click_makes_one():
    browser = client("koploper")
    velden = ingevuld(browser.get(ADRES).content.decode(), **GOED)
    assert [browser.post(ADRES, velden).status_code for _ in range(2)] == [302, 302]
    assert Oproep.objects.count() == 1


def test_only_the_network():
    rollen = ("koploper", "medewerker", "beheerder", "raadslid")
    assert [client(rol).get(ADRES).status_code for rol in rollen] == [200, 403, 403, 403]

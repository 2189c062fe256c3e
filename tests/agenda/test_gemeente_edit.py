"""/werkplek/gemeente/: the one municipality."""

import pytest

from agenda.models import Gemeente
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/gemeente/"


def bewaar(browser, **anders):
    return browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), **anders))


@pytest.mark.parametrize(("rol", "status"), [("beheerder", 200), ("wethouder", 403), ("koploper", 403)])
def test_who_may_change(rol, status):
    assert fabriek.client(rol).get(ADRES).status_code == status


def test_first_time_makes_the_row_and_later_changes_it():
    browser = fabriek.client("beheerder")
    assert bewaar(browser, naam="Voorbeeldstad").url == ADRES
    assert bewaar(browser, telefoon="14 0180").status_code == 302
    assert list(Gemeente.objects.values_list("pk", "naam", "telefoon", "versie")) == [
        (1, "Voorbeeldstad", "14 0180", 2)
    ]


def test_double_click_makes_one_row():
    browser = fabriek.client("beheerder")
    velden = ingevuld(browser.get(ADRES).content.decode(), naam="Voorbeeldstad")
    assert [browser.post(ADRES, velden).status_code for _ in range(2)] == [302, 302]
    assert Gemeente.objects.count() == 1


def test_wrong_address_comes_back_with_words():
    fabriek.gemeente()
    antwoord = bewaar(fabriek.client(), mail="geen adres")
    assert antwoord.status_code == 422
    assert "dit e-mailadres klopt niet. Er moet een @ in staan." in antwoord.content.decode()


def test_what_it_says_of_accessibility_is_kept_and_its_markdown_is_checked():
    fabriek.gemeente()
    browser = fabriek.client("beheerder")
    velden = {"naleving": "B", "getoetst_op_dag": "2", "getoetst_op_maand": "3", "getoetst_op_jaar": "2026"}
    assert bewaar(browser, eigen_problemen="- Een filmpje", **velden).url == ADRES
    rij = Gemeente.objects.get()
    assert (rij.naleving, str(rij.getoetst_op), rij.eigen_problemen) == ("B", "2026-03-02", "- Een filmpje")
    assert bewaar(browser, naleving="F").status_code == 422


def test_two_people_at_once_is_a_conflict():
    fabriek.gemeente()
    eerste, tweede = fabriek.client(), fabriek.client("beheerder")
    velden = ingevuld(eerste.get(ADRES).content.decode(), telefoon="14 111")
    bewaar(tweede, telefoon="14 222")
    antwoord = eerste.post(ADRES, velden)
    assert antwoord.status_code == 409
    assert "Bo Beheer veranderde deze tekst ook" in antwoord.content.decode()
    assert Gemeente.objects.get().telefoon == "14 222"

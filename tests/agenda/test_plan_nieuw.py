"""/werkplek/plan/nieuw/: a plan for another year."""

import pytest

from agenda.models import Jaarplan
from tests.agenda import fabriek
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/nieuw/"


def test_only_editors():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "beheerder", "koploper")] == [
        403
    ] * 3


def test_makes_a_concept_and_leads_to_its_outline():
    agenda = fabriek.agenda()
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), jaar="2023"))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2023/")
    assert list(Jaarplan.objects.values_list("jaar", "agenda", "status")) == [(2023, agenda.pk, "concept")]


def test_double_click_makes_one_plan():
    fabriek.agenda()
    browser = fabriek.client()
    velden = ingevuld(browser.get(ADRES).content.decode(), jaar="2023")
    assert [browser.post(ADRES, velden).status_code for _ in range(2)] == [302, 302]
    assert Jaarplan.objects.count() == 1


@pytest.mark.parametrize(
    ("jaar", "fout"),
    [
        ("2021", "er is al een jaarplan voor dit jaar."),
        ("1875", "schrijf het jaar met vier cijfers, tussen 2000 en 2100."),
        ("2_023", "schrijf het jaar met vier cijfers, tussen 2000 en 2100."),
        ("", "vul een jaar in."),
        ("9" * 30, "schrijf het jaar met vier cijfers, tussen 2000 en 2100."),
    ],
)
def test_wrong_year_comes_back_with_words(jaar, fout):
    fabriek.jaarplan(2021)
    browser = fabriek.client()
    antwoord = browser.post(ADRES, ingevuld(browser.get(ADRES).content.decode(), jaar=jaar))
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode()
    assert Jaarplan.objects.count() == 1


def test_without_agenda_it_leads_to_making_one():
    assert "/werkplek/agendas/nieuw/" in fabriek.client().get(ADRES).content.decode()

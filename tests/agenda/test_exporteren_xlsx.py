"""`/werkplek/plan/2021/exporteren/werkversie.xlsx`: with ideas, closed actions and reports that wait."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


def test_it_holds_what_is_not_public_too():
    doel = fabriek.doel(fabriek.jaarplan())
    fabriek.actie(doel, "Een idee", "idee")
    actie = fabriek.actie(doel, "Besloten actie", openbaar=False)
    fabriek.voortgang(actie, "Nog niet akkoord", akkoord=False)

    response = fabriek.client("wethouder").get(reverse("exporteren_xlsx", args=[2021]))

    boek = load_workbook(io.BytesIO(response.content), data_only=True)
    acties = list(boek["Acties"].values)
    kop = acties[0].index
    assert [(rij[kop("titel")], rij[kop("status")], rij[kop("openbaar")]) for rij in acties[1:]] == [
        ("Een idee", "idee", "ja"),
        ("Besloten actie", "gepland", "nee"),
    ]
    assert [rij[3] for rij in list(boek["Voortgang"].values)[1:]] == ["Nog niet akkoord"]
    assert "werkversie" in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]


def test_its_questions_do_not_grow_with_the_plan(django_assert_num_queries):
    doel = fabriek.doel(fabriek.jaarplan())
    fabriek.meetwaarde(fabriek.actie(doel, "Actie 1").indicatoren.get())
    browser = fabriek.client()
    browser.get(reverse("exporteren_xlsx", args=[2021]))
    with django_assert_num_queries(QUERIES):
        browser.get(reverse("exporteren_xlsx", args=[2021]))
    for nummer in (2, 3):
        actie = fabriek.actie(doel, f"Actie {nummer}", "in_uitvoering")
        fabriek.meetwaarde(actie.indicatoren.get())
        fabriek.voortgang(actie)

    with django_assert_num_queries(QUERIES):
        browser.get(reverse("exporteren_xlsx", args=[2021]))


QUERIES = 56

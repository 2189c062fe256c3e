"""`/werkplek/plan/2021/exporteren/leeg.xlsx`: headings and an explanation, to fill in."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from agenda.uitwisselen.tabellen import BLADEN
from tests.agenda import fabriek

pytestmark = pytest.mark.django_db


def test_the_template_has_every_heading_and_no_rows():
    fabriek.actie(fabriek.doel(fabriek.jaarplan()), "Staat er niet in")

    boek = load_workbook(io.BytesIO(fabriek.client().get(reverse("exporteren_leeg", args=[2021])).content))

    assert {blad.title: list(blad.values) for blad in boek if blad.title != "Uitleg"} == {
        blad.naam: [tuple(kolom.kop for kolom in blad.kolommen)] for blad in BLADEN
    }


def test_the_explanation_names_what_can_be_chosen():
    fabriek.jaarplan()
    fabriek.thema("Armoede")
    fabriek.thema("Werk", "werk")

    boek = load_workbook(io.BytesIO(fabriek.client().get(reverse("exporteren_leeg", args=[2021])).content))

    uitleg = {rij[:2]: rij[2:] for rij in boek["Uitleg"].values}
    assert uitleg["Focus", "thema"] == ("Het thema dat dit jaar voorop staat.", "verplicht", "Armoede | Werk")
    assert uitleg["Acties", "niveau"][2] == "activiteit, houding, gedrag (afspraak)"
    assert uitleg["Acties", "stand"][1:] == ("alleen om te lezen", None)

"""`/werkplek/plan/2021/exporteren/`: the plan as it is being edited, to take along."""

import pytest
from django.urls import reverse

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
BLADEN = ["plan", "focus", "doelen", "acties", "indicatoren", "metingen", "voortgang"]


def test_every_file_has_a_link():
    fabriek.jaarplan()

    bladzijde = Bladzijde(fabriek.client().get(reverse("exporteren", args=[2021])))

    hier = "/werkplek/plan/2021/exporteren/"
    assert bladzijde.links_naar(hier) == [
        f"{hier}werkversie.xlsx", f"{hier}leeg.xlsx", *(f"{hier}{blad}.csv" for blad in BLADEN),
    ]  # fmt: skip
    assert bladzijde.links_naar("/werkplek/plan/2021/importeren/") == ["/werkplek/plan/2021/importeren/"]


def test_who_only_reads_is_not_asked_to_fill_in():
    fabriek.jaarplan()

    bladzijde = Bladzijde(fabriek.client("wethouder").get(reverse("exporteren", args=[2021])))

    assert [adres for _, adres in bladzijde.links if "leeg" in adres or "importeren" in adres] == []

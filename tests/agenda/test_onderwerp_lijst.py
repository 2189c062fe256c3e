"""/werkplek/onderwerpen/: the topics of the index, per domain."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/onderwerpen/"


def test_names_each_with_its_domain_and_whether_it_can_be_chosen():
    thuis, vervoer = fabriek.domein(volgorde=1), fabriek.domein("Vervoer", "vervoer", volgorde=2)
    fabriek.onderwerp("Reisinformatie", domein=vervoer)
    fabriek.onderwerp("Woningaanpassing", domein=thuis, actief=False)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links_naar(ADRES) == [
        f"{ADRES}nieuw/", f"{ADRES}woningaanpassing/bewerken/", f"{ADRES}reisinformatie/bewerken/",
    ]  # fmt: skip
    assert "Woningaanpassing Thuis; niet meer te kiezen Reisinformatie Vervoer" in bladzijde.tekst


def test_only_who_keeps_the_basic_data():
    rollen = ("wethouder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [403] * 3

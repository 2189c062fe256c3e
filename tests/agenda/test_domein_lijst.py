"""/werkplek/domeinen/: the list, in its own order."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/domeinen/"


def test_names_each_in_order():
    fabriek.domein("Vrije tijd", "vrije-tijd", volgorde=2, bron="vng")
    fabriek.domein("Wonen", "wonen", volgorde=1)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links_naar("/werkplek/domeinen/") == [
        "/werkplek/domeinen/nieuw/",
        "/werkplek/domeinen/wonen/bewerken/",
        "/werkplek/domeinen/vrije-tijd/bewerken/",
    ]
    assert "bron: VNG" in bladzijde.tekst


def test_only_who_keeps_the_basic_data():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper", "raadslid")] == [
        403
    ] * 3

"""/werkplek/wettelijke-plannen/: the plans that a law asks for."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/wettelijke-plannen/"


def test_names_each_with_its_law():
    fabriek.wettelijk_plan("Wmo 2015", "wmo")
    fabriek.wettelijk_plan("Jeugdwet", "jeugd", titel="Kansen voor elk kind", actief=False)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links_naar(ADRES) == [
        f"{ADRES}nieuw/",
        f"{ADRES}jeugd/bewerken/",
        f"{ADRES}wmo/bewerken/",
    ]
    assert "Kansen voor elk kind Jeugdwet; niet meer te kiezen Beleidsplan Wmo 2015" in bladzijde.tekst


def test_only_who_keeps_the_basic_data():
    rollen = ("wethouder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [403] * 3

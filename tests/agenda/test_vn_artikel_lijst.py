"""/werkplek/vn-artikelen/: the articles that an action can carry out."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/vn-artikelen/"


def test_names_each_in_the_order_of_the_treaty():
    fabriek.artikel(21, "Toegang tot informatie")
    fabriek.artikel(9, actief=False)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links_naar(ADRES) == [f"{ADRES}nieuw/", f"{ADRES}9/bewerken/", f"{ADRES}21/bewerken/"]
    zinnen = "Artikel 9 Toegankelijkheid niet meer te kiezen Artikel 21 Toegang tot informatie"
    assert zinnen in bladzijde.tekst


def test_only_who_keeps_the_basic_data():
    rollen = ("wethouder", "koploper", "raadslid")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [403] * 3

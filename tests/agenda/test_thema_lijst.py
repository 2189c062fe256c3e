"""/werkplek/themas/: the list."""

import pytest

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/themas/"


def test_only_who_keeps_the_basic_data():
    assert [fabriek.client(rol).get(ADRES).status_code for rol in ("wethouder", "koploper", "raadslid")] == [
        403
    ] * 3


def test_names_each_and_says_what_is_no_longer_chosen():
    fabriek.thema("Wonen")
    fabriek.thema("Oud thema", actief=False)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.links_naar("/werkplek/themas/") == [
        "/werkplek/themas/nieuw/",
        "/werkplek/themas/oud-thema/bewerken/",
        "/werkplek/themas/wonen/bewerken/",
    ]
    assert bladzijde.tekst.count("niet meer te kiezen") == 1

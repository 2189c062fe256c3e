"""/dekking/<jaar>/: from law to plan to action, in one view; an empty link is normal."""

import pytest
from django.core.cache import caches

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def test_law_plan_and_action_stand_in_one_row(client):
    publiceer()
    bladzijde = Bladzijde(client.get("/dekking/2021/"))
    assert (
        "Wmo 2015, artikel 2.1.2 Beleidsplan maatschappelijke ondersteuning, 2020 tot en met 2023"
        " Bron: nog te controleren. Wij voeren het VN-verdrag uit met de inclusieagenda."
        " 2021-05 Digihulp: vaste inloop met vrijwilligers Gaat langzamer"
    ) in bladzijde.tekst


def test_an_article_names_its_actions_and_the_rest_is_normal(client):
    publiceer()
    bladzijde = Bladzijde(client.get("/dekking/2021/"))
    assert "9. Toegankelijkheid Iedereen kan erbij. 2021-01 Website laten onderzoeken" in bladzijde.tekst
    assert bladzijde.kop("h2") == ["VN-verdrag Handicap", "Acties zonder wet of artikel: 27"]
    assert "Dat is gewoon." in bladzijde.tekst


def test_an_empty_list_says_so(client):
    publiceer(inhoud=voorbeeld() | {"wettelijke_plannen": [], "vn_artikelen": []})
    tekst = Bladzijde(client.get("/dekking/2021/")).tekst
    assert "Er staan nog geen wettelijke plannen in deze versie." in tekst
    assert "Er staan nog geen artikelen in deze versie." in tekst


def test_a_year_without_a_public_version_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)
    assert client.get("/dekking/2021/").status_code == 404

"""/index/<jaar>/: what is done per domain and topic, and where nothing is."""

import pytest
from django.core.cache import caches

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def test_every_domain_shows_also_the_empty_one(client):
    publiceer()
    bladzijde = Bladzijde(client.get("/index/2021/"))
    assert bladzijde.kop("h2") == [
        "Onderwijs en ontwikkeling: 2 acties", "Thuis: 0 acties", "Werk en inkomen: 3 acties",
        "Vrije tijd: 6 acties", "Vervoer: 1 actie", "Welzijn, gezondheid en ondersteuning: 4 acties",
        "Gemeente: 14 acties", "Waar komen deze lijsten vandaan?",
    ]  # fmt: skip


def test_a_topic_names_its_actions_and_the_others_stand_below(client):
    publiceer()
    tekst = Bladzijde(client.get("/index/2021/")).tekst
    assert (
        "Begrijpelijke informatie Brieven, formulieren en de website."
        " 2021-02 50 veelgebruikte brieven herschrijven met testpanel Bezig"
        " 2021-19 Formulieren nakijken op aanspreekvorm en onnodige m/v-vraag Bezig"
        " Nog bij geen onderwerp van dit deel 2021-01"
    ) in tekst


def test_a_topic_without_actions_says_so(client):
    inhoud = voorbeeld()
    thuis = inhoud["onderwerpen"][0] | {"slug": "woning", "naam": "Woningaanpassing", "domein": "thuis"}
    inhoud["onderwerpen"].append(thuis)
    publiceer(inhoud=inhoud)
    tekst = Bladzijde(client.get("/index/2021/")).tekst
    assert "Woningaanpassing Brieven, formulieren en de website. Nog geen actie" in tekst


def test_a_year_without_a_public_version_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)
    assert client.get("/index/2021/").status_code == 404

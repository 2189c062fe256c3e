"""/routekaart/<jaar>/: the municipality's own score per step, beside what the plan shows."""

import pytest
from django.core.cache import caches

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def test_each_step_has_its_score_and_what_was_counted(client):
    publiceer()
    bladzijde = Bladzijde(client.get("/routekaart/2021/"))
    assert bladzijde.kop("h1") == ["Hoe ver zijn wij op de routekaart?"]
    assert (
        "11. Geef het goede voorbeeld Werk als gemeente zelf inclusief. 1 van 4: een begin 1 juni 2021"
        " De website voldoet nog niet. 7 van de 30 acties zijn een afspraak over gedrag."
        f" Bij deze stap horen: 2021-28 {acties(voorbeeld())['2021-28']['titel']}."
    ) in bladzijde.tekst
    assert "/plan/2021/actie/28/" in bladzijde.links_naar("/plan/2021/actie/")
    assert "Hier is het meeste te winnen: Geef het goede voorbeeld." in bladzijde.tekst


def test_a_version_without_the_route_says_so(client):
    inhoud = voorbeeld() | {"routekaart": []}
    publiceer(inhoud=inhoud)
    assert "De routekaart staat niet in deze versie" in Bladzijde(client.get("/routekaart/2021/")).tekst


def test_a_year_without_a_public_version_is_not_there(client):
    publiceer("0.1", soort="concept", openbaar=False)
    assert client.get("/routekaart/2021/").status_code == 404

"""`/plan/2021/thema/<slug>/`: the actions of one theme."""

import pytest
from django.core.cache import caches

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def read(client, slug):
    response = client.get(f"/plan/2021/thema/{slug}/")
    assert response.status_code == 200
    return Bladzijde(response)


def titels(inhoud, houd):
    return [actie["titel"] for actie in acties(inhoud).values() if houd(actie)]


def test_a_focus_theme_shows_why_it_was_chosen_and_all_its_actions(client):
    publiceer("1.0")

    blad = read(client, "lhbti")

    assert blad.kop("h1") == ["LHBTI"]
    assert blad.kop("h2") == [
        "Waarom dit onderwerp?",
        "5 acties",
        "Wat vindt u hiervan?",
    ]
    assert blad.links_naar("/vertellen/") == ["/vertellen/?thema=lhbti"]
    assert "2 zijn bezig 1 gaat langzamer 1 is nog niet begonnen 1 gaat door in 2022" in blad.tekst
    assert "Ambassadeurs en koplopers noemden dit het vaakst bij ‘LHBTI’." in blad.tekst
    assert blad.kop("h3") == titels(voorbeeld(), lambda actie: "lhbti" in actie["themas"])


def test_actions_without_a_focus_theme_stand_under_voor_iedereen(client):
    publiceer("1.0")
    focus = {"digitale-toegankelijkheid", "armoede", "lhbti", "verstandelijke-beperking"}

    blad = read(client, "voor-iedereen")

    assert blad.kop("h1") == ["Voor iedereen"]
    assert blad.kop("h3") == titels(voorbeeld(), lambda actie: not focus & set(actie["themas"]))


def test_a_theme_outside_the_focus_has_its_page_too(client):
    publiceer("1.0")

    assert read(client, "ouderen").kop("h3") == titels(
        voorbeeld(), lambda actie: "ouderen" in actie["themas"]
    )


def test_a_theme_without_actions_says_so(client):
    inhoud = voorbeeld()
    inhoud["doelen"] = []
    publiceer("1.0", inhoud)

    blad = read(client, "armoede")

    assert blad.kop("h2")[-2:] == ["Nog geen acties", "Wat vindt u hiervan?"]
    assert ("Lees het hele plan van 2021", "/plan/2021/") in blad.links


@pytest.mark.parametrize("slug", ["bestaat-niet", "ARMOEDE", "a" * 500])
def test_another_theme_is_not_there(client, slug):
    publiceer("1.0")

    assert client.get(f"/plan/2021/thema/{slug}/").status_code == 404

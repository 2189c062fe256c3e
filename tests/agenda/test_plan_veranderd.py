"""`/plan/2021/wat-is-veranderd/`: two versions side by side, in words."""

import re

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def get(client, **vraag):
    return client.get(reverse("plan_veranderd", args=[2021]), vraag)


def three_versions():
    eerste = voorbeeld()
    for doel in eerste["doelen"]:
        doel["acties"] = [actie for actie in doel["acties"] if actie["code"] != "2021-30"]
    publiceer("1.0", eerste)
    tweede = voorbeeld()
    acties(tweede)["2021-05"]["stand_woord"] = "Bezig"
    publiceer("1.1", tweede)
    derde = voorbeeld()
    derde["doelen"][0]["acties"].pop(0)
    derde["vervallen"] = [
        {"soort": "actie", "sleutel": "2021-01", "titel": "Website", "reden": "Het is al gedaan."}
    ]
    publiceer("1.2", derde, reden="Halverwege het jaar.")


def test_without_a_choice_the_newest_is_compared_with_the_one_before(client):
    three_versions()

    blad = Bladzijde(get(client))

    assert blad.kop("h2") == [
        "2 veranderingen",
        "Hoe ver zijn de acties nu?",
        "Weg uit het plan",
        "Alle andere veranderingen",
    ]
    assert "Van versie 1.1 (1 juli 2021) naar versie 1.2 (1 juli 2021)." in blad.tekst
    assert "Waarom versie 1.2 kwam: Halverwege het jaar." in blad.tekst
    assert "herstellen volgens WCAG Waarom: Het is al gedaan." in blad.tekst
    assert "Digihulp: vaste inloop met vrijwilligers Bezig Gaat langzamer" in blad.tekst
    assert "Actie 2021-05: Digihulp: vaste inloop met vrijwilligers (1 verandering)" in blad.tekst
    assert "Hoe ver is het weg: Bezig erbij: Gaat langzamer" in blad.tekst


def test_two_versions_can_be_chosen(client):
    three_versions()

    blad = Bladzijde(get(client, van="1.0", naar="1.1"))

    assert blad.kop("h2") == [
        "2 veranderingen",
        "Hoe ver zijn de acties nu?",
        "Erbij gekomen",
        "Alle andere veranderingen",
    ]
    assert (
        "Actie 2021-30: Vijf seniorencomplexen: looproute naar halte en winkel veilig",
        "/plan/2021/actie/30/",
    ) in blad.links  # fmt: skip


def test_versions_that_are_equal_say_so(client):
    publiceer("1.0")
    publiceer("1.1")

    assert Bladzijde(get(client)).kop("h2") == ["Er is niets veranderd"]


def test_the_heading_counts_what_the_lines_count(client):
    publiceer("1.0")
    nieuw = voorbeeld()
    nieuw["jaarplan"] |= {"besluit": "Ander besluit", "vraag_aan_raad": "Een andere vraag."}
    acties(nieuw)["2021-05"] |= {"stand_woord": "Bezig", "waarom": "Daarom.", "besteed": 1}
    eerste = nieuw["doelen"][0]["acties"]
    eerste[0]["voortgang"].insert(0, eerste[0]["voortgang"][0] | {"nummer": 3})
    eerste.append(eerste.pop(0))
    eerste.pop(0)
    publiceer("1.1", nieuw)

    blad = Bladzijde(get(client))

    # One action went; the others are told group by group.
    assert blad.kop("h2")[0] == "8 veranderingen"
    assert re.findall(r"[^ ]+ \((\d+) verandering", blad.tekst) == ["2", "2", "3"]


def test_one_version_cannot_be_compared(client):
    publiceer("1.0")

    response = get(client, van="1.0", naar="1.0")

    assert response.status_code == 200
    assert "Er is nog maar één versie van dit plan." in Bladzijde(response).tekst


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"van": "1.0", "naar": "1.0"}, "u koos twee keer dezelfde versie. Kies er twee."),
        ({"van": "7.0", "naar": "1.1"}, "deze versie is er niet. Kies een versie uit de lijst."),
        ({"naar": "x" * 3000}, "deze versie is er niet. Kies een versie uit de lijst."),
        ({"van": "<b>", "naar": "🦄"}, "deze versie is er niet. Kies een versie uit de lijst."),
    ],
)
def test_a_wrong_choice_gets_words_and_status_400(client, vraag, zin):
    three_versions()

    response = get(client, **vraag)

    assert (response.status_code, response["Cache-Control"]) == (400, "no-store")
    blad = Bladzijde(response)
    assert zin in blad.tekst
    assert blad.titel.startswith("Fout: ")


def test_a_version_that_is_not_public_cannot_be_compared(client):
    publiceer("0.1", soort="concept")
    publiceer("0.2", soort="concept", openbaar=False, reden="Geheim.")
    publiceer("1.0")

    response = get(client, van="0.2", naar="1.0")

    assert response.status_code == 400
    assert b"Geheim" not in response.content
    assert Bladzijde(get(client)).kop("h2")[0] == "Er is niets veranderd"

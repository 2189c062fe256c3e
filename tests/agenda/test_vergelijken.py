"""`/vergelijken/`: any two plans side by side, and the figures of every year."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agenda.lezen.vergelijking import vergelijk, verschil
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def get(client, **vraag):
    return client.get(reverse("vergelijken"), vraag)


def kleiner(jaar: int) -> dict:
    """A plan of ten actions of one goal, without money that is known."""
    inhoud = voorbeeld(jaar)
    inhoud["doelen"] = inhoud["doelen"][:1]
    lijst = [actie | {"budget": None, "besteed": None} for actie in inhoud["doelen"][0]["acties"]]
    inhoud["doelen"][0]["acties"] = lijst
    inhoud["cijfers"] |= {
        "acties": len(lijst),
        "betrokken": sum(actie["betrokkenheid"] != "geen" for actie in lijst),
        "per_herkomst": {"gemeente": len(lijst)},
        "per_stand": dict.fromkeys(inhoud["cijfers"]["per_stand"], 0) | {"bezig": len(lijst)},
    }
    return inhoud


def tabel(oud: dict, nieuw: dict, kop: str) -> list[tuple[str, str, str, str]]:
    rijen = next(deel.rijen for deel in vergelijk(oud, nieuw) if deel.kop == kop)
    return [(rij.naam, rij.was, rij.is_nu, rij.verschil) for rij in rijen]


def test_without_a_choice_the_newest_of_the_two_youngest_years_are_compared(client):
    publiceer("1.0", kleiner(2019), jaar=2019)
    publiceer("1.0", jaar=2020)
    publiceer("1.1", kleiner(2020), jaar=2020)
    publiceer("1.0")

    blad = Bladzijde(get(client))

    assert blad.kop("h1") == ["Jaren vergelijken"]
    assert blad.kop("h2") == ["2020 naast 2021", "Door de jaren"]
    assert "Jaarplan 2021 heeft 30 acties. Dat zijn er 26 meer dan in jaarplan 2020." in blad.tekst
    assert [link for link in blad.links if link[0].startswith("Jaarplan")] == [
        ("Jaarplan 2020, versie 1.1", "/plan/2020/versies/1.1/"),
        ("Jaarplan 2021, versie 1.0", "/plan/2021/versies/1.0/"),
    ]
    assert "Het hele plan Wat 2020 2021 Verschil Doelen 1 8 7 meer Acties 4 30 26 meer" in blad.tekst


def test_every_list_is_counted_on_both_sides():
    oud, nieuw = kleiner(2020), voorbeeld()
    acties(nieuw)["2021-01"]["themas"] = []

    assert tabel(oud, nieuw, "Wie om het doel vroeg") == [
        ("Aanjager", "0", "3", "3 meer"),
        ("Gemeente", "4", "10", "6 meer"),
        ("Koplopers", "0", "8", "8 meer"),
        ("Ambassadeurs", "0", "9", "9 meer"),
    ]
    assert tabel(oud, nieuw, "Soort actie") == [
        ("Activiteit", "1", "17", "16 meer"),
        ("Houding", "0", "6", "6 meer"),
        ("Gedrag (afspraak)", "3", "7", "4 meer"),
    ]
    assert tabel(oud, nieuw, "Geld") == [
        ("Begroot", "Nog niet bekend", "€\N{NO-BREAK SPACE}190.650", "niet te zeggen"),
        ("Besteed", "Nog niet bekend", "€\N{NO-BREAK SPACE}74.800", "niet te zeggen"),
    ]
    # Nothing about a whole part of life, or no action that goes wrong, is news too.
    assert ("Thuis", "0", "0", "evenveel") in tabel(oud, nieuw, "Deel van het leven")
    assert tabel(oud, nieuw, "Hoe ver de acties zijn")[-1] == ("Gestopt", "0", "0", "evenveel")
    assert tabel(oud, nieuw, "Onderwerpen")[-1] == ("Geen onderwerp", "0", "1", "1 meer")


def test_what_only_the_older_plan_has_is_counted_last():
    oud, nieuw = voorbeeld(2020), voorbeeld()
    oud["domeinen"].append({"slug": "sport", "naam": "Sport", "bron": "eigen"})
    acties(oud)["2021-01"]["domein"] = "sport"

    assert tabel(oud, nieuw, "Deel van het leven")[-1] == ("Sport", "1", "0", "1 minder")


@pytest.mark.parametrize(
    ("was", "is_nu", "woorden"),
    [
        (3, 6, "3 meer"),
        (6, 3, "3 minder"),
        (3, 3, "evenveel"),
        (0, 1200, "1.200 meer"),
        (None, 3, "niet te zeggen"),
        (3, None, "niet te zeggen"),
    ],
)
def test_a_difference_is_said_in_words(was, is_nu, woorden):
    assert verschil(was, is_nu) == woorden


def test_two_versions_of_one_year_lead_to_what_changed(client):
    publiceer("1.0", kleiner(2021))
    publiceer("1.1")

    blad = Bladzijde(get(client, van="2021-1.0", naar="2021-1.1"))

    assert blad.kop("h2")[0] == "Versie 1.0 naast versie 1.1"
    assert "Versie 1.1 heeft 30 acties. Dat zijn er 26 meer dan in versie 1.0." in blad.tekst
    assert blad.links_naar("/plan/2021/wat-is-veranderd/") == [
        "/plan/2021/wat-is-veranderd/?van=1.0&naar=1.1"
    ]


def test_one_year_compares_its_two_newest_versions_and_draws_no_line(client):
    for nummer in ("1.0", "1.1", "1.2"):
        publiceer(nummer)

    response = get(client)

    assert Bladzijde(response).kop("h2")[0] == "Versie 1.1 naast versie 1.2"
    assert "Er is nog maar één jaar openbaar." in Bladzijde(response).tekst
    assert b"lia-lijn" not in response.content


def test_every_public_year_counts_with_its_newest_version(client):
    publiceer("1.0", kleiner(2019), jaar=2019)
    publiceer("1.0", kleiner(2021))
    publiceer("1.1")

    blad = Bladzijde(get(client))

    assert blad.kop("h3") == [
        "Acties",
        "Acties die klaar zijn",
        "Acties met mensen die het zelf meemaken",
    ]
    assert "Acties: 4 in 2019, 30 in 2021. 2019: 4. 2021: 30." in blad.tekst
    assert blad.tekst.endswith("2021 30 4 24 € 190.650 € 74.800 2019 4 0 4 Nog niet bekend Nog niet bekend")


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"van": "2021-1.0", "naar": "2021-1.0"}, "u koos twee keer hetzelfde plan. Kies er twee."),
        ({"van": "2021-7.0"}, "dit plan is er niet. Kies een plan uit de lijst."),
        ({"naar": "x" * 3000}, "dit plan is er niet. Kies een plan uit de lijst."),
        ({"van": "<b>", "naar": "🦄"}, "dit plan is er niet. Kies een plan uit de lijst."),
    ],
)
def test_a_wrong_choice_gets_words_and_status_400(client, vraag, zin):
    publiceer("1.0")
    publiceer("1.1")

    response = get(client, **vraag)

    assert (response.status_code, response["Cache-Control"]) == (400, "no-store")
    assert zin in Bladzijde(response).tekst
    assert Bladzijde(response).titel.startswith("Fout: ")


def test_what_is_not_public_is_neither_offered_nor_counted(client):
    publiceer("1.0", jaar=2020)
    publiceer("1.0")
    geheim = kleiner(2022) | {"gemeente": {"naam": "Geheimstad"}}
    publiceer("0.1", geheim, jaar=2022, soort="concept", openbaar=False, reden="Geheim.")

    response = get(client)

    assert Bladzijde(response).kop("h2")[0] == "2020 naast 2021"
    assert (b"2022-0.1" in response.content, b"Geheim" in response.content) == (False, False)
    assert get(client, van="2022-0.1", naar="2021-1.0").status_code == 400


def test_a_concept_is_called_one(client):
    publiceer("1.0")
    publiceer("0.1", jaar=2022, soort="concept")

    assert "Dit is een concept." in Bladzijde(get(client)).tekst


def test_one_plan_cannot_be_compared(client):
    publiceer("1.0")

    response = get(client, van="2021-1.0")

    assert response.status_code == 200
    assert "Er is nog maar één plan openbaar. U kunt nog niets vergelijken." in Bladzijde(response).tekst


def test_without_a_public_plan_it_leads_to_the_start(client):
    assert get(client)["Location"] == reverse("start")


@pytest.mark.parametrize("hoeveel", [2, 5])
def test_more_years_cost_no_more_questions(client, hoeveel):
    for jaar in range(2022 - hoeveel, 2022):
        publiceer("1.0", jaar=jaar)
        publiceer("1.1", jaar=jaar)

    with CaptureQueriesContext(connection) as vragen:
        assert get(client).status_code == 200
    assert len(vragen) == 7


@pytest.mark.parametrize("naam", ["plan_detail", "plan_versies", "plan_veranderd"])
def test_the_pages_of_a_plan_lead_to_it(client, naam):
    publiceer("1.0")

    blad = Bladzijde(client.get(reverse(naam, args=[2021])))

    assert ("Jaren vergelijken", "/vergelijken/") in blad.links

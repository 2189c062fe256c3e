"""`/plan/2021/actie/7/`: one action, with what happens now."""

from datetime import date

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agenda.models import Jaarplan
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def read(client, nummer, inhoud=None):
    publiceer("1.0", inhoud)
    response = client.get(reverse("plan_actie", args=[2021, nummer]))
    assert response.status_code == 200
    return Bladzijde(response)


def changed(nummer, **velden):
    inhoud = voorbeeld()
    acties(inhoud)[f"2021-{nummer:02d}"] |= velden
    return inhoud


def test_the_page_answers_the_questions_in_order(client):
    blad = read(client, 5)

    assert blad.kop("h1") == ["Digihulp: vaste inloop met vrijwilligers"]
    assert blad.kop("h2") == [
        "Wat gebeurt er nu?", "Waarom loopt het anders?", "Waarom doen wij dit?", "Hoe ver zijn wij?",
        "Eerder nieuws", "Het verhaal van deze actie", "Meer weten", "Wat vindt u hiervan?",
        "Wie doet wat", "Hoort bij",
    ]  # fmt: skip
    assert blad.links_naar("/vertellen/") == ["/vertellen/?actie=2021-05"]
    assert blad.kop("h3") == ["Bezoeken aan de inloop", "18 maart 2021"]
    assert "64 van de 300 bezoeken." in blad.tekst
    assert "Vanaf september is de inloop elke dinsdag open." in blad.tekst
    assert blad.titel == "Digihulp: vaste inloop met vrijwilligers, 2021 – Inclusie Agenda Voorbeeldstad"


def test_what_is_told_as_now_is_not_told_again(client):
    blad = read(client, 5)
    bericht = acties(voorbeeld())["2021-05"]["voortgang"][0]

    blad.tekst, _, verhaal = blad.tekst.partition("Het verhaal van deze actie ")
    assert [blad.tekst.count(bericht[deel]) for deel in ("tekst_makkelijk", "oorzaak", "maatregel")] == [
        1,
        1,
        1,
    ]
    assert f"De actie gaat langzamer. {bericht['oorzaak']}" in verhaal  # but a turn has its reason
    assert (
        f"Wat gebeurt er nu? {bericht['tekst_makkelijk']} {bericht['maatregel']} Nieuws van 21 juni 2021 "
        in blad.tekst
    )
    assert f"Waarom loopt het anders? {bericht['oorzaak']} Waarom doen wij dit?" in blad.tekst


@pytest.mark.parametrize(
    ("begin", "adres"),
    [("/plan/2021/", "/a/2021-05/"), ("/plan/2021/versies/1.0/", "/plan/2021/versies/1.0/actie/5/")],
)
def test_on_paper_it_names_its_shortest_lasting_address(client, settings, begin, adres):
    settings.PUBLIC_URL = "https://inclusie.voorbeeldstad.example"
    publiceer("1.0")

    blad = Bladzijde(client.get(f"{begin}actie/5/"), in_main=False)

    assert f"U vindt deze bladzijde op: https://inclusie.voorbeeldstad.example{adres} " in blad.tekst


def test_of_what_is_over_the_result_tells_and_all_news_stays(client):
    blad = read(client, 7)

    assert blad.kop("h2")[:3] == ["Wat gebeurt er nu?", "Waarom doen wij dit?", "Hoe ver zijn wij?"]
    assert "Nieuws" in blad.kop("h2")


def test_who_does_what_names_functions_and_organisations(client):
    blad = read(client, 5)

    assert (
        "Wie doet wat De trekker zorgt dat de actie gebeurt. "
        "Trekker Bibliotheek De Kade, projectleider Samen met Welzijn De Brug "
        "Ambassadeur Doen niet mee Wanneer April tot en met december 2021 Geld € 7.500 "
        "Hoort bij Digitale toegankelijkheid Ouderen" in blad.tekst
    )


NU = [
    (7, "Wat gebeurt er nu? Het is gelukt. Het doel is gehaald."),
    (9, "Wat gebeurt er nu? Er is nog geen nieuws. Wij beginnen in juli 2021."),
    (17, "Wat gebeurt er nu? Deze actie gaat door in 2022. De sport lag stil."),
]


@pytest.mark.parametrize(("nummer", "zin"), NU)
def test_what_happens_now_follows_from_the_state(client, nummer, zin):
    assert zin in read(client, nummer).tekst


@pytest.mark.parametrize(
    ("peildatum", "zin"),
    [
        ("2021-06-30", "Wij beginnen in juli 2021."),
        ("2021-07-31", "Wij beginnen in juli 2021."),
        ("2021-08-01", "Wij wilden beginnen in juli 2021."),
        ("2022-01-01", "Wij wilden beginnen in juli 2021."),
    ],
)
def test_a_beginning_that_is_over_on_the_day_of_the_version_was_a_wish(client, peildatum, zin):
    inhoud = voorbeeld() | {"peildatum": peildatum}

    assert f"Er is nog geen nieuws. {zin}" in read(client, 9, inhoud).tekst


def test_a_stopped_action_says_why(client):
    inhoud = changed(
        9, stand="gestopt", stand_woord="Gestopt", status="gestopt", reden="Er is geen geld meer."
    )

    assert "Deze actie is gestopt. Dit is de reden: Er is geen geld meer." in read(client, 9, inhoud).tekst


def test_an_action_without_anything_but_a_title_can_be_read(client):
    leeg = {
        "waarom": "", "tekst_makkelijk": "", "tekst": "", "themas": [], "partners": [], "start": "",
        "eind": "", "budget": None, "dekking": "", "besteed": None, "indicatoren": [], "voortgang": [],
        "laatste_nieuws": None, "trekker": {"organisatie": "", "functie": ""}, "domein": "",
        "niveau": "", "betrokkenheid": "",
    }  # fmt: skip

    blad = read(client, 9, changed(9, **leeg))

    assert blad.kop("h2") == [
        "Wat gebeurt er nu?",
        "Het verhaal van deze actie",
        "Meer weten",
        "Wat vindt u hiervan?",
        "Wie doet wat",
    ]
    assert blad.tekst.count("Er is nog geen nieuws.") == 1
    assert "Geld Nog niet bekend" in blad.tekst


def test_figures_have_a_sentence_and_a_table(client):
    blad = read(client, 8)

    zin = "Nu moeilijk (2 van 4). Ons doel is hinderlijk (1 van 4)."
    assert f"{zin} Het begin was lukt alleen met hulp (3 van 4)." in blad.tekst
    assert "Bekijk de cijfers van hoogte van het obstakel" in blad.tekst
    assert "15 juni 2021 moeilijk (2 van 4) Geteld door de trekker." in blad.tekst


def test_it_links_to_the_same_action_in_the_next_year_when_that_is_public(client):
    volgend = voorbeeld(2022)
    acties(volgend)["2021-17"] |= {"code": "2022-17", "titel": "Veilige kleedkamer, nu echt"}
    publiceer("1.0", volgend, jaar=2022)

    blad = read(client, 17)

    assert ("Lees verder in 2022: Veilige kleedkamer, nu echt", "/plan/2022/actie/17/") in blad.links


def test_it_does_not_link_to_a_year_that_is_not_public(client):
    publiceer("0.1", voorbeeld(2022), jaar=2022, soort="concept", openbaar=False)

    assert read(client, 17).links_naar("/plan/2022/") == []


@pytest.mark.parametrize(
    "pad", ["/plan/2021/actie/31/", "/plan/2021/actie/0/", "/plan/2021/actie/" + "9" * 30 + "/"]
)
def test_another_number_is_not_there(client, pad):
    publiceer("1.0")

    assert client.get(pad).status_code == 404


def test_what_is_not_known_about_taking_part_is_not_told(client):
    tekst = read(client, 9, changed(9, betrokkenheid="onbekend")).tekst

    assert ("doen niet mee" in tekst, "bekend" in tekst) == (False, False)


def drie_versies():
    """2021-17 is planned, changed and carried over; 2022-01 goes on; 2022-02 stays inside."""
    eerst, daarna, volgend = voorbeeld(), voorbeeld(), voorbeeld(2022)
    for inhoud in (eerst, daarna):
        acties(inhoud)["2021-17"] |= {"volgende": None, "stand": "niet_begonnen", "reden": ""}
    publiceer("1.0", eerst, soort="vastgesteld", peildatum=date(2021, 1, 26))
    acties(daarna)["2021-17"] |= {"stand": "later", "reden": "De sport lag stil.", "budget": 3000}
    publiceer("1.1", daarna, peildatum=date(2021, 5, 4))
    acties(volgend)["2021-17"] |= {
        "code": "2022-01", "nummer": 1, "titel": "Veilige kleedkamer, nu echt", "vorige": "2021-17",
        "stand": "bezig", "volgende": None,
    }  # fmt: skip
    return volgend


def het_verhaal(blad):
    return blad.tekst.partition("Het verhaal van deze actie ")[2].partition(" Meer weten")[0]


def test_it_tells_the_story_of_all_years(client):
    publiceer("0.1", drie_versies(), jaar=2022, soort="concept", peildatum=date(2021, 11, 1))

    blad = Bladzijde(client.get("/plan/2021/actie/17/"))

    assert het_verhaal(blad) == (
        "2021: Training ‘veilige kleedkamer’ voor trainers "
        "26 januari 2021, versie 1.0. Er is nieuws. De actie staat voor het eerst in jaarplan 2021. "
        "4 mei 2021, versie 1.1. Er is nieuws. De actie is veranderd. Geld: eerst ‘€ 2.000’, nu ‘€ 3.000’ "
        "De actie gaat door in 2022. De sport lag stil. "
        "2022: Veilige kleedkamer, nu echt "
        "1 november 2021, versie 0.1. Er is nieuws. "
        "De actie komt uit 2021. Zij staat nu in het concept van jaarplan 2022. "
        "De actie is begonnen."
    )
    assert blad.tekst.count("De sport lag stil.") == 2  # what happens now, and how it came
    assert [link for link in blad.links if link[1].startswith("/plan/2022/")] == [
        ("Lees verder in 2022: Veilige kleedkamer, nu echt", "/plan/2022/actie/1/"),
        ("Veilige kleedkamer, nu echt", "/plan/2022/actie/1/"),
    ]


def test_the_page_that_is_kept_learns_of_another_year(client):
    volgend = drie_versies()
    eerst = het_verhaal(Bladzijde(client.get("/plan/2021/actie/17/")))

    publiceer("0.1", volgend, jaar=2022, soort="concept")
    daarna = het_verhaal(Bladzijde(client.get("/plan/2021/actie/17/")))

    assert ("2022: Veilige" in eerst, "2022: Veilige" in daarna) == (False, True)


def test_a_page_of_one_version_tells_the_story_of_that_day(client):
    publiceer("0.1", drie_versies(), jaar=2022, soort="concept")

    blad = Bladzijde(client.get("/plan/2021/versies/1.0/actie/17/"))

    assert het_verhaal(blad) == (
        "26 januari 2021, versie 1.0. Er is nieuws. De actie staat voor het eerst in jaarplan 2021."
    )
    assert blad.links_naar("/plan/2022/") == []


def test_the_story_knows_nothing_of_what_stays_inside(client):
    """A closed concept, another name in the tables, and a successor that nobody may know yet."""
    publiceer("0.1", drie_versies(), jaar=2022, soort="concept", openbaar=False)
    plan = Jaarplan.objects.get(jaar=2021)
    geheim = fabriek.actie(
        fabriek.doel(plan), "Geheime titel", trekker_account=fabriek.user("koploper"), code="2021-17"
    )

    blad = Bladzijde(client.get("/plan/2021/actie/17/"))

    assert geheim.code.startswith("2021-")
    assert "2022:" not in blad.tekst
    assert [woord for woord in ("Geheime", "Kees", "nu echt", "versie 0.1") if woord in blad.tekst] == []


@pytest.mark.parametrize("hoeveel", [1, 3, 30])
def test_the_questions_do_not_grow_with_actions_versions_and_years(client, hoeveel):
    for jaar in (2020, 2021):
        for nummer in range(hoeveel if hoeveel < 30 else 1):
            publiceer(f"1.{nummer}", klein(jaar, hoeveel), jaar=jaar)

    gevonden = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as vragen:
            client.get("/plan/2021/actie/1/")
        gevonden.append(len(vragen))

    assert gevonden == [9, 1]


def klein(jaar, hoeveel):
    inhoud = voorbeeld(jaar)
    for doel in inhoud["doelen"]:
        doel["acties"] = [
            actie | {"code": f"{jaar}-{actie['code'][5:]}", "volgende": None}
            for actie in doel["acties"]
            if actie["nummer"] <= hoeveel
        ]
    return inhoud

"""/routekaart/<jaar>/: the municipality's own score per step, beside what the plan shows."""

import pytest
from django.core.cache import caches

from agenda.lezen.routekaart import gedeelde_bron, stappen
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db
FOCUS = "De focus is: Digitale toegankelijkheid, Armoede, LHBTI en Verstandelijke beperking."
WAT_DERTIG_ACTIES_LATEN_ZIEN = [
    ["Bij dit plan hoort 1 raadsstuk.", "Het jaarplan is vastgesteld op 26 januari 2021."],
    [
        "Bij 24 van de 30 acties doen mensen mee die het zelf meemaken.",
        "Bij 1 van de 30 acties zeggen mensen wat zij merken.",
        "Bij deze stap horen de acties 2021-01 en 2021-02.",
    ],
    ["17 van de 30 acties hebben een partner.", "14 organisaties helpen mee."],
    ["De inclusieagenda heeft een visie.", "Het plan heeft 8 doelen."],
    [FOCUS, "Alle 4 thema's hebben een reden."],
    ["6 van de 7 delen van het leven hebben acties.", "Nog leeg: Thuis."],
    ["Alle 30 acties hebben een makkelijke tekst.", "27 van de 30 acties hebben nieuws."],
    ["Alle 30 acties hebben een trekker.", "Bij alle 30 acties staat hoeveel geld nodig is."],
    ["25 van de 30 acties zijn begonnen.", "4 van de 30 acties zijn klaar."],
    ["Het plan heeft 54 berichten over de voortgang.", "Er is 1 evaluatie openbaar."],
    ["7 van de 30 acties zijn een afspraak over gedrag.", "Bij deze stap hoort actie 2021-28."],
]
WAT_EEN_ACTIE_LAAT_ZIEN = [
    [
        "Bij dit plan hoort 1 raadsstuk.",
        "1 raadsstuk is nog open.",
        "Het jaarplan is vastgesteld op 26 januari 2021.",
    ],
    ["Bij de enige actie doen mensen mee die het zelf meemaken."],
    ["De enige actie heeft een partner.", "1 organisatie helpt mee."],
    ["De inclusieagenda heeft een visie.", "Het plan heeft 8 doelen."],
    [FOCUS, "Alle 4 thema's hebben een reden."],
    [
        "1 van de 7 delen van het leven heeft acties.",
        "Nog leeg: Onderwijs en ontwikkeling, Thuis, Werk en inkomen, Vrije tijd, Vervoer en Welzijn,"
        " gezondheid en ondersteuning.",
    ],
    ["De enige actie heeft een makkelijke tekst.", "De enige actie heeft nieuws."],
    ["De enige actie heeft een trekker.", "Bij de enige actie staat hoeveel geld nodig is."],
    ["De enige actie is begonnen.", "De enige actie is klaar."],
    ["Het plan heeft 2 berichten over de voortgang.", "Er zijn nog geen evaluaties openbaar."],
    ["De enige actie is een afspraak over gedrag."],
]
WAT_GEEN_ACTIE_LAAT_ZIEN = [
    ["Bij dit plan horen nog geen raadsstukken.", "Het jaarplan is vastgesteld op 26 januari 2021."],
    ["Nog bij geen actie doen mensen mee die het zelf meemaken."],
    ["Nog geen actie heeft een partner."],
    ["De inclusieagenda heeft een visie.", "Het plan heeft 8 doelen."],
    ["De focus is nog niet gekozen."],
    [
        "Nog geen deel van het leven heeft acties.",
        "Nog leeg: Onderwijs en ontwikkeling, Thuis, Werk en inkomen, Vrije tijd, Vervoer, Welzijn,"
        " gezondheid en ondersteuning en Gemeente.",
    ],
    ["Nog geen actie heeft een makkelijke tekst.", "Nog geen actie heeft nieuws."],
    ["Nog geen actie heeft een trekker.", "Nog bij geen actie staat hoeveel geld nodig is."],
    ["Nog geen actie is begonnen.", "Nog geen actie is klaar."],
    ["Het plan heeft nog geen berichten over de voortgang.", "Er zijn nog geen evaluaties openbaar."],
    ["Nog geen actie is een afspraak over gedrag."],
]


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
        f" Bij deze stap hoort actie 2021-28 {acties(voorbeeld())['2021-28']['titel']}."
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


def bewijs(inhoud: dict, hoeveel: int) -> list[list[str]]:
    """What each of the eleven steps shows, of a plan with only its first actions."""
    weg = {actie["code"] for actie in list(acties(inhoud).values())[hoeveel:]}
    for doel in inhoud["doelen"]:
        doel["acties"] = [actie for actie in doel["acties"] if actie["code"] not in weg]
    over = acties(inhoud).values()
    per_domein = {domein["slug"]: 0 for domein in inhoud["domeinen"]}
    for actie in over:
        per_domein[actie["domein"]] += 1
    inhoud["cijfers"]["per_domein"] = per_domein
    stap = inhoud["routekaart"][0]
    inhoud["routekaart"] = [stap | {"nummer": nummer} for nummer in range(1, 12)]
    return [stap.bewijs for stap in stappen(inhoud)]


def test_a_whole_plan_is_told_in_sentences():
    inhoud = voorbeeld()
    twee = list(acties(inhoud).values())[:2]
    for actie in twee:
        actie["routekaartstap"] = 2
    assert bewijs(inhoud, 30) == WAT_DERTIG_ACTIES_LATEN_ZIEN


def test_one_action_is_told_in_the_singular():
    inhoud = voorbeeld()
    (actie,) = list(acties(inhoud).values())[:1]
    actie |= {"betrokkenheid": "meegedaan", "partners": ["De Brug"], "stand": "klaar", "niveau": "gedrag"}
    inhoud["raadsstukken"] = inhoud["raadsstukken"][:1]
    inhoud["raadsstukken"][0]["status"] = "open"
    inhoud["evaluaties"] = []
    assert bewijs(inhoud, 1) == WAT_EEN_ACTIE_LAAT_ZIEN


def test_a_plan_without_actions_counts_no_zero():
    inhoud = voorbeeld() | {"raadsstukken": [], "evaluaties": [], "focus": []}
    assert bewijs(inhoud, 0) == WAT_GEEN_ACTIE_LAAT_ZIEN


def test_a_source_that_all_share_is_told_once(client):
    inhoud = voorbeeld()
    stap = inhoud["routekaart"][0]
    inhoud["routekaart"] = [
        stap,
        stap | {"nummer": 10},
        stap | {"nummer": 9, "bron": "", "aandachtspunten": []},
    ]
    publiceer(inhoud=inhoud)
    tekst = Bladzijde(client.get("/routekaart/2021/")).tekst
    assert (tekst.count("Bron"), "Bron: VNG." in tekst) == (1, True)
    inhoud["routekaart"][1]["bron"] = "Deze website"
    assert gedeelde_bron(stappen(inhoud)) == ""

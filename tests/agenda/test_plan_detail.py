"""`/plan/2021/`: what everyone reads first."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, bewaar_pdf, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def read(client, **vraag):
    response = client.get(reverse("plan_detail", args=[2021]), vraag)
    assert response.status_code == 200
    return Bladzijde(response)


def leeg_concept():
    inhoud = voorbeeld()
    leeg = dict.fromkeys(inhoud["jaarplan"], "") | {"jaar": 2021, "status": "concept", "visiepunten": []}
    leeg |= {veld: None for veld in inhoud["jaarplan"] if veld.endswith("_op")}
    return inhoud | {"focus": [], "doelen": [], "themas": [], "jaarplan": leeg}


def test_the_page_tells_the_plan_from_top_to_bottom(client):
    publiceer("1.0")

    blad = read(client)

    assert blad.kop("h1") == ["Wat we doen in 2021"]
    assert blad.kop("h2") == [
        "30 acties, 4 zijn klaar", "Onderwerpen van 2021", "Hier letten we op", "Dit willen wij bereiken",
        "Meenemen", "Laatste nieuws",
    ]  # fmt: skip
    assert blad.titel == "Wat we doen in 2021 – Inclusie Agenda Voorbeeldstad"
    assert "In dit plan staat wat wij dit jaar doen. U ziet per actie hoe ver wij zijn." in blad.tekst
    assert "Versie 1.0, stand van 1 juli 2021." in blad.tekst


def test_the_counts_lead_to_the_actions_they_count(client):
    publiceer("1.0")

    assert read(client).links_naar("/acties/?jaar=2021&stand=") == [
        f"/acties/?jaar=2021&stand={stand}"
        for stand in ("klaar", "bezig", "langzamer", "vast", "niet_begonnen", "later")
    ]


def test_focus_themes_come_in_their_order_with_a_sentence_of_counts(client):
    publiceer("1.0")

    blad = read(client)

    assert blad.links_naar("/plan/2021/thema/") == [
        f"/plan/2021/thema/{slug}/"
        for slug in ("digitale-toegankelijkheid", "armoede", "lhbti", "verstandelijke-beperking",
                     "voor-iedereen", "iedereen", "ouderen")
    ]  # fmt: skip
    assert "5 acties 2 zijn bezig 1 gaat langzamer 1 is nog niet begonnen 1 gaat door in 2022" in blad.tekst


@pytest.mark.parametrize(
    ("stand", "kop", "telling"),
    [
        ("klaar", "30 acties zijn klaar", "8 acties zijn klaar"),
        ("bezig", "30 acties, er is nog niets klaar", "8 acties zijn bezig"),
    ],
)
def test_a_number_is_said_once_when_all_actions_stand_alike(client, stand, kop, telling):
    inhoud = voorbeeld()
    for actie in acties(inhoud).values():
        actie["stand"] = stand
    publiceer("1.0", inhoud)

    blad = read(client)

    assert blad.kop("h2")[0] == kop
    assert f"te begrijpen en te gebruiken. {telling} " in blad.tekst


def test_what_is_stuck_comes_before_what_is_late_with_cause_and_measure(client):
    publiceer("1.0")

    blad = read(client)

    let_op = blad.kop("h3")[5:10]
    assert let_op == [
        acties(voorbeeld())[code]["titel"] for code in ("2021-20", "2021-05", "2021-10", "2021-16", "2021-22")
    ]
    assert "Waarom: Bedrijven zijn voorzichtig door de onzekere tijd." in blad.tekst
    assert "Wat we doen: Wij beginnen met drie plekken bij de gemeente zelf." in blad.tekst


def test_every_action_has_one_link_under_its_goal(client):
    publiceer("1.0")
    inhoud = voorbeeld()

    links = read(client).links_naar("/plan/2021/actie/")

    assert {f"/plan/2021/actie/{actie['nummer']}/" for actie in acties(inhoud).values()} == set(links)


def test_the_full_text_holds_what_the_easy_text_leaves_out(client):
    publiceer("1.0")

    makkelijk, volledig = read(client), read(client, tekst="volledig")

    inleiding = "Dit is het eerste jaarplan onder de agenda."
    assert (inleiding in makkelijk.tekst, inleiding in volledig.tekst) == (False, True)
    assert volledig.kop("h2")[:4] == ["30 acties, 4 zijn klaar", "Op deze bladzijde", "Inleiding", "Focus"]
    assert "Trekker gemeente Communicatie, projectleider" in volledig.tekst
    assert "Besluit Collegebesluit 26 januari 2021" in volledig.tekst


def test_the_pdf_is_named_with_its_kind_pages_and_size(client):
    versie = publiceer("1.0")
    zonder = read(client).tekst
    bewaar_pdf(versie, b"x" * 480_000)

    assert "pdf, " not in zonder
    assert ("Jaarplan 2021 (pdf, 24 bladzijden, 480 kB)", "/plan/2021/jaarplan.pdf") in read(client).links


def test_an_empty_plan_says_so(client):
    publiceer("0.1", leeg_concept(), soort="concept")

    makkelijk, volledig = read(client), read(client, tekst="volledig")

    assert makkelijk.tekst == (
        "Wat we doen in 2021 Wij schrijven dit plan nog. Versie 0.1, stand van 1 juli 2021. "
        "Makkelijke tekst Hele tekst "
        "Nog geen acties Wij schrijven de acties nog. Kom later terug. "
        "Onderwerpen van 2021 Wij kiezen de onderwerpen van 2021 nog. "
        "Dit willen wij bereiken Wij schrijven de doelen nog. "
        "Meenemen Het pdf-bestand is bijna klaar. Kom straks terug. "
        "Het hele plan in tabellen (xlsx) Alle acties in een tabel (csv) "
        "Het hele plan als gegevens (json) Dit plan voor de raad "
        "Alle versies van dit plan Lees de evaluatie Jaren vergelijken "
        "Wat doen wij waar? Van wet naar actie Hoe ver zijn wij op de routekaart?"
    )
    assert volledig.kop("h2") == ["Nog geen acties", "Op deze bladzijde", "Focus", "Meenemen"]
    assert [href for _, href in volledig.links if href.startswith("#")] == ["#focus"]


CONCEPT = "Dit plan is een concept. Het college heeft het nog niet vastgesteld."


@pytest.mark.parametrize(
    "adres",
    ["", "?tekst=volledig", "thema/armoede/", "actie/7/", "versies/", "versies/0.1/", "wat-is-veranderd/",
     "downloads/", "jaarplan.pdf"],
)  # fmt: skip
def test_every_page_of_a_concept_says_that_it_is_one(client, adres):
    inhoud = voorbeeld()
    inhoud["jaarplan"] |= {"status": "concept", "vastgesteld_op": None}
    publiceer("0.1", inhoud, soort="concept")

    assert CONCEPT in Bladzijde(client.get(f"/plan/2021/{adres}"), in_main=False).tekst


def test_an_old_concept_says_that_it_was_one(client):
    inhoud = voorbeeld()
    inhoud["jaarplan"]["status"] = "concept"
    publiceer("0.1", inhoud, soort="concept")
    publiceer("1.0")

    oud = Bladzijde(client.get("/plan/2021/versies/0.1/"), in_main=False).tekst

    assert "Dit is een oude versie: versie 0.1. Het plan was toen een concept." in oud
    assert CONCEPT not in Bladzijde(client.get("/plan/2021/"), in_main=False).tekst


def test_the_plans_of_other_years_are_one_link_away(client):
    publiceer("1.0", jaar=2020)
    publiceer("1.0", jaar=2021)
    publiceer("0.1", jaar=2022, soort="concept")
    publiceer("0.1", jaar=2023, soort="concept", openbaar=False)

    for blad in (read(client), read(client, tekst="volledig")):
        assert [link for link in blad.links if link[0].endswith(" lezen")] == [
            ("Jaarplan 2022 lezen", "/plan/2022/"),
            ("Jaarplan 2020 lezen", "/plan/2020/"),
        ]
        assert "Jaarplan 2022 lezen Dit plan is een concept. Jaarplan 2020 lezen" in blad.tekst


@pytest.mark.parametrize(
    ("stand", "zin"),
    [
        ("niet_begonnen", "Er is nog geen actie begonnen."),
        ("bezig", "Geen actie loopt vast, gaat langzamer of is te laat."),
    ],
)
def test_without_worries_the_page_says_what_is_true(client, stand, zin):
    inhoud = voorbeeld()
    for actie in acties(inhoud).values():
        actie |= {"stand": stand, "start": "2021-Q3", "eind": "2021-Q4"}
    publiceer("1.0", inhoud)

    assert f"Hier letten we op {zin} Dit willen wij bereiken" in read(client).tekst


def test_an_action_that_is_too_late_by_the_calendar_stands_there(client):
    inhoud = voorbeeld()
    for code, actie in acties(inhoud).items():
        # 2021-09 is to begin in the third quarter.
        actie["stand"] = "niet_begonnen" if code == "2021-09" else "klaar"
    publiceer("1.0", inhoud | {"peildatum": "2021-10-01"})

    titel = acties(inhoud)["2021-09"]["titel"]
    laat = "Moest klaar zijn in juli tot en met september 2021."
    assert f"Hier letten we op {titel} Nog niet begonnen {laat} Dit willen" in read(client).tekst


def test_hostile_text_stays_text(client):
    inhoud = voorbeeld()
    kwaad = '<script>alert(1)</script>"><img src=x onerror=1>{{ x }}'
    inhoud["jaarplan"]["inleiding_makkelijk"] = inhoud["jaarplan"]["inleiding"] = kwaad
    acties(inhoud)["2021-01"] |= {"titel": kwaad, "tekst": kwaad, "tekst_makkelijk": kwaad}
    publiceer("1.0", inhoud)

    for vraag in ({}, {"tekst": "volledig"}):
        html = client.get("/plan/2021/", vraag).content.decode()
        assert ("<script>alert" in html, "<img src=x" in html) == (False, False)


def test_the_page_is_the_same_for_everyone_and_asks_nothing(client):
    publiceer("1.0")
    gast = client.get("/plan/2021/")
    client.force_login(fabriek.user("medewerker"))
    caches["paginas"].clear()
    medewerker = client.get("/plan/2021/")

    assert gast.content == medewerker.content
    assert Bladzijde(gast, in_main=False).formulieren == []
    assert b"csrfmiddlewaretoken" not in gast.content
    assert (dict(gast.cookies), gast["Vary"]) == ({}, "Accept-Encoding")


def test_a_kept_page_costs_one_query_and_a_known_one_no_bytes(client, django_assert_num_queries):
    publiceer("1.0")
    eerste = client.get("/plan/2021/")

    with django_assert_num_queries(1):
        tweede = client.get("/plan/2021/")
    with django_assert_num_queries(1):
        derde = client.get("/plan/2021/", headers={"If-None-Match": eerste["ETag"]})

    assert tweede.content == eerste.content
    assert (derde.status_code, derde.content) == (304, b"")


@pytest.mark.parametrize(
    "vraag",
    ["tekst=%00", "tekst=" + "x" * 5000, "tekst=%ED%A0%80", "%F0%9F%A6%84=1", "tekst=volledig&tekst=x"],
)
def test_odd_parameters_give_the_easy_page(client, vraag):
    publiceer("1.0")

    response = client.get(f"/plan/2021/?{vraag}")

    assert response.status_code in (200, 400)


@pytest.mark.parametrize(
    "pad",
    ["/plan/2020/", "/plan/0/", "/plan/99999999999999999999/", "/plan/" + "9" * 5000 + "/", "/plan/twee/"],
)
def test_another_year_is_not_there(client, pad):
    publiceer("1.0")

    assert client.get(pad).status_code == 404


def test_a_version_that_is_not_public_leaves_no_trace(client):
    publiceer("0.1", soort="concept", openbaar=False)

    assert client.get("/plan/2021/").status_code == 404


def test_words_for_who_put_a_goal_forward_are_explained_once_and_only_when_used(client):
    inhoud = voorbeeld()
    for doel in inhoud["doelen"]:
        doel["herkomst"] = "koplopers"
    publiceer("1.0", inhoud)

    tekst = read(client).tekst

    assert tekst.count("Koplopers gaan in hun werk of organisatie voorop.") == 1
    assert "Dit willen wij bereiken Koplopers gaan" in tekst
    assert ("Ambassadeurs weten" in tekst, "De aanjager zorgt" in tekst) == (False, False)

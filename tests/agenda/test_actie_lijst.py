"""`/acties/`: search and filter, with the choice in the address."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from tests.agenda.bladzijde import Bladzijde
from tests.agenda.publiceren import acties, publiceer, voorbeeld

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def geen_bewaarde_bladzijden():
    caches["paginas"].clear()


def get(client, *, htmx=False, **vraag):
    return client.get(reverse("actie_lijst"), vraag, headers={"HX-Request": "true"} if htmx else {})


def titels(houd):
    return [actie["titel"] for actie in acties(voorbeeld()).values() if houd(actie)]


def test_without_a_choice_all_actions_are_there(client):
    publiceer("1.0")

    blad = Bladzijde(get(client))

    assert blad.kop("h1") == ["Alle acties van 2021"]
    assert blad.kop("h2") == ["30 acties gevonden"]
    assert blad.kop("h3") == titels(lambda actie: True)


KEUZES = [
    ({"thema": "lhbti"}, lambda actie: "lhbti" in actie["themas"]),
    ({"stand": "vast"}, lambda actie: actie["stand"] == "vast"),
    (
        {"wie": "Sportloket"},
        lambda actie: "Sportloket" in (actie["trekker"]["organisatie"], *actie["partners"]),
    ),
    ({"q": "LAPTOPS gezinnen"}, lambda actie: actie["code"] == "2021-07"),
    ({"q": "een duidelijke wegwijzer"}, lambda actie: actie["code"] == "2021-11"),
    ({"thema": "armoede", "stand": "klaar"}, lambda actie: actie["code"] in ("2021-07", "2021-14")),
    ({"thema": "voor-iedereen"}, lambda actie: actie["code"] in [f"2021-{n}" for n in range(25, 31)]),
    ({"onbekend": "x"}, lambda actie: True),
]


@pytest.mark.parametrize(("vraag", "houd"), KEUZES)
def test_a_choice_gives_exactly_the_actions_that_match(client, vraag, houd):
    publiceer("1.0")

    assert Bladzijde(get(client, **vraag)).kop("h3") == titels(houd)


def test_each_choice_can_be_taken_away_alone(client):
    publiceer("1.0")

    blad = Bladzijde(get(client, thema="armoede", stand="klaar", q="laptops"))

    assert [link for link in blad.links if link[0].startswith("Haal weg")] == [
        ("Haal weg: het woord ‘laptops’", "/acties/?jaar=2021&thema=armoede&stand=klaar#gevonden"),
        ("Haal weg: onderwerp Armoede", "/acties/?jaar=2021&q=laptops&stand=klaar#gevonden"),
        ("Haal weg: stand Klaar", "/acties/?jaar=2021&q=laptops&thema=armoede#gevonden"),
    ]


def test_the_form_shows_what_was_chosen(client):
    publiceer("1.0")

    html = get(client, thema="armoede", q="lap'top").content.decode()

    assert '<option value="armoede" selected>' in html
    assert 'value="lap&#x27;top"' in html


def test_nothing_found_is_no_error(client):
    publiceer("1.0")

    response = get(client, q="drempelvrees")

    blad = Bladzijde(response)
    assert (response.status_code, blad.kop("h2")) == (200, ["0 acties gevonden"])
    assert "Wij vonden niets voor ‘drempelvrees’. Kijk of u het goed schreef." in blad.tekst
    assert ("alle acties van 2021 bekijken", "/acties/?jaar=2021") in blad.links


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"thema": "bestaat-niet"}, "dit staat niet in de lijst. Kies iets uit de lijst."),
        ({"stand": "🦄"}, "dit staat niet in de lijst. Kies iets uit de lijst."),
        ({"wie": "' OR 1=1 --"}, "dit staat niet in de lijst. Kies iets uit de lijst."),
        ({"q": "x" * 101}, "dit is te lang. Zoek met een paar woorden."),
    ],
)
def test_nonsense_gets_words_and_status_400(client, vraag, zin):
    publiceer("1.0")

    response = get(client, **vraag)

    blad = Bladzijde(response)
    assert response.status_code == 400
    assert zin in blad.tekst
    assert blad.titel.startswith("Fout: ")
    assert blad.kop("h3") == []


@pytest.mark.parametrize(
    "vraag", ["q=%00", "q=a%00b", "q=%ED%A0%80", "q=%FF", "thema=%00", "wie=%00", "q=%0A%0D", "q=%5B%2A"]
)
def test_hostile_values_never_break_the_page(client, vraag):
    publiceer("1.0")

    assert client.get(f"/acties/?{vraag}").status_code in (200, 400)


def test_htmx_gets_only_the_results_with_a_title_and_a_message(client):
    publiceer("1.0")

    response = get(client, htmx=True, stand="klaar")

    html = response.content.decode()
    assert "<main" not in html
    assert "<title>4 acties gevonden in 2021 – Inclusie Agenda Voorbeeldstad</title>" in html
    assert '<div id="status" data-hx-swap-oob="innerHTML">4 acties gevonden.</div>' in html
    assert Bladzijde(response, in_main=False).kop("h2") == ["4 acties gevonden"]
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    ("vraag", "titel"),
    [
        ({}, "Alle acties van 2021"),
        ({"stand": "klaar"}, "4 acties gevonden in 2021"),
        ({"stand": "onzin"}, "Fout: Alle acties van 2021"),
    ],
)
def test_the_title_says_the_same_with_htmx_and_without(client, htmx, vraag, titel):
    publiceer("1.0")

    blad = Bladzijde(get(client, htmx=htmx, **vraag), in_main=False)

    assert blad.titel == f"{titel} – Inclusie Agenda Voorbeeldstad"


def test_a_filter_taken_away_opens_the_page_at_the_count(client):
    publiceer("1.0")

    (adres,) = [
        href for tekst, href in Bladzijde(get(client, stand="klaar")).links if tekst.startswith("Haal")
    ]
    response = client.get(adres)

    assert '<h2 id="gevonden" tabindex="-1">30 acties gevonden</h2>' in response.content.decode()


def test_a_state_that_nothing_has_gives_no_actions(client):
    publiceer("1.0")

    response = get(client, stand="gestopt")

    assert (response.status_code, Bladzijde(response).kop("h2")) == (200, ["0 acties gevonden"])
    assert "Wij vonden niets. U kunt ook alle acties van 2021 bekijken." in Bladzijde(response).tekst


def year_without_lhbti():
    inhoud = voorbeeld(2022)
    inhoud["themas"] = [thema for thema in inhoud["themas"] if thema["slug"] != "lhbti"]
    inhoud["focus"] = [focus for focus in inhoud["focus"] if focus["thema"] != "lhbti"]
    for actie in acties(inhoud).values():
        actie["themas"] = [slug for slug in actie["themas"] if slug != "lhbti"]
        actie["partners"] = []
    return inhoud


def test_a_bookmark_of_an_earlier_year_leads_to_that_year(client):
    publiceer("1.0", jaar=2020)
    publiceer("1.0", jaar=2021)
    publiceer("1.0", year_without_lhbti(), jaar=2022)

    response = get(client, thema="lhbti")

    blad = Bladzijde(response)
    assert (response.status_code, blad.kop("h2")) == (200, ["0 acties gevonden", "Andere jaren"])
    assert "Dit staat niet in het plan van 2022. In een ander jaar staat het wel." in blad.tekst
    assert [link for link in blad.links if "lhbti" in link[1]] == [
        ("Acties over LHBTI in 2021", "/acties/?jaar=2021&thema=lhbti"),
        ("Acties over LHBTI in 2020", "/acties/?jaar=2020&thema=lhbti"),
    ]
    assert '<option value="lhbti" selected>LHBTI</option>' in response.content.decode()


def test_two_choices_of_an_earlier_year_stay_together(client):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", year_without_lhbti(), jaar=2022)

    blad = Bladzijde(get(client, thema="lhbti", wie="Bibliotheek De Kade", q="x"))

    assert [tekst for tekst, href in blad.links if "jaar=2021&thema" in href] == ["Acties over LHBTI in 2021"]


def test_the_form_keeps_the_year_and_offers_the_others(client):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2020)

    response = get(client, jaar="2020")

    blad = Bladzijde(response)
    assert '<input type="hidden" name="jaar" value="2020">' in response.content.decode()
    assert "Hier staat alles wat wij in 2020 doen." in blad.tekst
    assert ("Alle acties van 2021", "/acties/?jaar=2021") in blad.links


def test_a_plan_without_actions_says_so(client):
    inhoud = voorbeeld(2022) | {"doelen": []}
    inhoud["jaarplan"]["status"] = "concept"
    publiceer("0.1", inhoud, jaar=2022, soort="concept")

    blad = Bladzijde(get(client), in_main=False)

    assert (
        "Alle acties van 2022 Er staan nog geen acties in het plan van 2022. Kom later terug." in blad.tekst
    )
    assert "Jaarplan 2022 is een concept. Het college heeft het nog niet vastgesteld." in blad.tekst
    assert (blad.formulieren, "0 acties" in blad.tekst) == ([], False)


def test_going_back_gets_the_whole_page(client):
    publiceer("1.0")
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    response = client.get("/acties/?stand=klaar", headers=headers)

    assert b"<main" in response.content


def test_an_earlier_year_can_be_searched(client):
    publiceer("1.0", jaar=2021)
    publiceer("1.0", jaar=2020)

    assert Bladzijde(get(client, jaar="2020")).kop("h1") == ["Alle acties van 2020"]


@pytest.mark.parametrize("jaar", ["2019", "twee", "20211", "٢٠٢١", "-1"])
def test_another_year_is_not_there(client, jaar):
    publiceer("1.0")

    assert get(client, jaar=jaar).status_code == 404


def test_without_a_public_version_it_leads_home(client):
    publiceer("0.1", soort="concept", openbaar=False)

    response = get(client)

    assert (response.status_code, response["Location"]) == (302, "/")


def test_each_year_has_its_own_kept_page(client):
    publiceer(jaar=2020)
    publiceer(jaar=2021)

    koppen = [Bladzijde(get(client, jaar=jaar)).kop("h1") for jaar in ("2021", "2020")]

    assert koppen == [["Alle acties van 2021"], ["Alle acties van 2020"]]

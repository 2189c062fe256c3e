"""/werkplek/: what waits for this person."""

from datetime import date

import pytest

from agenda.demo import laad_referentie
from agenda.handelen import doorschuiven, overgangen
from agenda.models import Domein, WettelijkPlan
from inclusie import weghalen
from tests.agenda import fabriek, publiceren
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
# A day before it is 90 days ago.
STIL = date(2021, 4, 1)


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


def lees(rol, **wie):
    return Bladzijde(fabriek.client(rol, **wie).get("/werkplek/"))


def openbaar_plan():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    doel = fabriek.doel(plan)
    actie = fabriek.actie(doel, status="in_uitvoering")
    fabriek.voortgang(actie)
    fabriek.stel_vast(plan)
    return plan, doel, actie


def test_visitor_is_sent_to_the_login(client):
    assert client.get("/werkplek/").status_code == 302


def test_nothing_to_do_says_so():
    openbaar_plan()
    bladzijde = lees("medewerker")
    assert "Niets te doen. Mooi." in bladzijde.tekst
    assert "Alles wat u schreef is openbaar." in bladzijde.tekst


def test_editor_sees_what_waits_in_order():
    plan, doel, actie = openbaar_plan()
    fabriek.begin(fabriek.actie(doel, "Digihulp"), STIL)
    koploper = fabriek.user("koploper")
    fabriek.voortgang(actie, "Klaar!", akkoord=False, voorstel_gereed=True, door=koploper)
    links = [
        naam
        for naam, url in lees("medewerker").links
        if url.startswith(("/werkplek/plan/2021/o", "/werkplek/acties/"))
    ]
    assert links == [
        "U heeft 1 verandering die nog niet openbaar is",
        "Geef akkoord op nieuws van actie 2021-01",
        "De trekker zegt: actie 2021-01 is klaar",
        "2021-02 Digihulp",
        "Kies wie de voortgang schrijft van actie 2021-02",
    ]


def test_process_director_sees_the_note_but_is_not_asked_to_agree():
    _, _, actie = openbaar_plan()
    fabriek.voortgang(actie, akkoord=False)
    links = [naam for naam, _ in lees("procesregisseur").links]
    assert "Nieuws van actie 2021-01 wacht op akkoord" in links
    assert "Geef akkoord op nieuws van actie 2021-01" not in links


def test_archived_plan_asks_nothing():
    plan, _, actie = openbaar_plan()
    fabriek.voortgang(actie, akkoord=False)
    plan.status = "gearchiveerd"
    fabriek._bewaar(plan)
    bladzijde = lees("medewerker")
    assert "Niets te doen. Mooi." in bladzijde.tekst
    assert bladzijde.links_naar("/werkplek/plan/2021") == []


def test_koploper_gets_its_own_actions_with_a_big_button_and_nothing_of_others():
    _, doel, _ = openbaar_plan()
    koploper = fabriek.user("koploper")
    eigen = fabriek.actie(doel, "Contributie in termijnen", status="in_uitvoering", trekker_account=koploper)
    fabriek.voortgang(eigen, akkoord=False, door=koploper)
    bladzijde = lees("koploper")
    assert bladzijde.links_naar("/werkplek/acties/") == [
        "/werkplek/acties/2021-02/",
        "/werkplek/acties/2021-02/voortgang/nieuw/",
    ]
    assert "1 bericht wacht op akkoord." in bladzijde.tekst
    assert "Brieven herschrijven" not in bladzijde.tekst


def test_each_action_says_how_it_stands_and_what_is_over_asks_nothing():
    _, doel, _ = openbaar_plan()
    koploper = fabriek.user("koploper")
    weg, loopt = (
        fabriek.actie(doel, titel, status="in_uitvoering", trekker_account=koploper)
        for titel in ("Digihulp", "Contributie in termijnen")
    )
    rood = {"licht_planning": "rood", "oorzaak": "Ziekte.", "maatregel": "Een invaller."}
    fabriek.voortgang(loopt, **rood)
    fabriek.voortgang(loopt, "Het gaat weer.", akkoord=False, door=koploper)
    doorschuiven.schuif_door(
        weg, fabriek.jaarplan(2022), reden="Meer tijd.", door=fabriek.user(), at=fabriek.MOMENT
    )
    bladzijde = lees("koploper")
    assert bladzijde.links_naar("/werkplek/acties/") == [
        "/werkplek/acties/2021-03/",
        "/werkplek/acties/2021-03/voortgang/nieuw/",
        "/werkplek/acties/2022-01/",
        "/werkplek/acties/2021-02/",
    ]
    assert "Contributie in termijnen Loopt vast 1 bericht wacht op akkoord." in bladzijde.tekst
    assert "2021-02 Digihulp Gaat door in 2022" in bladzijde.tekst


@pytest.mark.parametrize(
    ("status", "zin"),
    [
        ("idee", "Een medewerker plant deze actie nog in."),
        ("voorgesteld", "Een medewerker plant deze actie nog in."),
        ("afgewezen", "Deze actie is afgewezen."),
    ],
)
def test_koploper_is_not_asked_for_progress_that_cannot_be_written(status, zin):
    _, doel, _ = openbaar_plan()
    fabriek.actie(doel, "Digihulp", status=status, trekker_account=fabriek.user("koploper"))
    bladzijde = lees("koploper")
    assert bladzijde.links_naar("/werkplek/acties/") == ["/werkplek/acties/2021-02/"]
    assert zin in bladzijde.tekst


def test_koploper_without_action_reads_that_nothing_waits():
    openbaar_plan()
    assert "Niets te doen. Mooi." in lees("koploper").tekst


@pytest.mark.parametrize("rol", ["ambassadeur", "raadslid"])
def test_reader_is_led_to_the_public_pages(rol):
    openbaar_plan()
    bladzijde = lees(rol)
    voor_de_raad = ["/raad/2021/"] if rol == "raadslid" else []
    assert [url for _, url in bladzijde.links] == [
        *voor_de_raad,
        "/plan/2021/",
        "/acties/",
        "/plan/2021/versies/",
        "/inclusieagenda/",
        "tel:140180",
        "mailto:inclusie@voorbeeldstad.example",
        "/werkplek/mail/",
        "/werkplek/handleiding/",
    ]
    assert "2021-01" not in bladzijde.tekst


def test_reader_is_told_that_nothing_is_public_yet():
    fabriek.jaarplan()
    bladzijde = lees("ambassadeur")
    assert "Er is nog geen plan openbaar. Kom later terug." in bladzijde.tekst
    assert bladzijde.links_naar("/plan/") == []


def test_wethouder_can_adopt_a_concept():
    fabriek.jaarplan(2022)
    assert "/werkplek/plan/2022/vaststellen/" in lees("wethouder").links_naar("/werkplek/")


def test_wethouder_is_not_asked_to_adopt_twice():
    openbaar_plan()
    assert lees("wethouder").links_naar("/werkplek/plan/2021/v") == []


def test_beheerder_finds_users_basic_data_and_the_archive():
    plan, _, _ = openbaar_plan()
    plan.status = "geevalueerd"
    fabriek._bewaar(plan)
    urls = [url for _, url in lees("beheerder").links]
    assert {"/werkplek/gebruikers/", "/werkplek/basisgegevens/", "/werkplek/plan/2021/archiveren/"} <= set(
        urls
    )
    assert "/werkplek/plan/2021/openbaar-maken/" not in urls


def test_empty_installation_guides_to_the_first_plan():
    eerste = lees("medewerker")
    assert eerste.links_naar("/werkplek/gemeente") == ["/werkplek/gemeente/"]
    assert "Kies de focus" in eerste.tekst
    plan = fabriek.jaarplan()
    assert lees("medewerker").links_naar("/werkplek/focus") == ["/werkplek/focus/2021/nieuw/"]
    fabriek.focus(plan)
    doel = fabriek.doel(plan)
    assert lees("medewerker").links_naar("/werkplek/doelen") == ["/werkplek/doelen/2021/D1/acties/nieuw/"]
    assert lees("medewerker").links_naar("/werkplek/organisaties") == ["/werkplek/organisaties/nieuw/"]
    actie = fabriek.actie(doel, status="idee")
    idee = lees("medewerker")
    assert "Vul de actie aan en plan haar in" in [
        naam for naam, url in idee.links if url == "/werkplek/acties/2021-01/"
    ]
    assert "Niets te doen" not in idee.tekst
    assert "Maak het plan openbaar" not in [naam for naam, _ in idee.links]
    fabriek.naar_status(actie, "gepland")
    assert ("Maak het plan openbaar", "/werkplek/plan/2021/openbaar-maken/") in lees("medewerker").links
    fabriek.stel_vast(plan)
    assert "Zo komt er een eerste plan" not in lees("medewerker").tekst


def test_a_version_without_an_action_does_not_end_the_first_steps():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.actie(fabriek.doel(plan), status="idee")
    fabriek.stel_vast(plan)
    assert "Vul de actie aan en plan haar in" in [naam for naam, _ in lees("medewerker").links]


def test_empty_installation_tells_the_beheerder_what_to_do_and_who_does_the_rest():
    bladzijde = lees("beheerder")
    begin = [link for link in bladzijde.links if link[1].startswith("/werkplek/")][:6]
    assert begin == [
        ("Vul de gegevens van de gemeente in", "/werkplek/gemeente/"),
        ("Kijk de levensdomeinen na", "/werkplek/domeinen/"),
        ("Maak thema's", "/werkplek/themas/nieuw/"),
        ("Voeg organisaties toe", "/werkplek/organisaties/nieuw/"),
        ("Kijk de wettelijke plannen na", "/werkplek/wettelijke-plannen/"),
        ("Nodig een medewerker uit", "/werkplek/gebruikers/nieuw/"),
    ]
    assert bladzijde.tekst.count("Dit doet een medewerker.") == 7
    fabriek.user("medewerker")
    assert "Nodig een medewerker uit: klaar" in lees("beheerder").tekst
    assert "Dit doet de beheerder." not in lees("medewerker").tekst


def test_what_every_portal_starts_with_is_not_called_looked_at():
    laad_referentie(at=fabriek.MOMENT)
    klaar = ("Kijk de levensdomeinen na: klaar", "Kijk de wettelijke plannen na: klaar")
    assert [zin in lees("beheerder").tekst for zin in klaar] == [False, False]
    thuis = Domein.objects.get(slug="thuis")
    thuis.naam = "Wonen"
    fabriek._bewaar(thuis)
    assert [zin in lees("beheerder").tekst for zin in klaar] == [True, False]
    fabriek.actie(
        fabriek.doel(fabriek.jaarplan()),
        koppelingen={"wettelijke_plannen": [WettelijkPlan.objects.get(slug="wmo")]},
    )
    assert [zin in lees("beheerder").tekst for zin in klaar] == [True, True]


def test_concept_is_named_as_not_public_at_all():
    fabriek.jaarplan(2022)
    assert "Nog niets van dit plan is openbaar." in lees("medewerker").tekst


def test_realised_action_is_no_longer_reported_as_done():
    _, _, actie = openbaar_plan()
    fabriek.voortgang(actie, voorstel_gereed=True, datum=date(2021, 6, 30))
    overgangen.realiseer(actie, resultaat="Klaar.", door=fabriek.user(), at=fabriek.MOMENT)
    assert "De trekker zegt" not in lees("medewerker").tekst


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_number_of_queries_does_not_grow(django_assert_num_queries, hoeveel):
    """A second reading: after a change the plan is compared once with what is public."""
    fabriek.vergadering(date(2021, 9, 9), stukken_klaar_op=date(2021, 8, 26))
    for nummer in range(hoeveel):
        plan = fabriek.jaarplan(2021 + nummer)
        fabriek.focus(plan)
        doel = fabriek.doel(plan)
        for _ in range(hoeveel):
            actie = fabriek.begin(fabriek.actie(doel, trekker_account=fabriek.user()), STIL)
            fabriek.voortgang(actie, akkoord=False)
        fabriek.stel_vast(plan)
    browser = fabriek.client()
    browser.get("/werkplek/")
    with django_assert_num_queries(25):
        browser.get("/werkplek/")


def test_what_is_public_is_never_told_from_before_a_change():
    """Every kind of change is seen at the next reading, also of what is shared by all plans."""
    _, doel, actie = openbaar_plan()
    alles = "Alles wat u schreef is openbaar."
    browser = fabriek.client()
    assert alles in Bladzijde(browser.get("/werkplek/")).tekst
    for rij, veld in (
        (actie.indicatoren.get(), "naam"),
        (fabriek.domein(), "naam"),
        (fabriek.thema(), "omschrijving"),
        (fabriek.agenda(), "visie"),
        (fabriek.gemeente(), "bezoekadres"),
        (doel, "titel"),
    ):
        was = getattr(rij, veld)
        for waarde in ("Anders", was):
            setattr(rij, veld, waarde)
            fabriek._bewaar(rij)
            assert (alles in Bladzijde(browser.get("/werkplek/")).tekst) == (waarde == was), rij
    fabriek._bewaar(actie, relaties={"themas": [fabriek.thema("Werk")]})
    assert alles not in Bladzijde(browser.get("/werkplek/")).tekst


def aandacht(vraag="", rol="medewerker"):
    bladzijde = Bladzijde(fabriek.client(rol).get(f"/werkplek/{vraag}"))
    return bladzijde, [naam.split()[0] for naam, _ in bladzijde.links if naam.startswith("20")]


@pytest.fixture
def lijst():
    """One action per matter, and one without any."""
    _, doel, _ = openbaar_plan()
    fabriek.begin(fabriek.actie(doel, "Stil"), STIL)
    fabriek.actie(doel, "Te laat begonnen", status="gepland", start="2021-Q1")
    laat = fabriek.actie(doel, "Te laat klaar", status="in_uitvoering", eind="2021-Q2")
    fabriek.voortgang(laat)
    fabriek.actie(doel, "Net begonnen", status="in_uitvoering")
    zonder = {"trekker_organisatie": None, "tekst_makkelijk": "", "start": "2021-Q4", "eind": ""}
    kaal = fabriek.actie(doel, "Zonder alles", status="voorgesteld", **zonder)
    weghalen.haal_weg(kaal.indicatoren.get(), reden="Dubbel.", door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.actie(doel, "Nog een idee", status="idee", **zonder)
    return doel


@pytest.mark.parametrize(
    ("vraag", "codes"),
    [
        ("", ["2021-02", "2021-03", "2021-04", "2021-06"]),
        ("?wat=stil", ["2021-02"]),
        ("?wat=te-laat", ["2021-03", "2021-04"]),
        ("?wat=zonder-trekker", ["2021-06"]),
        ("?wat=zonder-periode", ["2021-06"]),
        ("?wat=zonder-indicator", ["2021-06"]),
        ("?wat=zonder-makkelijke-tekst", ["2021-06"]),
        ("?jaar=2021&wat=stil", ["2021-02"]),
        ("?jaar=1999&wat=onzin", ["2021-02", "2021-03", "2021-04", "2021-06"]),
    ],
)
def test_each_matter_is_a_filter(lijst, vraag, codes):
    assert aandacht(vraag)[1] == codes


def test_each_action_says_what_is_the_matter(lijst):
    tekst = aandacht()[0].tekst
    zin = "Nog geen nieuws sinds het begin op 1 april 2021."
    assert f"2021-02 Stil {zin} Trekker: Bibliotheek De Kade" in tekst
    assert "Moest beginnen in januari tot en met maart 2021." in tekst
    assert "Moest klaar zijn in april tot en met juni 2021." in tekst
    kaal = "Er is nog geen trekker. Er is nog geen begin of eind."
    kaal += " Er is nog geen indicator. Er is nog geen makkelijke tekst."
    assert f"2021-06 Zonder alles {kaal}" in tekst
    assert aandacht()[0].kop("h3")[0] == "4 acties gevonden"


def test_an_idea_of_a_plan_in_the_making_says_what_it_lacks():
    doel = fabriek.doel(fabriek.jaarplan(2022))
    fabriek.actie(doel, "Nog een idee", status="idee", start="", eind="")
    assert aandacht("?wat=zonder-periode")[1] == ["2022-01"]
    fabriek.focus(doel.jaarplan)
    fabriek.stel_vast(doel.jaarplan)
    assert aandacht()[1] == []


def test_a_plan_may_want_news_sooner(lijst):
    plan = lijst.jaarplan
    fabriek.voortgang(lijst.acties.get(code="2021-02"), datum=date(2021, 6, 1))
    assert aandacht("?wat=stil")[1] == []
    plan.refresh_from_db()
    plan.stil_na_dagen = 14
    fabriek._bewaar(plan)
    bladzijde, codes = aandacht("?wat=stil")
    assert codes == ["2021-02"]
    assert "Stil sinds 1 juni 2021." in bladzijde.tekst


def test_only_who_edits_sees_the_list(lijst):
    for rol in ("wethouder", "koploper", "raadslid"):
        assert aandacht(rol=rol)[1] == []


def test_the_button_stands_only_where_the_trekker_can_get_a_mail(lijst):
    stil = lijst.acties.get(code="2021-02")
    stil.trekker_account = fabriek.user("koploper")
    fabriek._bewaar(stil)
    antwoord = fabriek.client().get("/werkplek/").content.decode()
    assert antwoord.count("Herinner de trekker") == 1
    assert 'action="/werkplek/acties/2021-02/herinneren/"' in antwoord
    bladzijde = aandacht()[0]
    assert bladzijde.tekst.count("De trekker heeft geen account. Kies wie de voortgang schrijft") == 2
    wie = [url for _, url in bladzijde.links if url.endswith("/wie/")]
    assert wie == [f"/werkplek/acties/2021-0{nummer}/bewerken/wie/" for nummer in (3, 4)]


@pytest.mark.parametrize("rol", ["raadslid", "wethouder"])
def test_who_reads_for_the_council_gets_its_page_first(rol):
    plan, *_ = openbaar_plan()
    publiceren.bewaar_pdf(plan.versies.get(), soort="raad")

    bladzijde = lees(rol)

    assert bladzijde.kop("h2")[0] == "Voor de raad"
    assert bladzijde.links[:2] == [
        ("Lees jaarplan 2021 voor de raad", "/raad/2021/"),
        ("Neem jaarplan 2021 voor de raad mee (pdf, 24 bladzijden, 1 kB)", "/raad/2021/raad.pdf"),
    ]


@pytest.mark.parametrize("rol", ["raadslid", "wethouder"])
def test_without_a_public_plan_there_is_no_page_for_the_council(rol):
    fabriek.jaarplan()
    assert "Voor de raad" not in lees(rol).kop("h2")


@pytest.mark.parametrize("rol", ["medewerker", "koploper", "ambassadeur", "beheerder"])
def test_who_does_other_work_is_not_sent_to_the_council(rol):
    openbaar_plan()
    assert "Voor de raad" not in lees(rol).kop("h2")

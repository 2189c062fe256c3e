"""/werkplek/plan/2021/: the outline."""

from datetime import date

import pytest

from agenda.handelen import indeling, overgangen
from inclusie import weghalen
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/"


@pytest.fixture(autouse=True)
def op_peildatum(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    doel = fabriek.doel(plan, "Duidelijke brieven")
    fabriek.voortgang(fabriek.actie(doel, "Brieven", status="in_uitvoering"))
    fabriek.actie(doel, "Idee van de raad", status="idee", trekker_organisatie=fabriek.organisatie("Griffie"))
    fabriek.doel(plan, "Iedereen kan sporten")
    return plan


@pytest.mark.parametrize(
    ("rol", "status"),
    [("medewerker", 200), ("wethouder", 200), ("beheerder", 200), ("koploper", 403), ("raadslid", 403)],
)
def test_who_may_read(plan, rol, status):
    assert fabriek.client(rol).get(ADRES).status_code == status


def test_unknown_year_is_not_there(plan):
    assert fabriek.client().get("/werkplek/plan/2050/").status_code == 404


def test_shows_focus_goals_and_actions_in_order(plan):
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.koppen == [
        ("h1", "Jaarplan 2021"),
        ("h2", "Dit is nog leeg"),
        ("h2", "Focus"),
        ("h3", "Armoede"),
        ("h2", "Doelen en acties"),
        ("h3", "D1 Duidelijke brieven"),
        ("h3", "D2 Iedereen kan sporten"),
    ]
    acties = [
        naam
        for naam, url in bladzijde.links
        if url in ("/werkplek/acties/2021-01/", "/werkplek/acties/2021-02/")
    ]
    assert acties == ["2021-01 Brieven", "2021-02 Idee van de raad"]
    assert "Dit doel heeft nog geen acties." in bladzijde.tekst


def test_an_action_that_moved_stands_where_it_was_put(plan):
    laatste = plan.doelen.get(code="D1").acties.get(code="2021-02")
    indeling.zet_op_plek(laatste, 1, door=fabriek.user(), at=fabriek.MOMENT)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    acties = [naam for naam, _ in bladzijde.links if naam.startswith("2021-")]
    assert acties == ["2021-02 Idee van de raad", "2021-01 Brieven"]


def test_reader_gets_no_way_to_change(plan):
    antwoord = fabriek.client("wethouder").get(ADRES)
    bladzijde = Bladzijde(antwoord)
    assert [url for _, url in bladzijde.links if "bewerken" in url or "nieuw" in url or "weg" in url] == []
    assert 'name="richting"' not in antwoord.content.decode()


def test_the_figures_of_a_goal_are_linked_for_who_may_change_them(plan):
    fabriek.indicator(plan.doelen.first())
    gevonden = {}
    for rol in ("medewerker", "wethouder", "beheerder"):
        antwoord = fabriek.client(rol).get(ADRES)
        bladzijde = Bladzijde(antwoord)
        assert "1 cijfer van doel D1" in bladzijde.tekst
        gevonden[rol] = bladzijde.links_naar("/werkplek/doelen/2021/D1/indicatoren/")
    assert gevonden == {
        "medewerker": ["/werkplek/doelen/2021/D1/indicatoren/"],
        "wethouder": [],
        "beheerder": [],
    }


def test_archived_plan_cannot_be_changed(plan):
    plan.status = "gearchiveerd"
    plan.vastgesteld_op, plan.vastgesteld_door = fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)
    antwoord = fabriek.client().get(ADRES)
    assert 'name="richting"' not in antwoord.content.decode()
    assert Bladzijde(antwoord).links_naar("/werkplek/plan/2021/openbaar") == []


def test_says_what_is_not_public(plan):
    assert "Nog niets van dit plan is openbaar." in Bladzijde(fabriek.client().get(ADRES)).tekst
    fabriek.stel_vast(plan)
    assert (
        "Vastgesteld op 1 juli 2021. Openbaar is versie 1.0 van 1 juli 2021."
        " 1 idee staat niet in het openbare plan." in Bladzijde(fabriek.client().get(ADRES)).tekst
    )
    doel = plan.doelen.first()
    doel.titel = "Iedereen begrijpt ons"
    fabriek._bewaar(doel)
    for rol, zin in (("medewerker", "U heeft 1 verandering"), ("wethouder", "Er is 1 verandering")):
        tekst = Bladzijde(fabriek.client(rol).get(ADRES)).tekst
        assert f"{zin} die nog niet openbaar is." in tekst


def test_idea_has_its_own_word_and_counts_as_not_public(plan):
    fabriek.stel_vast(plan)
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert "Idee" in bladzijde.tekst.split()
    assert "1 idee staat niet in het openbare plan." in bladzijde.tekst
    assert "Alles wat u schreef is openbaar." not in bladzijde.tekst


def test_all_is_public_only_when_nothing_stays_behind(plan):
    idee = plan.doelen.first().acties.get(code="2021-02")
    weghalen.haal_weg(idee, reden="Past niet.", door=fabriek.user(), at=fabriek.MOMENT)
    fabriek.stel_vast(plan)
    assert "Alles wat u schreef is openbaar." in Bladzijde(fabriek.client().get(ADRES)).tekst
    fabriek.voortgang(plan.doelen.first().acties.get(code="2021-01"), akkoord=False)
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert "1 bericht wacht op akkoord." in tekst
    assert "Alles wat u schreef is openbaar." not in tekst


def test_the_day_of_adoption_is_not_told_as_the_day_of_the_archive(plan):
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)
    assert "Gearchiveerd. Vastgesteld op 1 juli 2021." in Bladzijde(fabriek.client().get(ADRES)).tekst


def test_filter_on_state_and_carrier(plan):
    bladzijde = Bladzijde(fabriek.client().get(f"{ADRES}?stand=idee&trekker=Griffie"))
    assert bladzijde.links_naar("/werkplek/acties/2021-02/")
    assert bladzijde.links_naar("/werkplek/acties/2021-01/") == []
    assert bladzijde.kop("h3") == ["Armoede", "1 actie gevonden", "D1 Duidelijke brieven"]


def test_filter_with_nonsense_shows_all_and_says_so(plan):
    antwoord = fabriek.client().get(f"{ADRES}?stand=onzin")
    assert antwoord.status_code == 200
    assert "dit staat niet in de lijst. Kies iets uit de lijst." in antwoord.content.decode()
    assert Bladzijde(antwoord).links_naar("/werkplek/acties/2021-01/")


def test_filter_without_result_says_what_to_do(plan):
    bladzijde = Bladzijde(fabriek.client().get(f"{ADRES}?stand=bezig&trekker=Griffie"))
    assert "0 acties gevonden" in bladzijde.kop("h3")
    assert "Er zijn geen acties die hierbij passen." in bladzijde.tekst


def test_htmx_gets_only_the_result_with_one_message(plan):
    html = fabriek.client().get(f"{ADRES}?stand=bezig", headers=fabriek.HTMX).content.decode()
    assert "<main" not in html
    assert "Laat zien" not in html
    assert html.count("1 actie gevonden") == 2  # in sight, and in the status region


def test_more_than_four_focus_gives_a_warning(plan):
    for naam in ("Wonen", "Werk", "Taal"):
        fabriek.focus(plan, fabriek.thema(naam))
    assert "niet alle groepen evenveel" not in Bladzijde(fabriek.client().get(ADRES)).tekst
    fabriek.focus(plan, fabriek.thema("Sport"))
    assert "niet alle groepen evenveel" in Bladzijde(fabriek.client().get(ADRES)).tekst


def test_taken_away_parts_are_not_there(plan):
    doel = plan.doelen.get(code="D2")
    weghalen.haal_weg(doel, reden="Past niet.", door=fabriek.user(), at=fabriek.MOMENT)
    assert Bladzijde(fabriek.client().get(ADRES)).kop("h3") == ["Armoede", "D1 Duidelijke brieven"]


def test_silent_action_and_waiting_note_are_named(plan, settings):
    actie = plan.doelen.first().acties.first()
    fabriek.voortgang(actie, akkoord=False)
    settings.DEMO_DATUM = fabriek.VANDAAG.replace(month=11)
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    assert "Stil sinds 1 juli 2021" in tekst
    assert "1 wacht op akkoord" in tekst


@pytest.mark.parametrize(("dag", "stil"), [(29, False), (30, True)])
def test_silent_after_ninety_days_here_and_on_the_first_page(plan, settings, dag, stil):
    settings.DEMO_DATUM = date(2021, 9, dag)
    browser = fabriek.client()
    hier, voorpagina = (Bladzijde(browser.get(adres)).tekst for adres in (ADRES, "/werkplek/?wat=stil"))
    assert ["Stil sinds 1 juli 2021" in tekst for tekst in (hier, voorpagina)] == [stil] * 2


def test_only_who_may_write_progress_gets_the_link(plan):
    links = [
        Bladzijde(fabriek.client(rol).get(ADRES)).links_naar("/werkplek/acties/2021-01/voortgang")
        for rol in ("medewerker", "procesregisseur")
    ]
    assert links == [["/werkplek/acties/2021-01/voortgang/nieuw/"], []]


def test_refused_action_keeps_its_reason_inside(plan):
    actie = plan.doelen.first().acties.get(code="2021-02")
    overgangen.wijs_af(actie, reden="Te duur.", door=fabriek.user(), at=fabriek.MOMENT)
    assert "Afgewezen" in Bladzijde(fabriek.client().get(ADRES)).tekst


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_number_of_queries_does_not_grow(django_assert_num_queries, hoeveel):
    plan = fabriek.jaarplan()
    for nummer in range(hoeveel):
        fabriek.focus(plan, fabriek.thema(f"Thema {nummer}"))
        doel = fabriek.doel(plan, f"Doel {nummer}", themas=[fabriek.thema("Armoede")])
        fabriek.indicator(doel)
        for _ in range(hoeveel):
            fabriek.voortgang(fabriek.actie(doel, status="in_uitvoering", themas=[fabriek.thema("Armoede")]))
    fabriek.stel_vast(plan)
    browser = fabriek.client()
    browser.get(ADRES)
    with django_assert_num_queries(13):
        browser.get(ADRES)

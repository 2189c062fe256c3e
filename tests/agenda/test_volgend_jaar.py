"""/werkplek/plan/2021/volgend-jaar/: the plan of next year from the verdicts, all or nothing."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import volgend_jaar
from agenda.models import Actie, Focus, Jaarplan
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/volgend-jaar/"


@pytest.fixture(autouse=True)
def juli(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG


@pytest.fixture
def plan():
    plan = fabriek.jaarplan()
    armoede = fabriek.thema("Armoede")
    fabriek.focus(plan, armoede)
    fabriek.thema("Niet gevraagd")
    doel = fabriek.doel(plan)
    fabriek.actie(doel, "Digihulp", "in_uitvoering", themas=[fabriek.thema("Ouderen"), armoede])
    fabriek.actie(doel, "Wandeling")
    fabriek.actie(doel, "Laptops", "gerealiseerd")
    fabriek.actie(doel, "Een idee", "voorgesteld")
    fabriek.stel_vast(plan)
    return plan


def geevalueerd(plan):
    een, twee = plan.doelen.get().acties.order_by("code")[:2]
    oordelen = [(een, "bijstellen", "De zaal is te klein."), (twee, "stoppen", "Niemand komt.")]
    fabriek.publiceer_evaluatie(plan, "tussentijds", oordelen=oordelen)


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def acties(jaar=2021):
    return [(a.code, a.status, a.reden) for a in Actie.objects.van_jaar(jaar).order_by("code")]


def test_the_verdicts_are_the_proposal_and_one_click_does_it_all(plan):
    geevalueerd(plan)
    browser = fabriek.client()
    data = formulier(browser)
    assert [browser.post(ADRES, data).status_code for _ in range(2)] == [302, 302]
    assert acties() == [
        ("2021-01", "doorgeschoven", "De zaal is te klein."),
        ("2021-02", "gestopt", "Niemand komt."),
        ("2021-03", "gerealiseerd", ""),
        ("2021-04", "voorgesteld", ""),
    ]
    assert [(a.code, a.titel, a.vorige.code) for a in Actie.objects.van_jaar(2022)] == [
        ("2022-01", "Digihulp", "2021-01")
    ]
    volgend = Jaarplan.objects.get(jaar=2022)
    assert (volgend.agenda, volgend.status) == (plan.agenda, "concept")
    assert [str(focus) for focus in volgend.focus.all()] == ["Armoede"]


def test_every_choice_reason_and_theme_can_be_changed(plan):
    geevalueerd(plan)
    browser = fabriek.client()
    anders = {"wat-2021-01": "blijven", "wat-2021-02": "doorschuiven", "reden-2021-02": "Toch nog."}
    data = formulier(browser, **anders) | {"focus": ["ouderen"]}
    antwoord = browser.post(ADRES, data)
    assert antwoord.url == "/werkplek/plan/2022/"
    assert acties()[:2] == [("2021-01", "in_uitvoering", ""), ("2021-02", "doorgeschoven", "Toch nog.")]
    assert list(Focus.objects.filter(jaarplan__jaar=2022).values_list("thema__slug", flat=True)) == [
        "ouderen"
    ]


def test_without_an_evaluation_everything_goes_on(plan):
    bladzijde = Bladzijde(fabriek.client().get(ADRES))
    assert bladzijde.kop("h2") == ["2 acties zijn nog niet klaar", "Dit blijft in 2021", "Focus van 2022"]
    assert "Deze actie is nog niet klaar in 2021." in bladzijde.tekst
    assert ("Laptops" in bladzijde.tekst, "Een idee" in bladzijde.tekst) == (True, True)


def test_themes_are_this_years_focus_and_then_what_is_asked_most(plan):
    fabriek.obstakel("Hoge balie", themas=[fabriek.thema("Ouderen")])
    kandidaten = volgend_jaar.lees(plan).kandidaten
    assert [(str(k.thema), k.is_focus, k.obstakels, k.acties) for k in kandidaten] == [
        ("Armoede", True, 0, 1),
        ("Ouderen", False, 1, 1),
    ]


def test_a_missing_reason_does_nothing_and_keeps_all(plan):
    browser = fabriek.client()
    anders = {"wat-2021-01": "stoppen", "reden-2021-01": " ", "reden-2021-02": "Mijn lange reden."}
    antwoord = browser.post(ADRES, formulier(browser, **anders))
    html = antwoord.content.decode()
    assert (antwoord.status_code, Jaarplan.objects.count()) == (422, 1)
    assert "#id_reden-2021-01" in Bladzijde(antwoord).links_naar("#id_")
    assert ("Mijn lange reden." in html, ingevuld(html)["wat-2021-01"]) == (True, ["stoppen"])


def test_what_stays_asks_no_reason(plan):
    browser = fabriek.client()
    anders = {
        f"{naam}-2021-0{nr}": waarde for nr in (1, 2) for naam, waarde in (("wat", "blijven"), ("reden", ""))
    }
    assert browser.post(ADRES, formulier(browser, **anders)).status_code == 302
    assert (acties(2022), acties()[0][1]) == ([], "in_uitvoering")


def test_a_change_in_between_is_shown_first_with_what_was_chosen(plan):
    browser = fabriek.client()
    data = formulier(browser, **{"reden-2021-02": "Mijn lange reden."})
    een = Actie.objects.get(code="2021-01")
    fabriek.overgangen.realiseer(een, resultaat="Klaar.", door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, Jaarplan.objects.count()) == (409, 1)
    assert ("Het plan is net veranderd." in html, "Mijn lange reden." in html) == (True, True)
    assert browser.post(ADRES, ingevuld(html)).status_code == 302
    assert [status for _, status, _ in acties()[:2]] == ["gerealiseerd", "doorgeschoven"]


def test_asking_nothing_is_not_the_second_of_two_clicks(plan):
    fabriek.jaarplan(2022)
    assert (fabriek.client().post(ADRES, {}).status_code, acties(2022)) == (409, [])


def test_nothing_is_done_when_one_thing_cannot_be_done(plan):
    keuzes = [
        volgend_jaar.Keuze("2021-01", "doorschuiven", "Later."),
        volgend_jaar.Keuze("2021-02", "stoppen", ""),
    ]
    gezien = volgend_jaar.lees(plan).gezien
    with pytest.raises(ValidationError):
        volgend_jaar.maak(plan, keuzes, [], gezien=gezien, door=fabriek.user(), at=fabriek.MOMENT)
    assert (Jaarplan.objects.count(), acties(2022), acties()[0][1]) == (1, [], "in_uitvoering")


def test_an_existing_concept_is_filled_up_and_an_adopted_one_left_alone(plan):
    volgend = fabriek.jaarplan(2022)
    fabriek.focus(volgend, fabriek.thema("Armoede"))
    browser = fabriek.client()
    assert "Al gekozen: Armoede." in Bladzijde(browser.get(ADRES)).tekst
    assert browser.post(ADRES, formulier(browser)).status_code == 302
    assert [code for code, *_ in acties(2022)] == ["2022-01", "2022-02"]
    fabriek.stel_vast(volgend)
    antwoord = browser.get(ADRES)
    assert antwoord.status_code == 409
    assert "Jaarplan 2022 is al vastgesteld." in Bladzijde(antwoord).tekst


def test_a_concept_year_an_archived_one_and_another_role_are_refused(plan):
    fabriek.jaarplan(2022)
    assert fabriek.client().get(ADRES.replace("2021", "2022")).status_code == 409
    rollen = ("procesregisseur", "wethouder", "koploper")
    assert [fabriek.client(rol).get(ADRES).status_code for rol in rollen] == [403] * 3
    plan.status = "gearchiveerd"
    fabriek._bewaar(plan)
    assert fabriek.client().post(ADRES, {}).status_code == 403


def test_all_links_of_an_action_go_along(plan):
    actie = Actie.objects.get(code="2021-01")
    onderwerp, artikel, wet, obstakel = (
        fabriek.onderwerp(), fabriek.artikel(), fabriek.wettelijk_plan(), fabriek.obstakel(),
    )  # fmt: skip
    actie.routekaartstap = fabriek.stap()
    relaties = {
        "indexonderwerpen": [onderwerp], "vn_artikelen": [artikel], "wettelijke_plannen": [wet],
        "obstakels": [obstakel],
    }  # fmt: skip
    fabriek._bewaar(actie, relaties=relaties)
    browser = fabriek.client()
    browser.post(ADRES, formulier(browser))
    nieuw = Actie.objects.get(code="2022-01")
    assert {naam: list(getattr(nieuw, naam).all()) for naam in relaties} == relaties
    assert nieuw.routekaartstap == actie.routekaartstap


def test_the_new_plan_says_what_is_still_empty(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser), follow=True)
    bladzijde = Bladzijde(antwoord)
    assert "Jaarplan 2022 staat klaar." in bladzijde.tekst
    assert "Bij de focus staat nog niet waarom. Armoede" in bladzijde.tekst
    plekken = "2022-01: begin en eind, 2022-02: begin en eind"
    assert f"2 acties hebben nog geen begin en eind. {plekken}" in bladzijde.tekst
    assert ("2022-01: begin en eind", "/werkplek/acties/2022-01/bewerken/wanneer/") in bladzijde.links
    assert ("tussentijdse evaluatie", "/werkplek/plan/2022/bewerken/vervolg/") in bladzijde.links
    assert "Dit is nog leeg" not in Bladzijde(browser.get("/werkplek/plan/2021/")).kop("h2")


@pytest.mark.parametrize("adres", ["/werkplek/", "/werkplek/plan/2021/"])
@pytest.mark.parametrize(("dag", "waarschuwt"), [(date(2021, 9, 30), False), (date(2021, 10, 1), True)])
def test_from_1_october_an_empty_next_year_is_a_warning(plan, settings, adres, dag, waarschuwt):
    settings.DEMO_DATUM = dag
    zin = "Het jaarplan van 2022 is nog leeg."
    for rol in ("medewerker", "wethouder"):
        assert (zin in Bladzijde(fabriek.client(rol).get(adres)).tekst) is waarschuwt
    volgend = fabriek.jaarplan(2022)
    assert (volgend_jaar.leeg_volgend_jaar(dag) == 2022) is waarschuwt
    fabriek.actie(fabriek.doel(volgend), "Eén actie", "idee")
    assert volgend_jaar.leeg_volgend_jaar(dag) is None
    assert zin not in Bladzijde(fabriek.client().get(adres)).tekst

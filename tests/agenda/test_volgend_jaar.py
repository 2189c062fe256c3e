"""/werkplek/plan/2021/volgend-jaar/: the plan of next year from the verdicts, all or nothing."""

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from agenda.forms.volgend_jaar import VolgendJaarForm
from agenda.handelen import volgend_jaar
from agenda.models import Actie, Focus, Jaarplan
from agenda.werkplek import jaarblad
from inclusie.concepten.merk import lees
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/volgend-jaar/"
JULI = date(2021, 7, 1)


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


def geevalueerd(plan, soort="tussentijds"):
    een, twee = plan.doelen.get().acties.order_by("code")[:2]
    oordelen = [(een, "doorschuiven", "De zaal is te klein."), (twee, "stoppen", "Niemand komt.")]
    fabriek.publiceer_evaluatie(plan, soort, oordelen=oordelen)


def formulier(browser, **anders):
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def doe(browser, **anders):
    """Choose, check and do it, as somebody does without JavaScript."""
    return browser.post(ADRES, nagekeken(browser, formulier(browser, **anders)))


def nagekeken(browser, data, stap="doen"):
    antwoord = browser.post(ADRES, data)
    assert antwoord.status_code == 200
    return ingevuld(antwoord.content.decode()) | {"stap": [stap]}


def door(*nummers):
    """Every one of these goes on, with a reason."""
    keuzes = {}
    for nummer in nummers:
        keuzes |= {f"wat-2021-0{nummer}": "doorschuiven", f"reden-2021-0{nummer}": "Er is meer tijd nodig."}
    return keuzes


def acties(jaar=2021):
    return [(a.code, a.status, a.reden) for a in Actie.objects.van_jaar(jaar).order_by("code")]


def gekozen_focus():
    return [str(focus) for focus in Focus.objects.aanwezig().filter(jaarplan__jaar=2022)]


def test_the_verdicts_are_the_proposal_and_it_is_done_after_a_check(plan):
    geevalueerd(plan)
    browser = fabriek.client()
    data = formulier(browser, focus="armoede")
    assert (browser.post(ADRES, data).status_code, Jaarplan.objects.count()) == (200, 1)
    data = nagekeken(browser, data)
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
    assert (volgend.agenda, volgend.status, gekozen_focus()) == (plan.agenda, "concept", ["Armoede"])


def test_every_choice_reason_and_theme_can_be_changed(plan):
    geevalueerd(plan)
    anders = {"wat-2021-01": "blijven", "wat-2021-02": "doorschuiven", "reden-2021-02": "Toch nog."}
    assert doe(fabriek.client(), focus="ouderen", **anders).url == "/werkplek/plan/2022/"
    assert acties()[:2] == [("2021-01", "in_uitvoering", ""), ("2021-02", "doorgeschoven", "Toch nog.")]
    assert gekozen_focus() == ["Ouderen"]


@pytest.mark.parametrize(
    ("oordeel", "soort", "keuze", "reden"),
    [
        (None, None, "blijven", ""),
        ("behouden", "tussentijds", "blijven", ""),
        ("bijstellen", "tussentijds", "blijven", ""),
        ("doorschuiven", "tussentijds", "doorschuiven", "Bijna alle filmpjes zijn klaar."),
        ("stoppen", "tussentijds", "stoppen", "Bijna alle filmpjes zijn klaar."),
        ("behouden", "jaarlijks", "doorschuiven", ""),
        ("stoppen", "jaarlijks", "stoppen", "Bijna alle filmpjes zijn klaar."),
    ],
)
def test_only_a_verdict_that_ends_the_action_is_a_public_reason(plan, oordeel, soort, keuze, reden):
    if oordeel:
        actie = Actie.objects.get(code="2021-01")
        oordelen = [(actie, oordeel, "Bijna alle filmpjes zijn klaar.")]
        fabriek.publiceer_evaluatie(plan, soort, oordelen=oordelen)
    data = formulier(fabriek.client())
    assert (data["wat-2021-01"], data["reden-2021-01"]) == ([keuze], [reden])


def test_nothing_changed_ends_nothing(plan):
    """An interim evaluation keeps every action: who just goes on, leaves the running year as it is."""
    acties_ = plan.doelen.get().acties.order_by("code")[:2]
    oordelen = [(actie, "behouden", "Het loopt goed.") for actie in acties_]
    fabriek.publiceer_evaluatie(plan, "tussentijds", oordelen=oordelen)
    assert doe(fabriek.client()).status_code == 302
    assert (acties(2022), [status for _, status, _ in acties()[:2]]) == ([], ["in_uitvoering", "gepland"])


@pytest.mark.parametrize(("dag", "staat_er"), [(date(2021, 7, 2), True), (date(2022, 1, 3), False)])
def test_the_running_year_is_said_before_and_at_the_check(plan, settings, dag, staat_er):
    settings.DEMO_DATUM = dag
    browser = fabriek.client()
    zin = "Het jaar loopt nog tot en met 31 december 2021."
    controle = Bladzijde(browser.post(ADRES, formulier(browser, **door(1, 2))))
    assert (zin in Bladzijde(browser.get(ADRES)).tekst) is staat_er
    assert (f"{zin} Na deze stap zijn 2 acties daarin voorbij." in controle.tekst) is staat_er


def test_the_check_counts_what_will_happen(plan):
    browser = fabriek.client()
    anders = door(1) | {"wat-2021-02": "stoppen", "reden-2021-02": "Niemand komt.", "focus": "ouderen"}
    bladzijde = Bladzijde(browser.post(ADRES, formulier(browser, **anders)))
    assert bladzijde.kop("h1") == ["Klopt dit?"]
    assert bladzijde.kop("h2") == [
        "1 actie gaat door in 2022", "1 actie stopt", "0 acties blijven in 2021", "Focus van 2022",
    ]  # fmt: skip
    assert "Actie 2021-01: Digihulp Er is meer tijd nodig." in bladzijde.tekst
    assert "Komt erbij: Ouderen." in bladzijde.tekst


def test_from_the_check_back_to_the_choices_nothing_is_lost(plan):
    browser = fabriek.client()
    data = formulier(browser, **door(1)) | {"reden-2021-02": ["Mijn lange reden.\r\n\r\nMet een regel."]}
    data |= {"focus": ["armoede", "ouderen"]}
    antwoord = browser.post(ADRES, nagekeken(browser, data, stap="wijzigen"))
    terug = ingevuld(antwoord.content.decode())
    assert lees(terug.pop("concept")[0]) == lees(data.pop("concept")[0])  # signed anew, of the same window
    assert (antwoord.status_code, terug) == (200, data)
    assert Jaarplan.objects.count() == 1


def test_themes_are_this_years_focus_then_what_is_asked_most_then_the_others(plan):
    ouderen = [fabriek.thema("Ouderen")]
    fabriek.obstakel("Hoge balie", themas=ouderen, status="lager")
    fabriek.obstakel("Steile trap", themas=ouderen, status="weg")
    fabriek.thema("Wonen")
    fabriek.thema("Oud thema", actief=False)
    labels = [
        tekst for _, tekst in VolgendJaarForm(blad=jaarblad.lees_blad(plan, JULI)).fields["focus"].choices
    ]
    assert labels == [
        "Armoede. Nu ook focus. 1 actie.",
        "Ouderen. 1 obstakel dat er nog is en 1 actie.",
        "Niet gevraagd",
        "Wonen",
    ]


def test_no_theme_is_chosen_by_habit_and_what_next_year_has_can_be_taken_away(plan):
    browser = fabriek.client()
    assert "focus" not in formulier(browser)
    volgend = fabriek.jaarplan(2022)
    for naam in ("Armoede", "Wonen"):
        fabriek.focus(volgend, fabriek.thema(naam))
    data = formulier(browser)
    assert data["focus"] == ["armoede", "wonen"]
    controle = Bladzijde(browser.post(ADRES, data | {"focus": ["wonen", "ouderen"]}))
    assert "Komt erbij: Ouderen. Gaat weg: Armoede." in controle.tekst
    assert doe(browser, focus="wonen").status_code == 302
    assert gekozen_focus() == ["Wonen"]


def test_one_sentence_says_everywhere_how_many_themes(plan):
    fabriek.jaarplan(2022)
    browser = fabriek.client()
    adressen = (ADRES, "/werkplek/plan/2022/", "/werkplek/handleiding/")
    teksten = [Bladzijde(browser.get(adres)).tekst for adres in adressen]
    assert [tekst.count("Kies hoogstens 4 thema's.") for tekst in teksten] == [1, 1, 1]


def test_a_missing_reason_does_nothing_and_keeps_all(plan):
    browser = fabriek.client()
    anders = {"wat-2021-01": "stoppen", "reden-2021-01": " ", "reden-2021-02": "Mijn lange reden."}
    antwoord = browser.post(ADRES, formulier(browser, **anders))
    html = antwoord.content.decode()
    assert (antwoord.status_code, Jaarplan.objects.count()) == (422, 1)
    assert "#id_reden-2021-01" in Bladzijde(antwoord).links_naar("#id_")
    assert ("Mijn lange reden." in html, ingevuld(html)["wat-2021-01"]) == (True, ["stoppen"])


def test_a_change_in_between_is_shown_first_with_what_was_chosen(plan):
    browser = fabriek.client()
    data = nagekeken(browser, formulier(browser, **door(2)) | {"reden-2021-02": ["Mijn lange reden."]})
    een = Actie.objects.get(code="2021-01")
    fabriek.overgangen.realiseer(een, resultaat="Klaar.", door=fabriek.user(), at=fabriek.MOMENT)
    antwoord = browser.post(ADRES, data)
    html = antwoord.content.decode()
    assert (antwoord.status_code, Jaarplan.objects.count()) == (409, 1)
    assert ("Het plan is net veranderd." in html, "Mijn lange reden." in html) == (True, True)
    assert browser.post(ADRES, nagekeken(browser, ingevuld(html))).status_code == 302
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
    assert doe(browser, **door(1, 2)).status_code == 302
    assert ([code for code, *_ in acties(2022)], gekozen_focus()) == (["2022-01", "2022-02"], ["Armoede"])
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
    doe(fabriek.client(), **door(1))
    nieuw = Actie.objects.get(code="2022-01")
    assert {naam: list(getattr(nieuw, naam).all()) for naam in relaties} == relaties
    assert nieuw.routekaartstap == actie.routekaartstap


def test_the_new_plan_says_what_is_still_empty(plan):
    browser = fabriek.client()
    data = nagekeken(browser, formulier(browser, focus="armoede", **door(1, 2)))
    bladzijde = Bladzijde(browser.post(ADRES, data, follow=True))
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
    assert (jaarblad.leeg_jaar(dag) is not None) is waarschuwt
    fabriek.actie(fabriek.doel(volgend), "Eén actie", "idee")
    assert jaarblad.leeg_jaar(dag) is None
    assert zin not in Bladzijde(fabriek.client().get(adres)).tekst


def test_the_warning_leads_to_what_can_be_done_first(settings):
    """A plan that is still a concept is adopted first; an adopted next year is filled up by hand."""
    settings.DEMO_DATUM = date(2021, 10, 1)
    plan = fabriek.jaarplan()
    fabriek.focus(plan)
    fabriek.doel(plan)
    assert wegen() == ["/werkplek/plan/2021/vaststellen/"]
    fabriek.stel_vast(plan)
    assert wegen() == [ADRES]
    volgend = fabriek.jaarplan(2022)
    fabriek.focus(volgend)
    fabriek.doel(volgend)
    fabriek.stel_vast(volgend)
    assert wegen() == ["/werkplek/plan/2022/"]
    plan.status = "gearchiveerd"
    fabriek._bewaar(plan)
    assert wegen() == ["/werkplek/plan/2022/"]


def wegen() -> list[str]:
    """Where the warning on the start page leads."""
    html = fabriek.client().get("/werkplek/").content.decode()
    begin = html.index("is nog leeg.</strong>")
    return re.findall(r'href="([^"]+)"', html[begin : html.index("</div>", begin)])

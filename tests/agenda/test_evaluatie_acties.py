"""/werkplek/evaluatie/2021/1/per-actie/: the verdicts on one page; nothing that was typed is lost."""

import pytest
from django.core.exceptions import ValidationError

from agenda.handelen import evalueren
from agenda.models import Doel, Evaluatieoordeel
from inclusie.history import bewaar
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/evaluatie/2021/1/per-actie/"


@pytest.fixture
def doel(settings):
    settings.DEMO_DATUM = fabriek.VANDAAG
    doel = fabriek.doel(fabriek.jaarplan())
    for titel in ("Digihulp", "Brieven", "Wandeling"):
        fabriek.actie(doel, titel)
    return doel


def formulier(browser, **anders):
    anders = {naam.replace("_", "-"): waarde for naam, waarde in anders.items()}
    return ingevuld(browser.get(ADRES).content.decode(), **anders)


def oordeel(nummer, woord, reden):
    return {f"actie-2021-0{nummer}-oordeel": woord, f"actie-2021-0{nummer}-reden": reden}


def rijen():
    return [
        (rij.actie.code, rij.oordeel, rij.reden) for rij in Evaluatieoordeel.objects.order_by("actie__code")
    ]


def test_a_part_can_be_saved_and_the_rest_later(doel):
    fabriek.evaluatie(doel.jaarplan)
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, **oordeel(2, "bijstellen", "Te langzaam.")))
    assert (antwoord.status_code, antwoord.url) == (302, ADRES)
    bladzijde = Bladzijde(browser.get(ADRES))
    assert ("Ga verder bij actie 2021-01", f"{ADRES}#actie-2021-01") in bladzijde.links
    assert "1 van 3 acties beoordeeld." in bladzijde.tekst
    rest = oordeel(1, "behouden", "Het loopt.") | oordeel(3, "stoppen", "Niemand komt.")
    assert browser.post(ADRES, formulier(browser, **rest)).url == "/werkplek/evaluatie/2021/1/"
    assert rijen() == [
        ("2021-01", "behouden", "Het loopt."),
        ("2021-02", "bijstellen", "Te langzaam."),
        ("2021-03", "stoppen", "Niemand komt."),
    ]


def test_a_plan_of_two_thousand_actions_fits_in_one_form(doel):
    fabriek.evaluatie(doel.jaarplan)
    browser = fabriek.client()
    velden = formulier(browser, **oordeel(2, "bijstellen", "Te langzaam."))
    velden |= {
        f"actie-2021-{nummer}-{naam}": ""
        for nummer in range(100, 2100)
        for naam in ("oordeel", "reden", "versie")
    }
    assert (browser.post(ADRES, velden).status_code, rijen()) == (
        302,
        [("2021-02", "bijstellen", "Te langzaam.")],
    )


def test_a_row_that_is_wrong_stays_as_typed_and_the_others_are_saved(doel):
    fabriek.evaluatie(doel.jaarplan)
    browser = fabriek.client()
    half = {"actie-2021-01-oordeel": "stoppen", "actie-2021-03-reden": "Alleen een reden."}
    antwoord = browser.post(ADRES, formulier(browser, **half | oordeel(2, "behouden", "Goed.")))
    assert (antwoord.status_code, rijen()) == (422, [("2021-02", "behouden", "Goed.")])
    bladzijde = Bladzijde(antwoord)
    assert bladzijde.links_naar("#id_") == ["#id_actie-2021-01-reden", "#id_actie-2021-03-oordeel_0"]
    assert "1 oordeel is wel bewaard." in bladzijde.tekst
    html = antwoord.content.decode()
    assert ("Alleen een reden." in html, ingevuld(html)["actie-2021-01-oordeel"]) == (True, ["stoppen"])
    goed = ingevuld(html, **{"actie-2021-01-reden": "Geen geld.", "actie-2021-03-oordeel": "behouden"})
    assert browser.post(ADRES, goed).status_code == 302
    assert [rij[1] for rij in rijen()] == ["stoppen", "behouden", "behouden"]


def test_two_clicks_and_an_untouched_row_change_nothing(doel):
    fabriek.evaluatie(doel.jaarplan)
    een, ander = fabriek.client(), fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne")
    mijn = formulier(een, **oordeel(1, "behouden", "Het loopt."))
    ander.post(ADRES, formulier(ander, **oordeel(2, "stoppen", "Van Sanne.")))
    assert [een.post(ADRES, mijn).status_code for _ in range(2)] == [302, 302]
    assert rijen() == [("2021-01", "behouden", "Het loopt."), ("2021-02", "stoppen", "Van Sanne.")]
    assert [rij.versie for rij in Evaluatieoordeel.objects.all()] == [1, 1]


def test_a_row_that_both_judged_shows_both_and_asks_again(doel):
    fabriek.evaluatie(doel.jaarplan, oordelen=[(doel.acties.first(), "behouden", "Eerst.")])
    een, ander = fabriek.client(), fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne")
    mijn = formulier(een, **oordeel(1, "stoppen", "Mijn reden.") | oordeel(2, "behouden", "Goed."))
    ander.post(ADRES, formulier(ander, **oordeel(1, "bijstellen", "Haar reden.")))
    antwoord = een.post(ADRES, mijn)
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert ("bijstellen: Haar reden." in Bladzijde(antwoord).tekst, "Mijn reden." in html) == (True, True)
    assert rijen() == [("2021-01", "bijstellen", "Haar reden."), ("2021-02", "behouden", "Goed.")]
    assert een.post(ADRES, ingevuld(html)).status_code == 302
    assert rijen()[0] == ("2021-01", "stoppen", "Mijn reden.")


def test_the_goals_are_judged_in_the_yearly_one_and_nothing_else_of_them_changes(doel):
    fabriek.evaluatie(doel.jaarplan, "jaarlijks")
    browser = fabriek.client()
    data = formulier(browser, **{"doel-D1-oordeel": "deels", "doel-D1-titel": "Ingeslopen"})
    doel.titel = "Een nieuwe titel"
    bewaar(doel, door=fabriek.user(), at=fabriek.MOMENT)
    assert browser.post(ADRES, data).status_code == 302
    assert Doel.objects.values_list("titel", "oordeel").get() == ("Een nieuwe titel", "deels")
    assert browser.post(ADRES, formulier(browser, **{"doel-D1-oordeel": "mooi"})).status_code == 422


def test_in_an_interim_one_no_goal_is_judged(doel):
    fabriek.evaluatie(doel.jaarplan)
    browser = fabriek.client()
    assert "doel-D1-oordeel" not in browser.get(ADRES).content.decode()
    browser.post(ADRES, {"doel-D1-oordeel": "bereikt"})
    assert Doel.objects.get().oordeel == ""


def test_it_shows_what_to_judge_by_of_the_day_of_the_evaluation(doel):
    fabriek.evaluatie(doel.jaarplan)
    actie = fabriek.naar_status(fabriek.actie(doel, "Panel", "in_uitvoering"), "idee")
    fabriek.meetwaarde(actie.indicatoren.get(), 21)
    fabriek.voortgang(actie, "Het panel is er.", licht_inhoud="groen", licht_planning="oranje",
                      oorzaak="Ziek.", maatregel="Later.")  # fmt: skip
    fabriek.voortgang(actie, "Nog niet openbaar.", akkoord=False)
    fabriek.oordelen(actie, "ja", "beetje", "ja")
    tekst = Bladzijde(fabriek.client().get(ADRES)).tekst
    for zin in (
        "Gaat langzamer",
        "Inhoud: groen, op schema Planning: oranje, vertraging of risico",
        "1 juli 2021: Het panel is er.",
        "Aantal brieven: 21. Het doel is 50 brieven.",
        "Merken mensen het? Merkbaar",
    ):
        assert zin in tekst
    # Three raters may be told as a word, and never counted.
    assert ("Nog niet openbaar." in tekst, "3 mensen" in tekst) == (False, False)


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_more_actions_cost_no_more_questions(settings, hoeveel, django_assert_num_queries):
    settings.DEMO_DATUM = fabriek.VANDAAG
    plan = fabriek.jaarplan()
    for nummer in range(hoeveel):
        actie = fabriek.actie(fabriek.doel(plan, f"Doel {nummer}"), f"Actie {nummer}")
        fabriek.oordelen(actie, "ja", "ja", "ja")
    fabriek.evaluatie(plan)
    browser = fabriek.client()
    browser.get(ADRES)
    with django_assert_num_queries(22):
        browser.get(ADRES)


def test_an_archived_plan_and_another_role_are_refused(doel):
    fabriek.evaluatie(doel.jaarplan)
    assert fabriek.client("wethouder").get(ADRES).status_code == 403
    plan = doel.jaarplan
    plan.status, plan.vastgesteld_op, plan.vastgesteld_door = "gearchiveerd", fabriek.VANDAAG, "het college"
    fabriek._bewaar(plan)
    assert fabriek.client().post(ADRES, oordeel(1, "stoppen", "Weg.")).status_code == 403
    assert rijen() == []


def test_no_verdict_on_an_action_of_another_year(doel):
    evaluatie = fabriek.evaluatie(fabriek.jaarplan(2022))
    over = Evaluatieoordeel(evaluatie=evaluatie, actie=doel.acties.first(), oordeel="stoppen", reden="Oud.")
    with pytest.raises(ValidationError, match="Actie 2021-01 hoort bij een ander jaar dan deze evaluatie."):
        evalueren.oordeel(over, door=fabriek.user(), at=fabriek.MOMENT)
    assert rijen() == []

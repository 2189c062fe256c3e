"""/werkplek/plan/2021/bewerken/<deel>/: one part, as a page and in place, and when two people save."""

import re
from datetime import date

import pytest

from agenda.models import Jaarplan
from tests.agenda import fabriek
from tests.agenda.bladzijde import Bladzijde
from tests.formulier import ingevuld

pytestmark = pytest.mark.django_db
ADRES = "/werkplek/plan/2021/bewerken/inleiding/"
DOZEN = ("dag", "maand", "jaar")


@pytest.fixture
def plan():
    return fabriek.jaarplan(inleiding_makkelijk="Iedereen doet mee.", inleiding="Lang verhaal.")


def formulier(browser, adres=ADRES, **anders):
    return ingevuld(browser.get(adres).content.decode(), **anders)


def test_only_editors(plan):
    for rol in ("wethouder", "beheerder", "koploper", "raadslid"):
        browser = fabriek.client(rol)
        assert (browser.get(ADRES).status_code, browser.post(ADRES, {}).status_code) == (403, 403)


def test_unknown_part_is_not_there(plan):
    assert fabriek.client().get("/werkplek/plan/2021/bewerken/status/").status_code == 404


def test_saves_and_returns_to_the_part(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, inleiding="## Samen\r\n\r\nNieuw verhaal."))
    assert (antwoord.status_code, antwoord.url) == (302, "/werkplek/plan/2021/bewerken/")
    plan.refresh_from_db()
    assert (plan.inleiding, plan.inleiding_makkelijk, plan.versie) == (
        "## Samen\n\nNieuw verhaal.",
        "Iedereen doet mee.",
        2,
    )
    assert "Bewaard om" in Bladzijde(browser.get(antwoord.url)).tekst


def test_unchanged_save_makes_no_history(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser), follow=True)
    assert "Er was niets veranderd." in Bladzijde(antwoord).tekst
    assert plan.history.count() == 1


def test_other_fields_cannot_be_posted_along(plan):
    browser = fabriek.client()
    browser.post(ADRES, formulier(browser, status="gearchiveerd", jaar="1999", visiepunten="stiekem"))
    plan.refresh_from_db()
    assert (plan.status, plan.jaar, plan.visiepunten) == ("concept", 2021, "")


def test_dates_in_three_boxes(plan):
    adres = "/werkplek/plan/2021/bewerken/vervolg/"
    browser = fabriek.client()
    datum = {
        f"jaarlijkse_evaluatie_op_{doos}": deel
        for doos, deel in zip(DOZEN, ["12", "maart", "2022"], strict=True)
    }
    assert browser.post(adres, formulier(browser, adres, **datum)).status_code == 302
    plan.refresh_from_db()
    assert plan.jaarlijkse_evaluatie_op == date(2022, 3, 12)


def test_wrong_date_keeps_what_was_typed(plan):
    adres = "/werkplek/plan/2021/bewerken/vervolg/"
    browser = fabriek.client()
    datum = {
        f"jaarlijkse_evaluatie_op_{doos}": deel for doos, deel in zip(DOZEN, ["31", "2", "2022"], strict=True)
    }
    antwoord = browser.post(adres, formulier(browser, adres, **datum, volgende_stap="Wij gaan door."))
    assert antwoord.status_code == 422
    assert "deze dag is er niet. Kijk de dag en de maand na." in antwoord.content.decode()
    assert "Wij gaan door." in antwoord.content.decode()
    assert Bladzijde(antwoord, in_main=False).titel.startswith("Fout: ")


def test_in_place_the_form_opens_with_the_focus_in_its_first_field(plan):
    html = fabriek.client().get(ADRES, headers=fabriek.HTMX).content.decode()
    assert "<main" not in html
    assert html.index("data-focus") < html.index("Iedereen doet mee.")
    assert 'data-hx-target="#tekst-deel-inleiding"' in html


def test_in_place_saving_gives_the_text_back_with_the_focus_on_change(plan):
    browser = fabriek.client()
    antwoord = browser.post(ADRES, formulier(browser, inleiding="Nieuw."), headers=fabriek.HTMX)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Nieuw." in html
    assert html.count("data-focus") == 1
    assert "Bewaard om" in html
    assert "<form" not in html


def test_stopping_changes_nothing(plan):
    browser = fabriek.client()
    assert browser.get(f"{ADRES}?stoppen").url == "/werkplek/plan/2021/bewerken/#deel-inleiding"
    html = browser.get(f"{ADRES}?stoppen", headers=fabriek.HTMX).content.decode()
    assert ("Lang verhaal." in html, "<form" in html) == (True, False)
    assert plan.history.count() == 1


class Botsing:
    """Sanne saves while Fatima is typing."""

    def __init__(self, **sanne):
        self.fatima, self.sanne = (
            fabriek.client(),
            fabriek.client(email="sanne@voorbeeldstad.example", naam="Sanne"),
        )
        self.velden = formulier(self.fatima)
        assert self.sanne.post(ADRES, formulier(self.sanne, **sanne)).status_code == 302

    def bewaar(self, **velden):
        antwoord = self.fatima.post(ADRES, self.velden | {naam: [waarde] for naam, waarde in velden.items()})
        if antwoord.status_code == 409:
            self.velden = ingevuld(antwoord.content.decode())
        return antwoord


def tekst() -> str:
    return Jaarplan.objects.get().inleiding


def test_conflict_shows_both_texts_and_three_choices(plan):
    botsing = Botsing(inleiding="Tekst van Sanne.")
    antwoord = botsing.bewaar(inleiding="Tekst van Fatima.")
    bladzijde = Bladzijde(antwoord)
    assert antwoord.status_code == 409
    assert "Sanne veranderde deze tekst ook Bekijk de twee teksten en kies." in bladzijde.tekst
    assert [bladzijde.tekst.count(deel) for deel in ("Tekst van Sanne.", "Tekst van Fatima.")] == [1, 2]
    assert antwoord.content.decode().count('name="keuze-inleiding"') == 3
    assert "Tekst van weg: Sanne. erbij: Fatima." in bladzijde.tekst
    assert tekst() == "Tekst van Sanne."


@pytest.mark.parametrize(
    ("keuze", "wordt"),
    [
        ("mijn", "Tekst van Fatima."),
        ("hun", "Tekst van Sanne."),
        ("beide", "Tekst van Sanne.\n\nTekst van Fatima."),
    ],
)
def test_conflict_is_settled_by_the_choice(plan, keuze, wordt):
    botsing = Botsing(inleiding="Tekst van Sanne.")
    botsing.bewaar(inleiding="Tekst van Fatima.")
    assert botsing.bewaar(**{"keuze-inleiding": keuze}).status_code == 302
    assert tekst() == wordt


def test_conflict_without_a_choice_asks_again_and_overwrites_nobody(plan):
    botsing = Botsing(inleiding="Tekst van Sanne.")
    botsing.bewaar(inleiding="Tekst van Fatima.")
    antwoord = botsing.bewaar()
    assert antwoord.status_code == 409
    html = antwoord.content.decode()
    assert "<title>Fout: " in html
    assert '<a href="#keuze-inleiding-mijn">Hele inleiding: kies welke tekst blijft</a>' in html
    assert re.findall(r'<fieldset[^>]*role="radiogroup"[^>]*>', html) == [
        '<fieldset class="lia-groep lia-veld--fout" aria-invalid="true"'
        ' aria-describedby="keuze-inleiding-fout" role="radiogroup">'
    ]
    assert "Fout: kies welke tekst blijft." in Bladzijde(antwoord).tekst
    assert tekst() == "Tekst van Sanne."


def test_conflict_can_be_settled_with_a_text_that_was_still_mended(plan):
    botsing = Botsing(inleiding="Tekst van Sanne.")
    botsing.bewaar(inleiding="Tekst van Fatima.")
    assert botsing.bewaar(inleiding="Samen geschreven.", **{"keuze-inleiding": "mijn"}).status_code == 302
    assert tekst() == "Samen geschreven."


def test_third_person_in_between_makes_a_new_conflict(plan):
    botsing = Botsing(inleiding="Tekst van Sanne.")
    botsing.bewaar(inleiding="Tekst van Fatima.")
    botsing.sanne.post(ADRES, formulier(botsing.sanne, inleiding="Nog een keer."))
    antwoord = botsing.bewaar(**{"keuze-inleiding": "mijn"})
    assert antwoord.status_code == 409
    assert "Nog een keer." in Bladzijde(antwoord).tekst
    assert tekst() == "Nog een keer."


def test_the_same_text_from_two_people_is_no_conflict(plan):
    botsing = Botsing(inleiding="Zelfde tekst.")
    assert botsing.bewaar(inleiding="Zelfde tekst.").status_code == 302


def test_change_in_another_part_is_no_conflict(plan):
    browser = fabriek.client()
    velden = formulier(browser, inleiding="Van Fatima.")
    adres = "/werkplek/plan/2021/bewerken/visiepunten/"
    assert browser.post(adres, formulier(browser, adres, visiepunten="Een punt")).status_code == 302
    assert browser.post(ADRES, velden).status_code == 302
    plan.refresh_from_db()
    assert (plan.inleiding, plan.visiepunten) == ("Van Fatima.", "Een punt")


@pytest.mark.parametrize(
    ("dagen", "status"), [("14", 302), ("6", 422), ("366", 422), ("", 422), ("veel", 422)]
)
def test_after_how_many_days_an_action_is_silent(plan, dagen, status):
    browser, adres = fabriek.client(), "/werkplek/plan/2021/bewerken/stilte/"
    velden = ingevuld(browser.get(adres).content.decode(), stil_na_dagen=dagen)
    assert browser.post(adres, velden).status_code == status
    plan.refresh_from_db()
    assert plan.stil_na_dagen == (14 if status == 302 else 90)
